import { offline as en } from '#app/i18n/offline/en.ts';
import { offline as it } from '#app/i18n/offline/it.ts';

import type { KeptPage } from './kept-copies.ts';
import { attributesOf, type Look } from './kept-look.ts';
import { shell } from './shell-manifest.ts';

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
};

/** What is on the device: pages one can write on, and pages one can read. */
type Kept = {
  readonly pages: readonly KeptPage[];
  readonly papers: readonly Omit<KeptPage, 'look'>[];
};

/**
 * The page for what is not on the device, made here because nobody else can be asked: it says so,
 * offers to try again, and leads to what can be opened.
 */
export function noConnectionPage(
  url: URL,
  { pages: kept, papers }: Kept,
  lastLook: Look | null,
): Response {
  const look = lastLook
    ? attributesOf(lastLook)
    : (kept[0]?.look ?? ` lang="${navigator.language.startsWith('en') ? 'en' : 'it'}"`);
  const t = /lang="en"/.test(look) ? en : it;
  const boards = kept.filter(({ path }) => path !== '/groups');
  const body = `<!doctype html>
<html${look}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#0b2a49">
<title>${escape(t.title)} · Cortile</title>
<link rel="stylesheet" href="${escape(shell.stylesheet)}">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
</head>
<body>
<header class="shell-top"><div class="shell-bar"><div class="wrap"><a class="shell-brand" href="/groups"><img src="/favicon.svg" alt="" width="36" height="36"><span>Cortile</span></a></div></div></header>
<main id="main" class="wrap is-narrow page error-screen">
<h1>${escape(t.title)}</h1>
<p>${escape(t.text)}</p>
<p><a class="button is-primary" href="${escape(url.pathname + url.search)}">${escape(t.again)}</a></p>
${boards.length > 0 ? listOf(t.boards, t.boardsText, boards) : ''}
${papers.length > 0 ? listOf(t.papers, t.papersText, papers) : ''}
${kept.some(({ path }) => path === '/groups') ? link('/groups', t.groups) : ''}
</main>
</body>
</html>`;
  return new Response(body, { status: 503, headers: HEADERS });
}

function listOf(heading: string, text: string, pages: readonly Omit<KeptPage, 'look'>[]): string {
  const items = pages.map(({ path, title }) => `<li>${link(path, title)}</li>`);
  return `<h2>${escape(heading)}</h2>
<p>${escape(text)}</p>
<ul class="kept-boards">${items.join('')}</ul>`;
}

function link(path: string, text: string): string {
  return `<a class="button is-quiet" href="${escape(path)}">${escape(text)}</a>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
