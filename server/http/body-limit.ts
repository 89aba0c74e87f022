import type { RequestHandler } from 'express';

/** Three files of the largest size, and the form around them. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Status to refuse a request's body with before a byte of it is kept, or null. A body that does not
 * say how long it is could fill the memory; every browser says it with a form.
 */
export function largeBodyStatus(headers: {
  contentLength?: string | undefined;
  transferEncoding?: string | undefined;
}): number | null {
  if (headers.transferEncoding !== undefined) return 411;
  return Number(headers.contentLength ?? 0) <= MOST_BYTES ? null : 413;
}

/** Refuses bodies that are too long or of unknown length, before Remix reads them (B15). */
export function refuseLarge(): RequestHandler {
  return (request, response, next) => {
    const { headers } = request;
    const status = largeBodyStatus({
      contentLength: headers['content-length'],
      transferEncoding: headers['transfer-encoding'],
    });
    if (status === null) {
      next();
      return;
    }
    response.setHeader('Connection', 'close');
    response.status(status).type('text/plain').send('This request is too large.');
  };
}
