import type { PageSearch } from '#app/contracts/open-data/search.ts';

/** Where a list is: its address without a page, and which page. */
export type ListAddress = { readonly url: string; readonly search: PageSearch };

/** What every list of our API says of itself. */
export function pageFacts({ url, search }: ListAddress, total: number) {
  const pageCount = Math.max(1, Math.ceil(total / search.per_page));
  return {
    total,
    page: search.page,
    perPage: search.per_page,
    pageCount,
    next: search.page < pageCount ? pageUrl(url, search.page + 1) : null,
  };
}

/** What every list of Open Referral says of itself. */
export function hsdsPage<T>(search: PageSearch, total: number, contents: readonly T[]) {
  const pages = Math.max(1, Math.ceil(total / search.per_page));
  return {
    total_items: total,
    total_pages: pages,
    page_number: search.page,
    size: contents.length,
    first_page: search.page === 1,
    last_page: search.page >= pages,
    empty: contents.length === 0,
    contents,
  };
}

/** The rows of a page. */
export function rowsOf(search: PageSearch): { limit: number; offset: number } {
  return { limit: search.per_page, offset: (search.page - 1) * search.per_page };
}

function pageUrl(url: string, page: number): string {
  const next = new URL(url);
  next.searchParams.set('page', String(page));
  return next.href;
}
