import type { LoaderFunctionArgs } from '@remix-run/node';

import { isBoardId } from '#app/domain/boards/document/board-schema.ts';
import { parseCatalogueSearch } from '#app/contracts/catalogue/schemas.ts';
import {
  findServiceOptions,
  listServiceOptions,
} from '#server/catalogue/list-service-options.server.ts';

const MOST_IDS = 20;

/** Services for a need: some by `id`, or those that fit `q`, `category` and `municipio`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const { service: ctx, locale } = context;
  const ids = searchParams.getAll('id').filter(isBoardId).slice(0, MOST_IDS);
  if (ids.length > 0) return Response.json(await listServiceOptions(ctx, { ids, locale }));
  const { q: text, category: categories, municipio: municipi } = parseCatalogueSearch(searchParams);
  return Response.json(await findServiceOptions(ctx, { text, categories, municipi, locale }));
}
