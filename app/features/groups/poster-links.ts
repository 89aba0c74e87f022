import type { LinksFunction } from '@remix-run/node';

import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import stylesheet from '#app/styles/invite-poster.css?url';

/** Styles of the page of a link, with its poster's paper. */
export const posterLinks: LinksFunction = () => [
  ...signedInLinks(),
  { rel: 'stylesheet', href: stylesheet },
];
