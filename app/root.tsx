import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { useState, type ReactNode } from 'react';

import { AnnouncerProvider } from '#app/components/announcer.tsx';
import { AwayScreen } from '#app/components/away-screen.tsx';
import { UpdateBar } from '#app/components/connection-bar.tsx';
import { NOTE_PRESSES } from '#app/components/early-presses.ts';
import { ErrorScreen } from '#app/components/error-screen.tsx';
import { isLineLost } from '#app/components/has-line.ts';
import { KeepAnswer } from '#app/components/keep-answer.tsx';
import { NoConnection } from '#app/components/no-connection.tsx';
import { PressesThrough } from '#app/components/presses-through.tsx';
import { SendOnce } from '#app/components/send-once.tsx';
import { Shell } from '#app/components/shell.tsx';
import { SignedOutBar } from '#app/components/signed-out-bar.tsx';
import { ToastProvider } from '#app/components/toast.tsx';
import { GUEST_SHELL } from '#app/contracts/accounts/guest-shell.ts';
import { concernsPerson, readsNews } from '#app/features/notifications/live-news.ts';
import { useLive, useNewDay, useReadAgain } from '#app/features/notifications/use-live.ts';
import { PagePreloads, useLocale } from '#app/i18n/i18n.tsx';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { useTextsOfRoutes } from '#app/i18n/with-texts.ts';
import { useToldLook } from '#app/service-worker/use-told-look.ts';
import { useWantedSearch } from '#app/service-worker/use-wanted-search.ts';
import { getShell } from '#server/accounts/get-shell.server.ts';
import { passRetryAfter } from '#server/http/retry-after.ts';

import stylesheet from './styles/index.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
];

/** The server is there and its database is not (server/http/guard-routes), or a board takes long. */
const AWAY = 503;
const SLOW_BOARD = 'boards.slow';

export const headers = passRetryAfter;

/** A page that failed may still have sent its title. */
export const meta: MetaFunction = ({ error }) =>
  titleMeta({ data: isRouteErrorResponse(error) ? error.data : null });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const shell = await getShell(context.service, { pathname: url.pathname });
  const { nonce, buildId } = context;
  const { requestId, newToken } = context.service;
  return { shell, nonce, buildId, requestId, formKey: newToken() };
}

/**
 * The frame does not depend on the query of an address. Leaving it alone there lets a board open a
 * card or a dialog without a line.
 */
export const shouldRevalidate = readsNews(concernsPerson, (args) => {
  const { currentUrl, nextUrl, formMethod, actionStatus, defaultShouldRevalidate } = args;
  // The form says that it could not be saved. Asked now, the frame would fail too and take its place.
  if (actionStatus === AWAY) return false;
  const isQueryOnly =
    !formMethod && currentUrl.pathname === nextUrl.pathname && currentUrl.search !== nextUrl.search;
  return isQueryOnly ? false : defaultShouldRevalidate;
});

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const locale = useLocale();
  const nonce = data?.nonce;
  const preferences = data?.shell.preferences;
  return (
    <html
      lang={locale}
      data-text-size={preferences?.textSize ?? 'normal'}
      {...(preferences && preferences.theme !== 'system'
        ? { 'data-theme': preferences.theme }
        : {})}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b2a49" />
        <script {...(nonce ? { nonce } : {})} suppressHydrationWarning>
          {NOTE_PRESSES}
        </script>
        <Meta />
        <Links />
        <PagePreloads />
      </head>
      <body>
        {children}
        <ScrollRestoration {...(nonce ? { nonce } : {})} />
        <Scripts {...(nonce ? { nonce } : {})} />
      </body>
    </html>
  );
}

/** The frame around every page, with what announces and toasts. */
function Frame({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  // A deploy happened since this tab was opened: its scripts are no longer the server's.
  const [openedWith] = useState(data?.buildId);
  const isOld = openedWith !== undefined && data !== undefined && data.buildId !== openedWith;
  return (
    <AnnouncerProvider>
      <ToastProvider>
        <PressesThrough />
        <SendOnce />
        <Shell
          view={data?.shell ?? GUEST_SHELL}
          bars={
            <>
              <SignedOutBar isIn={(data?.shell ?? GUEST_SHELL).person !== null} />
              {isOld && <UpdateBar />}
            </>
          }
        >
          <KeepAnswer>{children}</KeepAnswer>
        </Shell>
      </ToastProvider>
    </AnnouncerProvider>
  );
}

export default function App() {
  const { shell } = useLoaderData<typeof loader>();
  const { preferences } = shell;
  useToldLook({
    locale: useLocale(),
    textSize: preferences?.textSize ?? 'normal',
    theme: preferences?.theme ?? 'system',
  });
  useTextsOfRoutes();
  useLive({ isEnabled: shell.person !== null });
  useNewDay();
  useWantedSearch();
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>('root');
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return (
    <Frame>
      {isLineLost(error) ? (
        <NoConnection />
      ) : status === AWAY ? (
        <Away isBoard={isRouteErrorResponse(error) && error.data === SLOW_BOARD} />
      ) : (
        <ErrorScreen status={status} requestId={data?.requestId} />
      )}
    </Frame>
  );
}

function Away({ isBoard }: { isBoard: boolean }) {
  return <AwayScreen isBoard={isBoard} {...useReadAgain()} />;
}
