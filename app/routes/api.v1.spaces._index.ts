import type { LoaderFunctionArgs } from '@remix-run/node';

import { pageSearch } from '#app/contracts/open-data/search.ts';
import { answerOpenList } from '#server/http/open-data-answer.server.ts';
import { publishSpaces } from '#server/open-data/publish-catalogue.server.ts';

/** The Spazi WeMi, for programs. */
export function loader(args: LoaderFunctionArgs) {
  return answerOpenList(args, pageSearch, ({ ctx, ...asked }) => publishSpaces(ctx, asked));
}
