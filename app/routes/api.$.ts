import type { LoaderFunctionArgs } from '@remix-run/node';

import { fail } from '#app/domain/result.ts';
import { answerOpenData } from '#server/http/open-data-answer.server.ts';

/** Addresses of the open data that are none: said to a program, not to a person. */
export function loader(args: LoaderFunctionArgs) {
  return answerOpenData(args, () => fail('record.not_found'));
}
