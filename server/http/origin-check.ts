import type { RequestHandler } from 'express';

import { refuse } from './refuse.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Is a browser request from our own pages? `Origin` must be ours; a request without it passes
 * only when the browser itself says it is same-origin, or when there is no browser (no fetch
 * metadata at all), since then there is no cookie that somebody else could ride on.
 */
export function isOwnOrigin(
  headers: {
    origin?: string | undefined;
    host?: string | undefined;
    fetchSite?: string | undefined;
  },
  configured: string | null,
): boolean {
  if (headers.origin === undefined) {
    return headers.fetchSite === undefined || headers.fetchSite === 'same-origin';
  }
  if (configured !== null && headers.origin === configured) return true;
  if (configured !== null) return false;
  try {
    return new URL(headers.origin).host === headers.host;
  } catch {
    return false;
  }
}

/** Refuses writes that come from another site (CSRF), before Remix sees them. */
export function refuseForeignOrigin(configured: string | null): RequestHandler {
  return (request, response, next) => {
    const isOwn = isOwnOrigin(
      {
        origin: request.headers.origin,
        host: request.headers.host,
        fetchSite: request.headers['sec-fetch-site']?.toString(),
      },
      configured,
    );
    if (SAFE_METHODS.has(request.method) || isOwn) {
      next();
      return;
    }
    refuse(request, response, 403, 'foreignForm');
  };
}
