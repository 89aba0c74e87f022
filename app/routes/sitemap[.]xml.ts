import type { LoaderFunctionArgs } from '@remix-run/node';

import { ok } from '#app/domain/result.ts';
import { answerOpenData } from '#server/http/open-data-answer.server.ts';
import { publishSitemap } from '#server/open-data/publish-feeds.server.ts';

/** Addresses that search engines may read. */
export function loader(args: LoaderFunctionArgs) {
  const text = new URL(args.request.url).searchParams.get('part') ?? '';
  const part = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
  return answerOpenData(
    args,
    async ({ ctx, origin }) => ok(await publishSitemap(ctx, { origin, part })),
    'application/xml; charset=utf-8',
  );
}
