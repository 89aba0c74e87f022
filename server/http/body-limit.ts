import type { RequestHandler } from 'express';

import { doorOf, FORM_LIMITS } from './form-limits.ts';
import { refuse } from './refuse.ts';

/**
 * Up to here a body that is refused is thrown away as it comes, so that a browser, which sends all
 * of it before it listens, gets the answer. Beyond, the line is closed.
 */
const MAX_THROWN_AWAY_BYTES = 64 * 1024 * 1024;

/**
 * Status to refuse a request's body with before a byte of it is kept, or null. A body that does not
 * say how long it is could fill the memory; every browser says it with a form.
 */
export function largeBodyStatus(request: {
  url: string;
  contentLength?: string | undefined;
  transferEncoding?: string | undefined;
}): number | null {
  if (request.transferEncoding !== undefined) return 411;
  const { maxBytes } = FORM_LIMITS[doorOf(request.url)];
  return Number(request.contentLength ?? 0) <= maxBytes ? null : 413;
}

/** True for what the pages' own script sends: its form comes back in the page with the sentence. */
function isFromPage(request: { method: string; path: string }): boolean {
  return request.method === 'POST' && request.path.endsWith('.data');
}

/** Refuses bodies that are too long for their door or of unknown length, before Remix (B15). */
export function refuseLarge(): RequestHandler {
  return (request, response, next) => {
    const { headers, url } = request;
    const contentLength = headers['content-length'];
    const transferEncoding = headers['transfer-encoding'];
    const status = largeBodyStatus({ url, contentLength, transferEncoding });
    const closes = status === 411 || !(Number(contentLength) <= MAX_THROWN_AWAY_BYTES);
    if (status === null || (!closes && isFromPage(request))) next();
    else refuse(request, response, status, 'tooLarge', { closes, code: 'form.too_large' });
  };
}
