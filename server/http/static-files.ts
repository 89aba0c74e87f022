import path from 'node:path';
import { Router, static as serveFolder, type ErrorRequestHandler } from 'express';

import { refuse } from './refuse.ts';
import { withoutDocumentHeaders } from './security-headers.ts';

/** What a worker may reach is its own script's policy to say. */
const WORKER_POLICY = "default-src 'self'";

/** Files of the browser build. Those below `/assets` carry their contents in their names. */
export function staticFiles(clientFolder: string): Router {
  const router = Router();
  const options = { acceptRanges: false, redirect: false, setHeaders: withoutDocumentHeaders };
  router.use(
    '/assets',
    serveFolder(path.join(clientFolder, 'assets'), { ...options, immutable: true, maxAge: '1y' }),
    (request, response) => refuse(request, response, 404, 'notFound'),
  );
  router.use(
    serveFolder(clientFolder, {
      ...options,
      maxAge: '1h',
      index: false,
      setHeaders: (response, file) => {
        withoutDocumentHeaders(response);
        if (path.basename(file) !== 'sw.js') return;
        // Browsers look for a new worker with each visit: it must not come from a cache.
        response.setHeader('Cache-Control', 'no-cache');
        response.setHeader('Content-Security-Policy', WORKER_POLICY);
      },
    }),
  );
  router.use(refuseUnreadableFile);
  return router;
}

/** A condition nobody's browser sets, such as `If-Match`, is no fault of the server. */
const refuseUnreadableFile: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500 && !response.headersSent) {
    refuse(request, response, status, 'unreadable');
  } else next(error);
};
