import type { Page } from 'playwright/test';

/** What is wrong with how a page is laid out, a line for each; none when all of it can be read. */
export function listMisplaced(page: Page): Promise<string[]> {
  return page.evaluate(findMisplaced);
}

/** Runs in the page, so it holds all it needs. */
function findMisplaced(): string[] {
  const root = document.documentElement;
  const describe = (element: Element) =>
    `${element.className} “${element.textContent?.trim().slice(0, 40) ?? ''}”`;
  const isCaught = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).overflowX !== 'visible' || isCaught(element.parentElement));
  const isOnPage = (element: Element | null): boolean => {
    if (element === null) return true;
    const { position, clipPath } = getComputedStyle(element);
    // What floats over the page may cover it, and what is only spoken has no room.
    if (['fixed', 'sticky', 'absolute'].includes(position) || clipPath !== 'none') return false;
    return isOnPage(element.parentElement);
  };
  const wide = [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
    .filter((element) => !isCaught(element.parentElement) && isOnPage(element))
    .map((element) => `too wide: ${describe(element)}`);
  if (root.scrollWidth > window.innerWidth) wide.push(`the page is ${root.scrollWidth} wide`);

  const broken: string[] = [];
  const lines: { text: Text; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const parent = text.parentElement;
    if (!(text instanceof Text) || !parent || text.data.trim() === '') continue;
    if (parent.closest('script, style, select, svg') || !isOnPage(parent)) continue;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]{2,9}/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const rows = [...range.getClientRects()].filter(({ width }) => width > 0);
      const isInLongWord = /[^\s’']{12}/.test(text.data.slice(Math.max(0, index - 11), index + 20));
      if (new Set(rows.map(({ top }) => Math.round(top))).size > 1 && !isInLongWord) {
        broken.push(`broken: ${word} in ${describe(parent)}`);
      }
    }
    range.selectNodeContents(text);
    const shown = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (!isCaught(parent)) lines.push(...shown.map((box) => ({ text, box })));
  }
  const over = lines.flatMap(({ text, box }, at) =>
    lines.slice(at + 1).flatMap((other) => {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      const isOver = across > 3 && down > 0.4 * Math.min(box.height, other.box.height);
      if (!isOver || text === other.text || text.parentElement === other.text.parentElement)
        return [];
      return [`“${text.data.slice(0, 30)}” lies over “${other.text.data.slice(0, 30)}”`];
    }),
  );
  return [...new Set([...wide, ...broken, ...over])];
}
