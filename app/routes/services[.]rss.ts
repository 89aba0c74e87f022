import type { LoaderFunctionArgs } from '@remix-run/node';

import { ok } from '#app/domain/result.ts';
import { answerOpenData } from '#server/http/open-data-answer.server.ts';
import { publishNewServices } from '#server/open-data/publish-feeds.server.ts';

/** New services; `?lang=en` in English. */
export function loader(args: LoaderFunctionArgs) {
  const lang = new URL(args.request.url).searchParams.get('lang');
  const locale = lang === 'en' ? 'en' : 'it';
  return answerOpenData(
    args,
    async ({ ctx, origin }) => ok(await publishNewServices(ctx, { origin, locale })),
    'application/rss+xml; charset=utf-8',
  );
}
