import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import { romeDay } from '#app/domain/dates.ts';
import type { AgeBand, Reach, Times } from '#app/domain/matching/need.ts';
import { checkChanges, checkOpening } from '#app/domain/matching/proposal.ts';
import type { Cents } from '#app/domain/money.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  countChangesOn,
  insertNeed,
  listOpenTypesOf,
  lockNearby,
} from '#db/queries/matching/needs.ts';
import { findSuspension } from '#db/queries/matching/reports.ts';
import type { NewHousehold } from '#server/accounts/open-household.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { householdOf } from '#server/groups/accept-invite.server.ts';
import { transactOnce } from '#server/transact-once.ts';

import { findKindOfHelp } from './kinds-of-help.server.ts';
import { matchMarket } from './match-market.server.ts';

/** What a household says of its need, beside what it is for; all of it private but the Municipio. */
export type NeedTerms = {
  readonly municipio: Municipio;
  readonly reach: Reach;
  readonly times: Times;
  readonly least: number;
  readonly most: number;
  readonly maxCents: Cents;
};

/** A need to open; `household` is for a person who has none yet. */
export type OpenNeedInput = NeedTerms & {
  readonly typeKey: string;
  readonly ageBand: AgeBand;
  readonly household: NewHousehold | null;
};

/** Why it was not opened. */
export type OpenNeedCode =
  | 'auth.signed_out'
  | 'household.needed'
  | 'household.already_done'
  | 'nearby.no_such_kind'
  | 'nearby.already_open'
  | 'nearby.too_many'
  | 'nearby.too_many_changes'
  | 'nearby.suspended';

/**
 * A household looks for others with the same need, and is matched at once. One need of a kind at a
 * time. Codes: `auth.signed_out`, `household.*`, `nearby.no_such_kind`, `nearby.already_open`,
 * `nearby.too_many`, `nearby.too_many_changes`, `nearby.suspended`.
 */
export async function openNeed(
  ctx: ServiceContext,
  input: OpenNeedInput,
): Promise<Result<{ needId: string }, OpenNeedCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { household: newHousehold, ageBand, ...terms } = input;
  return transactOnce<{ needId: string }, OpenNeedCode>(ctx, async (unit) => {
    const household = await householdOf(ctx, unit, actor.householdId, newHousehold);
    if (!household.ok) return household;
    const { householdId } = household.value;
    await lockNearby(unit.tx, { of: householdId });
    if (await findSuspension(unit.tx, { householdId })) return fail('nearby.suspended');
    const allowed = checkOpening(await listOpenTypesOf(unit.tx, { householdId }), input.typeKey);
    if (!allowed.ok) return allowed;
    const today = romeDay(ctx.now());
    const changes = await countChangesOn(unit.tx, {
      householdId,
      typeKey: input.typeKey,
      day: today,
    });
    const mayStill = checkChanges(changes);
    if (!mayStill.ok) return mayStill;
    await lockNearby(unit.tx, { of: input.typeKey });
    const kind = await findKindOfHelp(ctx, unit.tx, input);
    if (kind === null) return fail('nearby.no_such_kind');
    const { typeKey, category, unit: pricedBy } = kind;
    const [needId, at] = [ctx.newId(), ctx.now()];
    await insertNeed(unit.tx, {
      id: needId,
      householdId,
      personId: actor.personId,
      ...terms,
      typeKey,
      category,
      unit: pricedBy,
      ageBand,
      changesOn: today,
      changes,
      createdAt: at,
      changedAt: at,
    });
    await matchMarket(ctx, unit, { typeKey, unit: pricedBy, ageBand });
    return ok({ needId });
  });
}
