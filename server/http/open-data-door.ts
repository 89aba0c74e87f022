import type { RequestHandler } from 'express';

/** What programs ask for by a name of its own. */
const FEEDS: ReadonlySet<string> = new Set(['/services.rss', '/sitemap.xml', '/robots.txt']);

/** Whether an address is of the open data: the same for everybody, whoever is signed in. */
export function isOpenData(path: string): boolean {
  return path === '/api' || path.startsWith('/api/') || FEEDS.has(path);
}

const READING = 'GET, HEAD, OPTIONS';

/**
 * Open data may be read from every site (CORS), without cookies: no answer of it depends on who asks
 * (W19). A browser that asks before it reads is answered here.
 */
export function openDataDoor(): RequestHandler {
  return (request, response, next) => {
    if (!isOpenData(request.path)) {
      next();
      return;
    }
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Expose-Headers', 'ETag, Link, Retry-After');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    if (request.method !== 'OPTIONS') {
      next();
      return;
    }
    response.setHeader('Access-Control-Allow-Methods', READING);
    response.setHeader('Access-Control-Allow-Headers', 'If-None-Match');
    response.setHeader('Access-Control-Max-Age', '86400');
    response.setHeader('Allow', READING);
    response.status(204).end();
  };
}
