import type { HeadersFunction } from '@remix-run/node';

import type { Failure } from '#app/domain/result.ts';

/** `Retry-After` of a refusal that says how long to wait; no header for the others. */
export function retryAfter({ details }: Failure): Record<string, string> {
  const seconds = details?.['retryAfterSeconds'];
  return typeof seconds === 'number' ? { 'Retry-After': String(seconds) } : {};
}

/**
 * `headers` of a route whose loader or action can answer "too many attempts", and of the one that
 * shows what others refuse: without it a page's answer would lose the time to wait.
 */
export const passRetryAfter: HeadersFunction = ({ actionHeaders, loaderHeaders, errorHeaders }) => {
  const seconds = [errorHeaders, actionHeaders, loaderHeaders]
    .map((headers) => headers?.get('Retry-After') ?? null)
    .find((value) => value !== null);
  return seconds === undefined ? new Headers() : new Headers({ 'Retry-After': seconds });
};
