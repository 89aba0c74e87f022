import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';

/**
 * Answers the browser's question which routes lie behind the links of a page: with all of them.
 * Remix's own answer tries every route on every beginning of every path, 0.8 ms for each, so that
 * one question of 7 kB stopped the process for six seconds, and an honest one for a tenth. Questions
 * of other builds are left to Remix, which tells the page to reload.
 */
export function answerRouteManifest({ assets }: Pick<ServerBuild, 'assets'>): RequestHandler {
  const everyRoute = JSON.stringify(assets.routes);
  return (request, response, next) => {
    const [path, search] = request.url.split('?', 2);
    const version = new URLSearchParams(search).get('version');
    if (path !== '/__manifest' || version !== assets.version) {
      next();
      return;
    }
    // Without a line the service worker answers, with what is on the device and no more.
    response.setHeader('Cache-Control', 'no-cache');
    response.type('json').send(everyRoute);
  };
}
