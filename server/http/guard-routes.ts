import type {
  ActionFunction,
  ActionFunctionArgs,
  AppLoadContext,
  LoaderFunction,
  LoaderFunctionArgs,
  ServerBuild,
} from '@remix-run/node';
import { z } from 'zod';

import { isDatabaseAway } from '#db/database-away.ts';

import { readDone } from '#server/notifications/read-done.server.ts';

import { parseForm, refusedForm, typedIn } from './forms.server.ts';

type RouteModule = NonNullable<ServerBuild['routes'][string]>['module'];

/**
 * Every loader and action of the application, made to say "later" (503) when the database is away,
 * instead of failing like a bug (500). A form comes back with what was typed. A route without a screen
 * that refuses shows a person the usual page, never the code of the refusal (W18).
 */
export function guardRoutes(build: ServerBuild): ServerBuild {
  const routes: ServerBuild['routes'] = {};
  for (const [id, route] of Object.entries(build.routes)) {
    if (route) routes[id] = { ...route, module: guardModule(route.module) };
  }
  return { ...build, routes };
}

function guardModule(module: RouteModule): RouteModule {
  const { loader, action } = module;
  const isPage = module.default !== undefined;
  return {
    ...module,
    ...(loader ? { loader: guardLoader(loader, isPage) } : {}),
    ...(action ? { action: guardAction(action, isPage) } : {}),
  };
}

function guardLoader(loader: LoaderFunction, isPage: boolean): LoaderFunction {
  return async (args) => {
    const { away } = args.context;
    if (away.isAtTheDoor) throw later(args.context, isPage);
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Remix passes a handler more than its type says
      return await (loader as (args: unknown) => unknown)(args);
    } catch (error) {
      if (!isDatabaseAway(error)) throw isPage ? error : await refusalFor(args, error);
      away.met(error);
      throw later(args.context, isPage);
    }
  };
}

/** The frame shows its own screen for the status; a file or an export has only this answer. */
function later(context: AppLoadContext, isPage: boolean): Response {
  const page = isPage ? null : context.away.page();
  return page ?? new Response('service.away', { status: 503 });
}

/** What was thrown; a refusal becomes a page for whoever opened the address in a browser. */
async function refusalFor({ request, context }: LoaderFunctionArgs, thrown: unknown) {
  const isRefusal = thrown instanceof Response && thrown.status >= 400;
  return isRefusal && wantsPage(request) ? context.refusalPage(thrown) : thrown;
}

function wantsPage(request: Request): boolean {
  return request.headers.get('accept')?.includes('text/html') === true;
}

function guardAction(action: ActionFunction, isPage: boolean): ActionFunction {
  return async (args) => {
    const { request, context } = args;
    const isScreenless = !isPage && wantsPage(request);
    if (context.away.isAtTheDoor) {
      if (isScreenless) throw later(context, isPage);
      await parseForm(request, z.unknown());
      return refusedForm({ ok: false, code: 'service.away' }, typedIn(request));
    }
    try {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Remix passes a handler more than its type says
      const answer = await (action as (args: unknown) => unknown)(args);
      if (statusOf(answer) < 400) await readNotices(args);
      return answer;
    } catch (error) {
      if (!isDatabaseAway(error)) throw isPage ? error : await refusalFor(args, error);
      context.away.met(error);
      if (isScreenless) throw later(context, isPage);
      const code = context.away.isUnsure() ? 'service.away_unsure' : 'service.away';
      return refusedForm({ ok: false, code }, typedIn(request));
    }
  };
}

/** What `data` of Remix gives; its class has no name outside. */
const answerSchema = z.object({ init: z.object({ status: z.number() }) });

/** The status of what an action answers: of a response, or of a form that comes back. */
function statusOf(answer: unknown): number {
  if (answer instanceof Response) return answer.status;
  const read = answerSchema.safeParse(answer);
  return read.success ? read.data.init.status : 200;
}

/** What a person did reads the notices that asked for it (NTC5), before the page counts them; it never fails the deed. */
async function readNotices({ request, context }: ActionFunctionArgs): Promise<void> {
  const path = new URL(request.url).pathname.replace(/\.data$/, '');
  try {
    await readDone(context.service, { path });
  } catch (error) {
    context.service.log.warn({ err: error }, 'notices were not read');
  }
}
