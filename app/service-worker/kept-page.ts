/**
 * Whether this page came from the copy on the device, and the query that copy was drawn for: the
 * worker says so in a header that scripts can read. Null: it came from the server.
 */
export function keptPageSearch(): string | null {
  const [entry] = performance.getEntriesByType('navigation');
  const timings = entry instanceof PerformanceNavigationTiming ? entry.serverTiming : [];
  return timings.find(({ name }) => name === 'kept')?.description ?? null;
}

let wanted: string | null = null;

/**
 * A kept page was drawn for one query and is opened with another (`?need=…`): it comes alive as it
 * was drawn, and then goes where the address wanted (`takeWantedSearch`). React would otherwise throw
 * the whole page away.
 */
export function drawAsKept(): void {
  const drawnFor = keptPageSearch();
  const { pathname, search, hash } = window.location;
  if (drawnFor === null || drawnFor === search) return;
  wanted = search;
  window.history.replaceState(window.history.state, '', `${pathname}${drawnFor}${hash}`);
}

/** The query the address had when the page was opened with another; once. */
export function takeWantedSearch(): string | null {
  const search = wanted;
  wanted = null;
  return search;
}
