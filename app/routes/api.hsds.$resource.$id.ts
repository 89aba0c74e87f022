import type { LoaderFunctionArgs } from '@remix-run/node';

import { fail } from '#app/domain/result.ts';
import { answerOpenData } from '#server/http/open-data-answer.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { hsdsResource } from '#server/open-data/hsds-resources.ts';

/** One record of Open Referral, with all that belongs to it; `?lang=en` in English. */
export function loader(args: LoaderFunctionArgs) {
  const resource = hsdsResource(routeParam(args.params, 'resource'));
  const id = routeParam(args.params, 'id');
  const lang = new URL(args.request.url).searchParams.get('lang');
  const locale = lang === 'en' ? 'en' : 'it';
  return answerOpenData(args, ({ ctx, origin }) =>
    resource ? resource.one(ctx, { id, origin, locale }) : fail('record.not_found'),
  );
}
