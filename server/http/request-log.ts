import { randomBytes } from 'node:crypto';

import type { RequestHandler, Response } from 'express';
import { pinoHttp } from 'pino-http';

import { serializeError } from '#server/log.ts';
import type { ServerLog } from '#server/make-context.ts';

/** Links of invites and mails carry their secret in the path: the route is logged, not the secret. */
export function loggedPath(url: string): string {
  return url.replace(SECRET_PATH, '/$1/…').split('?')[0] ?? '';
}

const SECRET_PATH = /\/(join|new-password|confirm-address|stop-mails|calendar)\/[^/?]+/;

/** Gives each request an id and writes a line about it, without what is secret in its address. */
export function requestLog(log: ServerLog): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (_request, response) => {
      const id = randomBytes(8).toString('hex');
      response.setHeader('X-Request-Id', id);
      (response as Response).locals['requestId'] = id;
      return id;
    },
    customLogLevel: (_request, response, error) => {
      // While the database is away the log says so once (server/main); not for every request.
      if (response.statusCode === 503) return 'debug';
      return error || response.statusCode >= 500 ? 'error' : 'debug';
    },
    serializers: {
      err: serializeError,
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        url: loggedPath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}
