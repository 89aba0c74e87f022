import { randomBytes } from 'node:crypto';

import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type Request, type RequestHandler } from 'express';

import { negotiateLocale } from '#app/i18n/negotiate.ts';
import { networkOf } from '#server/accounts/network-of.ts';
import type { Sessions } from '#server/accounts/sessions.ts';
import type { Actor } from '#server/context.ts';
import type { Env } from '#server/env.ts';
import { isDatabaseAway } from '#db/database-away.ts';
import type { MakeContext, ServerLog } from '#server/make-context.ts';

import { answerFault } from './answer-fault.ts';
import { awayAnswer } from './away-answer.ts';
import { refuseLarge } from './body-limit.ts';
import { readTrustedProxies, type ClientAddressOf } from './client-address.ts';
import { guardRoutes } from './guard-routes.ts';
import { createHealthRoutes, type Health } from './health.ts';
import { refuseForeignOrigin } from './origin-check.ts';
import { refuseForeignHost } from './own-host.ts';
import { refuseUnreadable } from './readable-request.ts';
import { isOpenData, openDataDoor } from './open-data-door.ts';
import { refusalPage } from './refusal-page.ts';
import { requestLog } from './request-log.ts';
import { answerRouteManifest } from './route-manifest.ts';
import { securityHeaders } from './security-headers.ts';
import { staticFiles } from './static-files.ts';
import { isSignIn, pageQueue, signInQueue, takeTurns } from './take-turns.ts';
import { findPageFiles } from './page-files.ts';
import { guardUploads } from './upload-room.ts';
import { visitorMarkOf } from './visitor-mark.ts';

/** What the doors of HTTP note on an answer for those behind them. */
declare global {
  // oxlint-disable-next-line typescript/no-namespace -- the way Express has its types extended
  namespace Express {
    interface Locals {
      nonce: string;
      requestId: string;
      actor: Actor;
      /** Why nobody could say who asks: the database is away. */
      doorFailed?: unknown;
    }
  }
}

/** What the HTTP door needs. */
export type HttpAppOptions = {
  readonly env: Env;
  readonly log: ServerLog;
  readonly sessions: Sessions;
  readonly makeContext: MakeContext;
  readonly health: Health;
  readonly clientAddressOf: ClientAddressOf;
  /** The Remix application, or a way to load it anew for each request while developing. */
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  readonly buildId: string;
  /** Folder of the browser build; null while developing. */
  readonly clientFolder: string | null;
  /** Vite's middleware while developing. */
  readonly devMiddleware: RequestHandler | null;
};

/** Builds the Express application: health, static files, guards, then Remix. */
export function createHttpApp(options: HttpAppOptions): Express {
  const { env } = options;
  const app = express();
  app.disable('x-powered-by');
  // Loaders read the search themselves; nobody needs it parsed twice.
  app.set('query parser', false);
  app.set('trust proxy', readTrustedProxies(env.trustedProxies));
  app.use((_request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    next();
  });
  app.use(
    securityHeaders({ isProduction: env.isProduction, isDevelopment: isDevelopment(options) }),
  );
  app.use(createHealthRoutes(options.health));
  const networkOfRequest = (request: Request) => networkOf(options.clientAddressOf(request));
  // First, so that turning a flood away costs next to nothing.
  app.use(
    takeTurns(signInQueue(), {
      laneOf: networkOfRequest,
      appliesTo: isSignIn,
      refusal: 'crowd',
      longestTurnMs: 500,
      waitsForForm: true,
    }),
  );
  app.use(requestLog(options.log));
  app.use(refuseForeignHost({ origin: env.origin, listenHost: env.host }));
  // Before what compresses answers: the build has compressed the files already.
  serveStatic(app, options);
  // With brotli at its own quality of 4, where the client takes it.
  app.use(compression());
  app.use(openDataDoor());
  const stylesheet = stylesheetOf(options.build);
  app.use(refuseUnreadable({ stylesheet }));
  app.use(refuseForeignOrigin(env.origin));
  app.use(refuseLarge());
  if (typeof options.build !== 'function') app.use(answerRouteManifest(options.build));
  app.use(resolveActor(options));
  app.use(guardUploads((response) => response.locals.actor));
  app.use(
    takeTurns(pageQueue(), {
      laneOf: (request, response) => laneOf(response.locals.actor) ?? networkOfRequest(request),
      refusal: 'busy',
      longestTurnMs: 2_000,
    }),
  );
  // Not `all('*')`, which would decode the path once more.
  app.use(remixHandler(options));
  app.use(answerFault({ stylesheet }));
  return app;
}

/** A person waits behind nobody but the own requests; guests by network. */
function laneOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}

type Linked = { links?(): { rel?: string; href?: string }[] };

/** The application's styles, for pages that are made without it; null while developing. */
function stylesheetOf(build: HttpAppOptions['build']): string | null {
  if (typeof build === 'function') return null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Remix types a module without the arguments of its links
  const root = build.routes['root']?.module as Linked | undefined;
  return root?.links?.().find(({ rel }) => rel === 'stylesheet')?.href ?? null;
}

function isDevelopment(options: HttpAppOptions): boolean {
  return options.devMiddleware !== null;
}

function serveStatic(app: Express, options: HttpAppOptions): void {
  if (options.devMiddleware) app.use(options.devMiddleware);
  else if (options.clientFolder) app.use(staticFiles(options.clientFolder));
}

function resolveActor({ sessions, buildId }: HttpAppOptions): RequestHandler {
  return (request, response, next) => {
    response.setHeader('Cortile-Build', buildId);
    // Open data is the same for everybody: copies of it may be kept by anybody.
    const cookie = isOpenData(request.path) ? null : (request.headers.cookie ?? null);
    sessions
      .resolve(cookie)
      .then(({ actor, refreshedCookie }) => {
        response.locals.actor = actor;
        // Whose copies a device may keep (app/service-worker), and from which build.
        response.setHeader('Cortile-Visitor', visitorMarkOf(actor));
        if (refreshedCookie) response.append('Set-Cookie', refreshedCookie);
        if (isOpenData(request.path)) {
          next();
          return;
        }
        // What is behind sign-in must not stay in a shared computer's cache (B16). A guest's pages
        // are in the guest's language and hold the nonce of this answer.
        const isGuest = actor.kind === 'guest';
        response.setHeader('Cache-Control', isGuest ? 'private, no-cache' : 'no-store');
        next();
      })
      .catch((error: unknown) => {
        if (!isDatabaseAway(error) || !isDataRequest(request)) return next(error);
        // The screen that asks for its data shows the answer in its own way.
        response.locals.actor = { kind: 'guest' };
        response.locals.doorFailed = error;
        next();
      });
  };
}

/** Whether a screen asks for its data, not a browser for a page (Remix's single fetch). */
function isDataRequest({ path }: { path: string }): boolean {
  return path.endsWith('.data');
}

function remixHandler(options: HttpAppOptions): RequestHandler {
  const { env, sessions, build } = options;
  const stylesheet = stylesheetOf(build);
  const pageFiles = findPageFiles(options.clientFolder);
  const handle = createRequestHandler({
    build:
      typeof build === 'function' ? async () => guardRoutes(await build()) : guardRoutes(build),
    mode: isDevelopment(options) ? 'development' : 'production',
    getLoadContext: (request, response) => {
      const { nonce, requestId, actor, doorFailed: failed } = response.locals;
      const locale = negotiateLocale(
        request.headers.cookie ?? null,
        request.headers['accept-language'] ?? null,
      );
      const about = { locale, requestId, stylesheet };
      return {
        away: awayAnswer(request, response, { ...about, failed }),
        refusalPage: (refusal) => refusalPage(refusal, about),
        service: options.makeContext({
          actor,
          requestId,
          clientAddress: options.clientAddressOf(request),
        }),
        locale,
        nonce,
        pageFiles,
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
