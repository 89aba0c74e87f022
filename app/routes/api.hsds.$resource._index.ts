import type { LoaderFunctionArgs } from '@remix-run/node';

import { hsdsSearch } from '#app/contracts/open-data/search.ts';
import { fail } from '#app/domain/result.ts';
import { answerOpenData, answerOpenList } from '#server/http/open-data-answer.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { hsdsResource } from '#server/open-data/hsds-resources.ts';

/** A list of records of Open Referral. */
export function loader(args: LoaderFunctionArgs) {
  const resource = hsdsResource(routeParam(args.params, 'resource'));
  if (!resource) return answerOpenData(args, () => fail('record.not_found'));
  return answerOpenList(args, hsdsSearch, ({ ctx, ...asked }) => resource.list(ctx, asked));
}
