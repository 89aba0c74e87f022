import type { LoaderFunctionArgs } from '@remix-run/node';

import { serviceSearch } from '#app/contracts/open-data/search.ts';
import { answerOpenList } from '#server/http/open-data-answer.server.ts';
import { publishServices } from '#server/open-data/publish-catalogue.server.ts';

/** Services on sale, for programs. */
export function loader(args: LoaderFunctionArgs) {
  return answerOpenList(args, serviceSearch, ({ ctx, ...asked }) => publishServices(ctx, asked));
}
