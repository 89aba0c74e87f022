import { romeDay } from '#app/domain/dates.ts';
import { nextChange } from '#app/domain/matching/proposal.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { updateNeed } from '#db/queries/matching/needs.ts';
import { findSuspension } from '#db/queries/matching/reports.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { matchMarket } from './match-market.server.ts';
import type { NeedTerms } from './open-need.server.ts';
import { lockOwnNeed, type OwnNeedCode } from './own-need.server.ts';
import { publishNeed } from './tell-nearby.server.ts';

/** Why a need was not changed. */
export type ChangeNeedCode =
  OwnNeedCode | 'nearby.ended' | 'nearby.too_many_changes' | 'nearby.suspended';

/**
 * A household changes what it asks of a need, and is matched again at once. So many times a day only
 * (MAT9): from what becomes of the proposal one could else find out what others would pay.
 * Codes: those of {@link lockOwnNeed}, `nearby.ended`, `nearby.too_many_changes`,
 * `nearby.suspended`.
 */
export async function changeNeed(
  ctx: ServiceContext,
  input: NeedTerms & { readonly needId: string },
): Promise<Result<true, ChangeNeedCode>> {
  const { needId, ...terms } = input;
  return transact<true, ChangeNeedCode>(ctx, async (unit) => {
    const own = await lockOwnNeed(ctx, unit, { needId });
    if (!own.ok) return own;
    const need = own.value;
    if (need.state !== 'open') return fail('nearby.ended');
    if (await findSuspension(unit.tx, need)) return fail('nearby.suspended');
    if (TERMS.every((name) => need[name] === terms[name])) return ok(true);
    const last = { day: need.changesOn, count: need.changes };
    const changes = nextChange(last, romeDay(ctx.now()));
    if (!changes.ok) return changes;
    await updateNeed(unit.tx, {
      needId,
      patch: {
        ...terms,
        changesOn: changes.value.day,
        changes: changes.value.count,
        changedAt: ctx.now(),
      },
    });
    publishNeed(ctx, unit, { householdId: need.householdId, needId });
    await matchMarket(ctx, unit, need);
    return ok(true);
  });
}

const TERMS = ['municipio', 'reach', 'times', 'least', 'most', 'maxCents'] as const;
