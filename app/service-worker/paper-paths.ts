/**
 * Header of the worker's own question for such a page. The server sends it whole: no script will put
 * late parts in their place.
 */
export const PAPER_HEADER = 'Cortile-Paper';

const BELOW_ORDER = '(?:pay|codes|dates|periods)';
const BELOW_MONEY = '(?:fund|recurring|(?:households|expenses)/[^/]+)';
const READABLE = new RegExp(
  `^/(?:agenda|wallet|orders(?:/[^/]+(?:/${BELOW_ORDER})?)?|groups/[^/]+/money(?:/(?!new$)${BELOW_MONEY})?)$`,
);

/**
 * The address under which a page can be read without a line, as it was last: what one shows a provider
 * at the door, where one has to be, what one owes. Null: it is no such page.
 */
export function paperAddress({
  pathname,
  search,
}: Pick<URL, 'pathname' | 'search'>): string | null {
  const path = pathname.replace(/\/$/, '');
  return READABLE.test(path) ? `${path}${search}` : null;
}

/** The same for the data of such a page (`/orders/1.data?_routes=…`). */
export function paperAddressOfData(url: Pick<URL, 'pathname' | 'search'>): string | null {
  if (!url.pathname.endsWith('.data')) return null;
  const query = new URLSearchParams(url.search);
  // Remix's own: which loaders are asked.
  query.delete('_routes');
  const search = query.size > 0 ? `?${query.toString()}` : '';
  return paperAddress({ pathname: url.pathname.slice(0, -'.data'.length), search });
}
