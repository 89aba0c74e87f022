import type { HeadersFunction } from '@remix-run/node';

/**
 * `headers` of a route whose loader or action can answer "too many attempts": without it a page's
 * answer would lose the time to wait.
 */
export const passRetryAfter: HeadersFunction = ({ actionHeaders, loaderHeaders }) => {
  const seconds = actionHeaders.get('Retry-After') ?? loaderHeaders.get('Retry-After');
  return seconds === null ? new Headers() : new Headers({ 'Retry-After': seconds });
};
