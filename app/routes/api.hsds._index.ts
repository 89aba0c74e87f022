import type { LoaderFunctionArgs } from '@remix-run/node';

import { ok } from '#app/domain/result.ts';
import { answerOpenData } from '#server/http/open-data-answer.server.ts';
import { hsdsRootOf } from '#server/open-data/hsds-resources.ts';

/** What the HSDS API is. */
export function loader(args: LoaderFunctionArgs) {
  return answerOpenData(args, ({ origin }) => ok(hsdsRootOf(origin)));
}
