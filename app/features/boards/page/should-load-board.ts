import { concernsGroup, readsNews } from '#app/features/notifications/live-news.ts';

/** What the loader reads of a board's address. */
const LOADED = ['need'] as const;

/**
 * Whether a navigation asks the server again. View, filter and order are the screen's own: a search
 * must not wait for the line at every letter, and must work offline.
 */
export const shouldLoadBoard = readsNews(concernsGroup, (args) => {
  const { currentUrl, nextUrl, defaultShouldRevalidate, formMethod, actionStatus } = args;
  // The database is away: asked now, the board on the screen would give way to a fault.
  if (actionStatus === 503) return false;
  const isSamePlace =
    currentUrl.pathname === nextUrl.pathname &&
    currentUrl.search !== nextUrl.search &&
    LOADED.every((name) => currentUrl.searchParams.get(name) === nextUrl.searchParams.get(name));
  return isSamePlace && formMethod === undefined ? false : defaultShouldRevalidate;
});
