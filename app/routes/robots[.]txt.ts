import type { LoaderFunctionArgs } from '@remix-run/node';

import { ok } from '#app/domain/result.ts';
import { answerOpenData } from '#server/http/open-data-answer.server.ts';
import { robotsText } from '#server/open-data/publish-feeds.server.ts';

/** What search engines may read. */
export function loader(args: LoaderFunctionArgs) {
  return answerOpenData(args, ({ origin }) => ok(robotsText(origin)), 'text/plain; charset=utf-8');
}
