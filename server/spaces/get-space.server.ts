import { fail, ok, type Result } from '#app/domain/result.ts';
import type { SpaceView } from '#app/contracts/spaces/views.ts';
import { findSpace, listSpaces } from '#db/queries/spaces/spaces.ts';
import type { ServiceContext } from '#server/context.ts';

import { toSpaceCard } from './space-card.ts';

const MEANWHILE_SHOWN = 3;

/**
 * One Spazio WeMi; open to everybody. While it is still to open, the open ones of its Municipio,
 * or else of the city, are named to go to meanwhile.
 */
export async function getSpace(
  ctx: ServiceContext,
  input: { slug: string; locale: 'it' | 'en' },
): Promise<Result<SpaceView, 'space.not_found'>> {
  const row = await findSpace(ctx.db, { slug: input.slug });
  if (!row) return fail('space.not_found');
  const now = ctx.now();
  return ok({
    ...toSpaceCard(row, now),
    description: input.locale === 'en' ? row.descriptionEn : row.descriptionIt,
    hours: row.hours.toSorted((a, b) => a.weekday - b.weekday || (a.opens < b.opens ? -1 : 1)),
    phone: row.phone,
    meanwhile: row.status === 'open' ? [] : await openSpacesNear(ctx, row.municipio, now),
  });
}

async function openSpacesNear(ctx: ServiceContext, municipio: number, now: Date) {
  const open = (await listSpaces(ctx.db)).filter(({ status }) => status === 'open');
  const same = open.filter((space) => space.municipio === municipio);
  return (same.length > 0 ? same : open)
    .slice(0, MEANWHILE_SHOWN)
    .map((space) => toSpaceCard(space, now));
}
