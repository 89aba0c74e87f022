import { romeLocal } from '#app/domain/rome-clock.ts';
import { isSpaceFunction } from '#app/domain/spaces/functions.ts';
import { openingAt, type DayHours } from '#app/domain/spaces/opening.ts';
import type { SpaceCard } from '#app/contracts/spaces/views.ts';

type SpaceRow = {
  slug: string;
  name: string;
  address: string;
  municipio: number;
  status: string;
  functions: string[];
  hours: readonly DayHours[];
};

/** Turns a row into a card that knows whether the desk is open now. */
export function toSpaceCard(row: SpaceRow, now: Date): SpaceCard {
  return {
    slug: row.slug,
    name: row.name,
    address: row.address,
    municipio: row.municipio,
    opening: row.status === 'open' ? openingAt(row.hours, romeLocal(now)) : null,
    functions: row.functions.filter(isSpaceFunction),
  };
}
