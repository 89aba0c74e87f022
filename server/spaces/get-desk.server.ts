import { fail, ok, type Result } from '#app/domain/result.ts';
import { mayAtSpace } from '#app/domain/spaces/policy.ts';
import type { SpaceCard } from '#app/contracts/spaces/views.ts';
import { listSpacesOfOperator } from '#db/queries/spaces/spaces.ts';
import type { ServiceContext } from '#server/context.ts';

import { toSpaceCard } from './space-card.ts';

/** The spaces at whose desk the person works; for anybody else there is no desk. */
export async function getDesk(
  ctx: ServiceContext,
): Promise<Result<{ spaces: readonly SpaceCard[] }, 'desk.not_found'>> {
  if (ctx.actor.kind !== 'person') return fail('desk.not_found');
  const rows = await listSpacesOfOperator(ctx.db, { personId: ctx.actor.personId });
  if (!mayAtSpace(rows.length > 0 ? 'operator' : 'other', 'open_desk')) {
    return fail('desk.not_found');
  }
  const now = ctx.now();
  return ok({ spaces: rows.map((row) => toSpaceCard(row, now)) });
}
