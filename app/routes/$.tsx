import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';

import { pageTitle } from '#app/i18n/page-title.server.ts';

/**
 * Any address nobody else answers. As a route of its own it lets the root load the frame, so the
 * page that says so keeps the reader's name, text size, colours and scripts.
 */
export function loader({ context }: LoaderFunctionArgs): never {
  const title = pageTitle(context.locale, (t) => t.errors.screenTitle(404));
  throw json({ title }, { status: 404 });
}

/** A post to such an address is answered in the same way. */
export function action(args: ActionFunctionArgs): never {
  return loader(args);
}

/** Never shown: the root's error screen stands in its place. */
export default function NotFound() {
  return null;
}
