import path from 'node:path';

import { Router, static as serveFolder, type ErrorRequestHandler, type Response } from 'express';

import { CODINGS, compressedFolder } from './compressed-folder.ts';
import { refuse } from './refuse.ts';
import { withoutDocumentHeaders } from './security-headers.ts';

/** What a worker may reach is its own script's policy to say. */
const WORKER_POLICY = "default-src 'self'";

/**
 * Files of the browser build, in the smallest coding the client takes of those the build made. A
 * client that takes none of them, nor the file as it is, gets it as it is (RFC 9110, 12.5.3).
 */
export function staticFiles(clientFolder: string): Router {
  const router = Router();
  for (const coding of CODINGS) {
    const serveCopies = serveClient(compressedFolder(clientFolder, coding), (response) => {
      response.setHeader('Content-Encoding', coding);
    });
    router.use((request, response, next) => {
      if (request.acceptsEncodings(coding)) serveCopies(request, response, next);
      else next();
    });
  }
  router.use(serveClient(clientFolder, () => undefined));
  router.use('/assets', (request, response) => refuse(request, response, 404, 'notFound'));
  router.use(refuseUnreadableFile);
  return router;
}

/** Lines of headers come with each of a page's dozen scripts: these say no more than is needed. */
const FOR_GOOD = 'max-age=31536000, immutable';

/** Scripts of ours are modules, which are read as UTF-8 whatever is said (RFC 9239). */
const MODULE = 'text/javascript';

/** Files and nothing else; where there is a tag it says it all, as it alone differs between codings. */
const PLAINLY = {
  acceptRanges: false,
  redirect: false,
  index: false,
  dotfiles: 'ignore',
  lastModified: false,
} as const;

/** Files of one folder. Those below `/assets` carry their contents in their names. */
function serveClient(folder: string, mark: (response: Response) => void): Router {
  const asCopy = (response: Response) => {
    withoutDocumentHeaders(response);
    mark(response);
    response.vary('Accept-Encoding');
  };
  const router = Router();
  router.use(
    '/assets',
    serveFolder(path.join(folder, 'assets'), {
      ...PLAINLY,
      // Its name says all about it: nobody asks whether it has changed, nor looks it up in the log.
      etag: false,
      setHeaders: (response, file) => {
        asCopy(response);
        response.removeHeader('X-Request-Id');
        response.setHeader('Cache-Control', FOR_GOOD);
        if (file.endsWith('.js')) response.setHeader('Content-Type', MODULE);
      },
    }),
  );
  router.use(
    serveFolder(folder, {
      ...PLAINLY,
      maxAge: '1h',
      setHeaders: (response, file) => {
        asCopy(response);
        if (path.relative(folder, file) !== 'sw.js') return;
        // Browsers look for a new worker with each visit: it must not come from a cache.
        response.setHeader('Cache-Control', 'no-cache');
        response.setHeader('Content-Security-Policy', WORKER_POLICY);
      },
    }),
  );
  return router;
}

/** A condition nobody's browser sets, such as `If-Match`, is no fault of the server. */
const refuseUnreadableFile: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500 && !response.headersSent) {
    // The sentence is not a copy of the file.
    response.removeHeader('Content-Encoding');
    refuse(request, response, status, 'unreadable');
  } else next(error);
};
