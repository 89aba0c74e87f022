import type { RequestHandler } from 'express';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/**
 * Status to refuse a request with that no page of ours can send, or null. A zero byte cannot be
 * stored as text in PostgreSQL; commands come as forms and by POST only.
 */
export function unreadableStatus(request: {
  method: string;
  url: string;
  contentType?: string | undefined;
}): number | null {
  if (request.url.includes('%00')) return 400;
  if (READING.has(request.method)) return null;
  if (request.method !== 'POST') return 405;
  return FORM.test(request.contentType ?? '') ? null : 415;
}

/** Refuses what cannot be read, before Remix takes it for a fault of the server. */
export function refuseUnreadable(): RequestHandler {
  return (request, response, next) => {
    const { method, url, headers } = request;
    const status = unreadableStatus({ method, url, contentType: headers['content-type'] });
    if (status === null) next();
    else response.status(status).type('text/plain').send('This request cannot be read.');
  };
}
