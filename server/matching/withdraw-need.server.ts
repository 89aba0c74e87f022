import { fail, ok, type Result } from '#app/domain/result.ts';
import { endNeeds } from '#db/queries/matching/needs.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { matchMarket } from './match-market.server.ts';
import { lockOwnNeed, type OwnNeedCode } from './own-need.server.ts';
import { publishNeed } from './tell-nearby.server.ts';

/**
 * A household no longer looks for others; those it was with are matched again without it.
 * Codes: those of {@link lockOwnNeed}, `nearby.ended`.
 */
export async function withdrawNeed(
  ctx: ServiceContext,
  { needId }: { readonly needId: string },
): Promise<Result<true, OwnNeedCode | 'nearby.ended'>> {
  return transact<true, OwnNeedCode | 'nearby.ended'>(ctx, async (unit) => {
    const own = await lockOwnNeed(ctx, unit, { needId });
    if (!own.ok) return own;
    const { householdId, state } = own.value;
    if (state === 'withdrawn') return ok(true);
    if (state === 'met') return fail('nearby.ended');
    await endNeeds(unit.tx, {
      needIds: [needId],
      state: 'withdrawn',
      groupId: null,
      endedAt: ctx.now(),
    });
    publishNeed(ctx, unit, { householdId, needId });
    await matchMarket(ctx, unit, own.value);
    return ok(true);
  });
}
