import { ok, type Result } from '#app/domain/result.ts';
import type { SpaceCard } from '#app/contracts/spaces/views.ts';
import type { ServiceContext } from '#server/context.ts';

import { toSpaceCard } from './space-card.ts';
import { requireOperator } from './standing.server.ts';

/** The spaces at whose desk the person works; for anybody else there is no desk. */
export async function getDesk(
  ctx: ServiceContext,
): Promise<Result<{ spaces: readonly SpaceCard[] }, 'desk.not_found'>> {
  const operator = await requireOperator(ctx, ctx.db, 'open_desk');
  if (!operator.ok) return operator;
  const now = ctx.now();
  return ok({ spaces: operator.value.spaces.map((row) => toSpaceCard(row, now)) });
}
