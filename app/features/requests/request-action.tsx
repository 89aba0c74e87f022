import { useActionData, useFetcher, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';

import { ErrorNote } from '#app/components/banner.tsx';
import { useFormFailure, type FormEcho } from '#app/components/use-form-failure.ts';
import { FormKey } from '#app/components/form-key.tsx';

/** What the inside of a request's form may know of its sending. */
type Sending = { readonly isPending: boolean; readonly echo: FormEcho };

/**
 * A form that does one thing on a request, from the board's panel or the request's page. With
 * script the page stays where it is; without, the browser sends it and comes back here.
 */
export function RequestAction(props: {
  readonly request: { readonly requestId: string; readonly groupId: string };
  readonly intent: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly className?: string;
  readonly children: (sending: Sending) => ReactNode;
}) {
  const { request, intent, fields = {}, className, children } = props;
  const fetcher = useFetcher();
  const location = useLocation();
  // Without script the answer is the page's own.
  const ofPage = useActionData();
  const only = fetcher.data === undefined ? { intent, ...fields } : {};
  const echo = useFormFailure(fetcher.data ?? ofPage, only);
  const hidden = { intent, returnTo: `${location.pathname}${location.search}`, ...fields };
  return (
    <fetcher.Form
      method="post"
      action={requestPath(request)}
      preventScrollReset
      className={className}
    >
      <FormKey />
      {echo.formError !== null && <ErrorNote title={echo.formError} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children({ isPending: fetcher.state !== 'idle', echo })}
    </fetcher.Form>
  );
}

/** Address of a request's page, where its forms are sent. */
export function requestPath(request: { requestId: string; groupId: string }): string {
  return `/groups/${request.groupId}/requests/${request.requestId}`;
}
