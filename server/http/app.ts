import { randomBytes } from 'node:crypto';
import path from 'node:path';

import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type RequestHandler, type Response } from 'express';
import { pinoHttp } from 'pino-http';

import { negotiateLocale } from '#app/i18n/negotiate.ts';
import type { Sessions } from '#server/accounts/sessions.ts';
import type { Actor } from '#server/context.ts';
import type { Env } from '#server/env.ts';
import { serializeError } from '#server/log.ts';
import type { MakeContext, ServerLog } from '#server/make-context.ts';

import { refuseLarge } from './body-limit.ts';
import { refuseCrowd } from './crowd-gate.ts';
import { createHealthRoutes, type Health } from './health.ts';
import { refuseForeignOrigin } from './origin-check.ts';
import { refuseUnreadable } from './readable-request.ts';
import { securityHeaders } from './security-headers.ts';
import { visitorOf } from './visitor-mark.ts';

/** What the HTTP door needs. */
export type HttpAppOptions = {
  readonly env: Env;
  readonly log: ServerLog;
  readonly sessions: Sessions;
  readonly makeContext: MakeContext;
  readonly health: Health;
  /** The Remix application, or a way to load it anew for each request while developing. */
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly buildId: string;
  /** Folder of the browser build; null while developing. */
  readonly clientFolder: string | null;
  /** Vite's middleware while developing. */
  readonly devMiddleware: RequestHandler | null;
};

type Locals = { nonce: string; requestId: string; actor: Actor };

/** Builds the Express application: health, static files, guards, then Remix. */
export function createHttpApp(options: HttpAppOptions): Express {
  const { env } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.isProduction ? 1 : false);
  app.use(createHealthRoutes(options.health));
  app.use(requestLog(options.log));
  app.use((_request, response, next) => {
    locals(response).nonce = randomBytes(16).toString('base64');
    next();
  });
  app.use(
    securityHeaders({ isProduction: env.isProduction, isDevelopment: isDevelopment(options) }),
  );
  app.use(compression());
  serveStatic(app, options);
  app.use(refuseForeignOrigin(env.origin));
  app.use(refuseCrowd());
  app.use(refuseUnreadable());
  app.use(refuseLarge());
  app.use(resolveActor(options));
  app.all('*', remixHandler(options));
  return app;
}

function isDevelopment(options: HttpAppOptions): boolean {
  return options.devMiddleware !== null;
}

function locals(response: Response): Locals {
  return response.locals as Locals;
}

function requestLog(log: ServerLog): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (_request, response) => {
      const id = randomBytes(8).toString('hex');
      response.setHeader('X-Request-Id', id);
      locals(response as Response).requestId = id;
      return id;
    },
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? 'error' : 'debug',
    serializers: {
      err: serializeError,
      // An invite link carries its secret in the path: log the route, not the secret.
      req: (request: { method: string; url: string }) => ({
        method: request.method,
        url: request.url.replace(/\/join\/[^/?]+/, '/join/…').split('?')[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}

function serveStatic(app: Express, options: HttpAppOptions): void {
  if (options.devMiddleware) {
    app.use(options.devMiddleware);
    return;
  }
  if (!options.clientFolder) return;
  app.use(
    '/assets',
    express.static(path.join(options.clientFolder, 'assets'), { immutable: true, maxAge: '1y' }),
    (_request, response) => void response.status(404).end(),
  );
  // Browsers look for a new worker with each visit: it must not come from a cache.
  app.use('/sw.js', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-cache');
    next();
  });
  app.use(express.static(options.clientFolder, { maxAge: '1h', index: false }));
}

function resolveActor({ sessions, buildId }: HttpAppOptions): RequestHandler {
  return (request, response, next) => {
    response.setHeader('Cortile-Build', buildId);
    sessions
      .resolve(request.headers.cookie ?? null)
      .then(({ actor, refreshedCookie }) => {
        locals(response).actor = actor;
        // Whose copies a device may keep (app/service-worker), and from which build.
        response.setHeader('Cortile-Visitor', visitorOf(actor));
        if (refreshedCookie) response.append('Set-Cookie', refreshedCookie);
        // What is behind sign-in must not stay in a shared computer's cache (B16).
        if (actor.kind !== 'guest') response.setHeader('Cache-Control', 'no-store');
        next();
      })
      .catch(next);
  };
}

function remixHandler(options: HttpAppOptions): RequestHandler {
  const { env, sessions } = options;
  const handle = createRequestHandler({
    build: options.build,
    mode: isDevelopment(options) ? 'development' : 'production',
    getLoadContext: (request, response) => {
      const { nonce, requestId, actor } = locals(response);
      return {
        service: options.makeContext({
          actor,
          requestId,
          clientAddress: request.ip ?? 'unknown',
        }),
        locale: negotiateLocale(
          request.headers.cookie ?? null,
          request.headers['accept-language'] ?? null,
        ),
        nonce,
        buildId: options.buildId,
        origin: env.origin ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`,
        cookies: {
          session: (token) => sessions.cookieFor(token),
          cleared: () => sessions.clearedCookie(),
        },
      };
    },
  });
  return (request, response, next) => void handle(request, response, next);
}
