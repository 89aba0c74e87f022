/** Letters looked for; what is longer is cut, since it comes in an address and is never refused. */
const WORDS_MAX = 80;
const PAGES_MAX = 9_999;

/** What an address asks of a group's expenses: words to look for, and a page from 1. */
export function readMoneySearch(search: URLSearchParams): { words: string; page: number } {
  const words = (search.get('words') ?? '').replaceAll('\u0000', '').trim().slice(0, WORDS_MAX);
  const page = Number(search.get('page'));
  return { words, page: Number.isSafeInteger(page) && page > 0 ? Math.min(page, PAGES_MAX) : 1 };
}
