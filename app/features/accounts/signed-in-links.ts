import type { LinksFunction } from '@remix-run/node';

import stylesheet from '#app/styles/signed-in.css?url';

/** Styles of what only people who signed in see: their routes link them. */
export const signedInLinks: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];
