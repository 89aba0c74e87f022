import { errors as en } from '#app/i18n/errors/en.ts';
import { errors as it } from '#app/i18n/errors/it.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';

/** Seconds until the page that says "in a moment" asks again, and other clients should. */
export const AWAY_RETRY_SECONDS = 3;

/** What a page says that is made without the database and without Remix. */
export type Fault = {
  readonly status: number;
  readonly locale: Locale;
  readonly requestId: string;
  /** Address of the application's styles; null while developing. */
  readonly stylesheet: string | null;
  /**
   * What was asked while the database was away: `page`, a form of which nothing was saved, or one
   * of which nobody knows; null: another fault.
   */
  readonly away: 'page' | 'not-saved' | 'unsure' | null;
  /** A sentence of ours that says more than the status does; null: none. */
  readonly words?: string | null;
};

/**
 * A whole page, in the look of the others. A page that was asked for opens by itself when it can; the
 * answer to a form does not reload, so that going back finds what was typed.
 */
export function faultPage(fault: Fault): string {
  const { status, locale, stylesheet, away } = fault;
  const t = locale === 'en' ? en : it;
  const title = away ? t.away.title : t.screenTitle(status);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#0b2a49">
<meta name="robots" content="noindex">
${away === 'page' ? `<meta http-equiv="refresh" content="${AWAY_RETRY_SECONDS}">` : ''}
<title>${title} · Cortile</title>
${stylesheet ? `<link rel="stylesheet" href="${stylesheet}">` : ''}
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
</head>
<body>
<header class="shell-top"><div class="shell-bar"><div class="wrap"><a class="shell-brand" href="/"><img src="/favicon.svg" alt="" width="36" height="36"><span>Cortile</span></a></div></div></header>
<main id="main" class="wrap is-narrow page error-screen">
<h1>${title}</h1>
${sentences(t, fault)}
</main>
</body>
</html>`;
}

function sentences(t: Dictionary['errors'], fault: Fault): string {
  switch (fault.away) {
    case 'page':
      // An empty address is this page's own.
      return `<p>${t.away.text}</p>\n<p><a class="button is-primary" href="">${t.away.again}</a></p>`;
    case 'not-saved':
      return `<p>${t.away.notSaved}</p>`;
    case 'unsure':
      return `<p>${t.away.unsure}</p>`;
    case null:
      return [
        `<p>${fault.words ?? t.screenText(fault.status)}</p>`,
        fault.status >= 500 ? `<p class="muted">${t.requestId(fault.requestId)}</p>` : '',
        `<p><a class="button is-primary" href="/">${t.backHome}</a></p>`,
      ].join('\n');
  }
}
