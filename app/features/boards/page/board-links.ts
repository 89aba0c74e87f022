import type { LinksFunction } from '@remix-run/node';

import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import stylesheet from '#app/styles/boards.css?url';

/** Styles of boards: the routes that show one, or lines of one, link them. */
export const boardLinks: LinksFunction = () => [
  ...signedInLinks(),
  { rel: 'stylesheet', href: stylesheet },
];
