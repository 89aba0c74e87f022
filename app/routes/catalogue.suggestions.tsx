import type { LoaderFunctionArgs } from '@remix-run/node';

import { searchText } from '#app/contracts/catalogue/schemas.ts';
import { suggestSearches } from '#server/catalogue/suggest-searches.server.ts';

/** Short: what is new should not stay away; long enough for somebody who corrects what they type. */
const FRESH_SECONDS = 60;

/** What may be meant by `q`, while it is typed; the language is the reader's. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { service: ctx, locale } = context;
  const typed = searchText.parse(new URL(request.url).searchParams.get('q') ?? '');
  const suggestions = await suggestSearches(ctx, { typed, locale });
  return Response.json(suggestions, {
    headers: { 'Cache-Control': `private, max-age=${FRESH_SECONDS}`, Vary: 'Cookie' },
  });
}
