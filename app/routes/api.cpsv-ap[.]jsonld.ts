import type { LoaderFunctionArgs } from '@remix-run/node';

import { pageSearch } from '#app/contracts/open-data/search.ts';
import { answerOpenList } from '#server/http/open-data-answer.server.ts';
import { publishPublicServices } from '#server/open-data/publish-linked-data.server.ts';

/** Services on sale as public services, in CPSV-AP. */
export function loader(args: LoaderFunctionArgs) {
  return answerOpenList(
    args,
    pageSearch,
    ({ ctx, ...asked }) => publishPublicServices(ctx, asked),
    'application/ld+json; charset=utf-8',
  );
}
