import type { MailContent, MailPart } from './compose-mail.ts';

/** Our colours by day (app/styles/tokens.css); those of the night are in `NIGHT`. */
const INK = '#17324d';
const QUIET = '#5a6f83';
const PAPER = '#ffffff';
const GROUND = '#f7f5f1';
const LINE = '#dcd6cb';
const PRIMARY = '#0066cc';
const LINK = '#0059b3';

/** Programs that know dark screens take these; the others keep the day's, or turn them themselves. */
const NIGHT = `@media (prefers-color-scheme: dark) {
.ground { background: #0f1b28 !important }
.paper { background: #172636 !important; border-color: #2e4154 !important }
.ink { color: #eef3f8 !important }
.quiet { color: #9db0c2 !important; border-color: #2e4154 !important }
.link { color: #8cc4fb !important }
}`;

const FONT = "font-family: 'Titillium Web', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";
const WRAP = 'overflow-wrap: anywhere; word-break: break-word';

/**
 * A mail as HTML: tables, since mail programs draw nothing else alike; styles on each element, since
 * some throw the rest away; no image, no script, nothing to fetch.
 */
export function writeHtml({ locale, subject, parts }: MailContent): string {
  const above = parts.filter(({ isSmall }) => isSmall !== true);
  const below = parts.filter(({ isSmall }) => isSmall === true);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${NIGHT}</style>
</head>
<body class="ground" style="margin: 0; padding: 0; background: ${GROUND}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="ground" style="background: ${GROUND}">
<tr><td align="center" style="padding: 24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width: 560px">
<tr><td class="ink" style="padding: 0 4px 12px; ${FONT}; font-size: 20px; font-weight: 700; color: ${INK}">Cortile</td></tr>
<tr><td class="paper" style="padding: 28px 24px 12px; background: ${PAPER}; border: 1px solid ${LINE}; border-radius: 12px">
${above.map(writePart).join('\n')}
</td></tr>
<tr><td style="padding: 16px 4px">
${below.map(writePart).join('\n')}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function writePart({ text, href, isButton = false, isSmall = false, locale }: MailPart): string {
  if (isButton && href !== undefined) return button(text, href);
  const look = isSmall
    ? `class="quiet" style="margin: 0 0 8px; ${FONT}; font-size: 14px; line-height: 20px; color: ${QUIET}; ${WRAP}"`
    : `class="ink" style="margin: 0 0 16px; ${FONT}; font-size: 17px; line-height: 26px; color: ${INK}; ${WRAP}"`;
  // A name in another script turns the direction of itself alone.
  const words = `<span dir="auto">${escapeHtml(text)}</span>`;
  return `<p ${locale === undefined ? '' : `lang="${locale}" `}${look}>${href === undefined ? words : `${words}<br>${link(href)}`}</p>`;
}

function button(text: string, href: string): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin: 8px 0 24px">
<tr><td align="center" bgcolor="${PRIMARY}" style="border-radius: 8px; background: ${PRIMARY}">
<a href="${escapeHtml(href)}" style="display: inline-block; padding: 13px 24px; ${FONT}; font-size: 17px; line-height: 22px; font-weight: 600; color: #ffffff; text-decoration: none; border-radius: 8px">${escapeHtml(text)}</a>
</td></tr>
</table>`;
}

function link(href: string): string {
  return `<a class="link" href="${escapeHtml(href)}" style="color: ${LINK}; ${WRAP}">${escapeHtml(href)}</a>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, in an element or between the quotes of an attribute. */
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
}
