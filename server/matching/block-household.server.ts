import { checkBlocking } from '#app/domain/matching/conduct.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { countBlocks, deleteBlock, insertBlock } from '#db/queries/matching/blocks.ts';
import { lockNearby } from '#db/queries/matching/needs.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';
import { transact } from '#server/transact.ts';

import { matchAgain } from './match-again.server.ts';
import type { OwnNeedCode } from './own-need.server.ts';
import { requireTalk, type TalkAddress } from './talk-standing.server.ts';

/** Why a household was not kept from one's own. */
export type BlockCode = OwnNeedCode | 'nearby.no_such_letter' | 'nearby.too_many_blocked';

/**
 * A household is never put together again with another that it met in a proposal (MAT15), whichever
 * kind of help they look for. The other is not told; both are matched again at once. Twice is once.
 */
export function blockHousehold(
  ctx: ServiceContext,
  input: TalkAddress & { readonly seat: number },
): Promise<Result<true, BlockCode>> {
  return transact<true, BlockCode>(ctx, async (unit) => {
    const { tx } = unit;
    const found = await requireTalk(ctx, tx, input);
    if (!found.ok) return found;
    const { need, seats } = found.value;
    const { householdId } = need;
    const other = seats.find(({ seat }) => seat === input.seat);
    if (!other || other.householdId === householdId) return fail('nearby.no_such_letter');
    await lockNearby(tx, { of: `blocks:${householdId}` });
    const allowed = checkBlocking(await countBlocks(tx, { householdId }));
    if (!allowed.ok) return allowed;
    const blockId = ctx.newId();
    const isNew = await insertBlock(tx, {
      id: blockId,
      householdId,
      blockedId: other.householdId,
      seat: other.seat,
      typeKey: need.typeKey,
      category: need.category,
      blockedAt: ctx.now(),
    });
    if (!isNew) return ok(true);
    await recordAudit(ctx, unit, {
      action: 'nearby.block',
      subjectKind: 'household',
      subjectId: other.householdId,
    });
    await matchAgain(ctx, unit, { householdIds: [householdId, other.householdId] });
    return ok(true);
  });
}

/** Lets a household be put together again with one that it kept from itself. */
export function unblockHousehold(
  ctx: ServiceContext,
  { blockId }: { readonly blockId: string },
): Promise<Result<true, OwnNeedCode>> {
  const { actor } = ctx;
  return transactOnce<true, OwnNeedCode>(ctx, async (unit) => {
    if (actor.kind !== 'person') return fail('auth.signed_out');
    const { householdId } = actor;
    if (householdId === null) return fail('nearby.not_found');
    const blockedId = await deleteBlock(unit.tx, { householdId, blockId });
    if (blockedId === null) return fail('nearby.not_found');
    await recordAudit(ctx, unit, {
      action: 'nearby.unblock',
      subjectKind: 'household',
      subjectId: blockedId,
    });
    await matchAgain(ctx, unit, { householdIds: [householdId, blockedId] });
    return ok(true);
  });
}
