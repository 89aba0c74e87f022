import type { LoaderFunctionArgs } from '@remix-run/node';

import { answerOpenData } from '#server/http/open-data-answer.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { publishSpace } from '#server/open-data/publish-catalogue.server.ts';

/** One Spazio WeMi, for programs. */
export function loader(args: LoaderFunctionArgs) {
  const id = routeParam(args.params, 'id');
  return answerOpenData(args, ({ ctx, origin }) => publishSpace(ctx, { id, origin }));
}
