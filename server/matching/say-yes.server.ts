import type { Locale } from '#app/domain/accounts/profile.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listMarket, updateNeed } from '#db/queries/matching/needs.ts';
import { listProposals } from '#db/queries/matching/proposals.ts';
import { findSuspension } from '#db/queries/matching/reports.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { formGroup } from './form-group.server.ts';
import { matchMarket } from './match-market.server.ts';
import { lockOwnNeed, type OwnNeedCode } from './own-need.server.ts';
import { publishNeed } from './tell-nearby.server.ts';

/** Why a yes does not count; `nearby.stale`: the proposal is another than the one that was seen. */
export type SayYesCode = OwnNeedCode | 'nearby.ended' | 'nearby.stale' | 'nearby.suspended';

/** A yes to what the page showed, or that it is taken back. */
export type SayYesInput = {
  readonly needId: string;
  readonly version: number;
  readonly isYes: boolean;
  /** What the group is written in, should this be the last yes. */
  readonly language: Locale;
};

type Said = { readonly groupId: string | null; readonly isStale: boolean };

/**
 * A household says yes to its proposal as it saw it, or takes that back. It is matched again first:
 * prices of the catalogue may have changed since. The last yes makes the group, once, in the same
 * transaction. Codes: those of {@link lockOwnNeed}, `nearby.ended`, `nearby.stale`,
 * `nearby.suspended`.
 */
export async function sayYes(
  ctx: ServiceContext,
  input: SayYesInput,
): Promise<Result<{ groupId: string | null }, SayYesCode>> {
  // What the match made of it stays, also where the yes does not count.
  const said = await transact<Said, SayYesCode>(ctx, async (unit) => {
    const own = await lockOwnNeed(ctx, unit, input);
    if (!own.ok) return own;
    const need = own.value;
    // Pressed twice, the second finds the group that the first made.
    if (need.state === 'met' && input.isYes) return ok({ groupId: need.groupId, isStale: false });
    if (need.state !== 'open') return fail('nearby.ended');
    if (await findSuspension(unit.tx, need)) return fail('nearby.suspended');
    await matchMarket(ctx, unit, need);
    const market = await listMarket(unit.tx, need);
    const { proposalId } = mustHave(
      market.find(({ id }) => id === need.id),
      'the need of a market that was matched',
    );
    if (proposalId === null) return ok({ groupId: null, isStale: true });
    const [proposal] = await listProposals(unit.tx, { proposalIds: [proposalId] });
    if (proposal?.version !== input.version) return ok({ groupId: null, isStale: true });
    const saidYesAt = input.isYes ? ctx.now() : null;
    await updateNeed(unit.tx, { needId: need.id, patch: { saidYesAt } });
    const members = market.filter((row) => row.proposalId === proposalId);
    const isAgreed =
      input.isYes && members.every((row) => row.id === need.id || row.saidYesAt !== null);
    for (const { id, householdId } of members) {
      publishNeed(ctx, unit, { householdId, needId: id });
    }
    if (!isAgreed) return ok({ groupId: null, isStale: false });
    const { language } = input;
    const groupId = await formGroup(ctx, unit, { proposal, members, language });
    return ok({ groupId, isStale: false });
  });
  if (!said.ok) return said;
  const { groupId, isStale } = said.value;
  return isStale ? fail('nearby.stale') : ok({ groupId });
}
