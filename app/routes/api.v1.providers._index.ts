import type { LoaderFunctionArgs } from '@remix-run/node';

import { pageSearch } from '#app/contracts/open-data/search.ts';
import { answerOpenList } from '#server/http/open-data-answer.server.ts';
import { publishProviders } from '#server/open-data/publish-catalogue.server.ts';

/** Providers with a service on sale, for programs. */
export function loader(args: LoaderFunctionArgs) {
  return answerOpenList(args, pageSearch, ({ ctx, ...asked }) => publishProviders(ctx, asked));
}
