import type { LoaderFunctionArgs } from '@remix-run/node';

import { ok } from '#app/domain/result.ts';
import { answerOpenData } from '#server/http/open-data-answer.server.ts';
import { publishDataCatalogue } from '#server/open-data/publish-linked-data.server.ts';

/** The catalogue of the open data, in DCAT-AP_IT. */
export function loader(args: LoaderFunctionArgs) {
  return answerOpenData(
    args,
    ({ ctx, origin }) => ok(publishDataCatalogue(ctx, { origin })),
    'application/ld+json; charset=utf-8',
  );
}
