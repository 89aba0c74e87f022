import { checkAsk } from '#app/domain/groups/join-request.ts';
import { checkOpenAsk, checkOpenWords, type OpenWordsCode } from '#app/domain/groups/open-group.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listHouseholdNames } from '#db/queries/accounts/households.ts';
import { lockGroup } from '#db/queries/groups/groups.ts';
import { countOpenAsks, insertJoinRequest } from '#db/queries/groups/join-requests.ts';
import { findListing } from '#db/queries/groups/listings.ts';
import { listGroupHouseholds } from '#db/queries/groups/memberships.ts';
import { wasRemoved } from '#db/queries/groups/removals.ts';
import { isKeptApart } from '#db/queries/matching/blocks.ts';
import { lockNearby } from '#db/queries/matching/needs.ts';
import { findSuspension } from '#db/queries/matching/reports.ts';
import type { NewHousehold } from '#server/accounts/open-household.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { householdOf } from './accept-invite.server.ts';
import { placeOf, tellOrganisers } from './ask-to-join.server.ts';

/** Why nothing was asked. */
export type AskOpenGroupCode =
  | 'auth.signed_out'
  | 'household.needed'
  | 'household.already_done'
  | 'listing.not_found'
  | 'listing.suspended'
  | 'listing.not_possible'
  | 'listing.too_many'
  | OpenWordsCode;

/**
 * A household that does not know a group asks it for a place, with a sentence in which there is no
 * contact and no name (MAT13). Its organisers learn who it is with their yes (OPN4). A household that is
 * in, or waits already, changes nothing. The wishes of a household come one after the other, so that no
 * two pass their bound at once (OPN2).
 */
export async function askOpenGroup(
  ctx: ServiceContext,
  input: {
    readonly groupId: string;
    readonly message: string;
    readonly household: NewHousehold | null;
  },
): Promise<Result<true, AskOpenGroupCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { groupId, message } = input;
  const { personId, name } = actor;
  return transactOnce<true, AskOpenGroupCode>(ctx, async (unit) => {
    const { tx } = unit;
    const household = await householdOf(ctx, unit, actor.householdId, input.household);
    if (!household.ok) return household;
    const { householdId } = household.value;
    await lockNearby(tx, { of: householdId });
    const group = await lockGroup(tx, { groupId });
    const listing = group?.archivedAt === null ? await findListing(tx, { groupId }) : null;
    if (!group || !listing) return fail('listing.not_found');
    const place = await placeOf(unit, { groupId, householdId });
    if (place.isIn || place.isWaiting) return ok(true);
    const asked = place.earlier.filter(({ origin }) => origin === 'directory');
    const wasRefused = !checkAsk(asked.map(({ status }) => status)).ok;
    const allowed = checkOpenAsk({
      isSuspended: (await findSuspension(tx, { householdId })) !== null,
      isUnwanted: wasRefused || (await isUnwanted(unit, { groupId, householdId, personId })),
      waiting: await countOpenAsks(tx, { householdId, otherThan: groupId }),
    });
    if (!allowed.ok) return allowed;
    const names = await listHouseholdNames(tx, { householdIds: [householdId] });
    const words = checkOpenWords(message, [name, ...names.values()]);
    if (!words.ok) return words;
    const [requestId, origin] = [ctx.newId(), 'directory'] as const;
    const wish = { id: requestId, groupId, householdId, personId, message, origin };
    await insertJoinRequest(tx, { ...wish, role: 'member', createdAt: ctx.now() });
    await tellOrganisers(ctx, unit, { group, householdId, requestId, origin });
    return ok(true);
  });
}

/** Whether the group removed it, or it and one of the organisers keep apart (MAT15). */
async function isUnwanted(
  { tx }: Unit,
  who: { groupId: string; householdId: string; personId: string },
): Promise<boolean> {
  if (await wasRemoved(tx, who)) return true;
  const { groupId, householdId } = who;
  const members = await listGroupHouseholds(tx, { groupId });
  const organisers = members.filter(({ role }) => role === 'organiser');
  const others = organisers.map((organiser) => organiser.householdId);
  return isKeptApart(tx, { householdId, others });
}
