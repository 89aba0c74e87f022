/** Without these a copy would stay for a line it does not have. */
const SCRIPTS =
  /<script\b[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\brel="(?:modulepreload|prefetch)"[^>]*>/g;
const BARS = '<div class="shell-bars">';

/** A page to be read only: nothing of it runs, and no form of it can be sent. */
export function toPaper(html: string): string {
  return html
    .replaceAll(SCRIPTS, '')
    .replaceAll(/<form\b/g, '<form inert')
    .replace('<html', '<html data-paper');
}

/** Addresses of the files a paper is drawn with. */
export function filesOf(paper: string): readonly string[] {
  const found = paper.matchAll(/\b(?:href|src)="(\/assets\/[^"#]+)/g);
  return [...new Set([...found].map(([, address]) => address ?? ''))];
}

/** The groups a page tells of, so that it goes with any of them. */
export function groupsIn(paper: string): readonly string[] {
  const found = paper.matchAll(/\bhref="\/groups\/([\w-]+)/g);
  return [...new Set([...found].map(([, id]) => id ?? ''))];
}

/** The paper with a sentence (HTML) where the frame has its bars. */
export function withBar(paper: string, sentence: string): string {
  const bar = `<div role="status" class="connection-bar"><div class="wrap"><span>${sentence}</span></div></div>`;
  return paper.replace(BARS, () => `${BARS}${bar}`);
}
