import type { LoaderFunctionArgs } from '@remix-run/node';

import { ok } from '#app/domain/result.ts';
import { answerOpenData } from '#server/http/open-data-answer.server.ts';
import { openApi } from '#server/open-data/openapi.ts';

/** The description of the open data in OpenAPI 3.1. */
export function loader(args: LoaderFunctionArgs) {
  return answerOpenData(args, ({ origin }) => ok(openApi(origin)));
}
