import type { LoaderFunctionArgs } from '@remix-run/node';

import { answerOpenData } from '#server/http/open-data-answer.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { publishService } from '#server/open-data/publish-catalogue.server.ts';

/** One service on sale, for programs. */
export function loader(args: LoaderFunctionArgs) {
  const id = routeParam(args.params, 'id');
  return answerOpenData(args, ({ ctx, origin }) => publishService(ctx, { id, origin }));
}
