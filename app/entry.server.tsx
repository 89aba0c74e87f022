import { PassThrough } from 'node:stream';

import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';

import { keepPersonTools } from '#app/components/person-slot.tsx';
import { PersonTools } from '#app/components/person-tools.tsx';
import { I18nProvider } from '#app/i18n/i18n.tsx';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';
import { partsOf } from '#app/i18n/with-texts.ts';
import { PAPER_HEADER } from '#app/service-worker/paper-paths.ts';

const ABORT_AFTER_MS = 10_000;

keepPersonTools(PersonTools);

/** Renders a page; robots wait for the whole of it, people get it as it comes. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { locale, nonce, service, away, pageFiles } = loadContext;
  // No frame, no navigation: their data could not be read either.
  const awayPage = remixContext.staticHandlerContext.errors ? away.page() : null;
  if (awayPage) return Promise.resolve(awayPage);
  return new Promise((resolve, reject) => {
    let hasShell = false;
    let finalStatus = status;
    const isPaper = request.headers.has(PAPER_HEADER);
    const waitForAll = isPaper || isbot(request.headers.get('user-agent') ?? '');
    const send = () => {
      hasShell = true;
      const body = new PassThrough();
      headers.set('Content-Type', 'text/html; charset=utf-8');
      resolve(
        new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }),
      );
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <I18nProvider
        locale={locale}
        dictionary={dictionaryOf(locale)}
        pageFiles={pageFiles.of(
          locale,
          partsOf(handlesOf(remixContext)),
          service.actor.kind === 'person',
        )}
      >
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </I18nProvider>,
      {
        nonce,
        ...(waitForAll ? { onAllReady: send } : { onShellReady: send }),
        onShellError: reject,
        onError(error: unknown) {
          finalStatus = 500;
          if (hasShell) service.log.error({ error }, 'rendering failed after the shell');
        },
      },
    );
    setTimeout(abort, ABORT_AFTER_MS).unref();
  });
}

/** What the routes of this page say of themselves. */
function handlesOf({ staticHandlerContext, routeModules }: EntryContext): unknown[] {
  return staticHandlerContext.matches.map(({ route }) => routeModules[route.id]?.handle);
}

/** Unknown errors of loaders and actions: logged with the request's id, never shown. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: AppLoadContext },
): void {
  if (request.signal.aborted) return;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  context.service.log.error({ err: error, requestId: context.service.requestId }, 'request failed');
}
