import type { LinksFunction } from '@remix-run/node';

import stylesheet from '#app/styles/boards.css?url';

/** Styles of boards: the routes that show one, or lines of one, link them. */
export const boardLinks: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }];
