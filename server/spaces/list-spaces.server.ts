import type { SpacesView } from '#app/contracts/spaces/views.ts';
import { listSpaces as selectSpaces } from '#db/queries/spaces/spaces.ts';
import type { ServiceContext } from '#server/context.ts';

import { toSpaceCard } from './space-card.ts';

/** The Spazi WeMi of one Municipio, or all (`municipio` null); open to everybody. */
export async function listSpaces(
  ctx: ServiceContext,
  input: { municipio: number | null },
): Promise<SpacesView> {
  const rows = await selectSpaces(ctx.db);
  const countsByMunicipio: Partial<Record<number, number>> = {};
  for (const { municipio } of rows) {
    countsByMunicipio[municipio] = (countsByMunicipio[municipio] ?? 0) + 1;
  }
  const shown = rows.filter((row) => (input.municipio ?? row.municipio) === row.municipio);
  const now = ctx.now();
  return {
    spaces: shown.map((row) => toSpaceCard(row, now)),
    countsByMunicipio,
    total: rows.length,
  };
}
