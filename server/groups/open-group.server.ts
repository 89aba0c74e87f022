import type { ListingView } from '#app/contracts/groups/open-group-views.ts';
import {
  checkOpenName,
  checkOpenWords,
  freePlaces,
  type OpenWordsCode,
} from '#app/domain/groups/open-group.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listHouseholdNames } from '#db/queries/accounts/households.ts';
import type { DbOrTx } from '#db/client.ts';
import { findListingBar } from '#db/queries/groups/listing-reports.ts';
import { deleteListing, findListing, saveListing } from '#db/queries/groups/listings.ts';
import { listMemberIds } from '#db/queries/groups/memberships.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

import { publishGroup } from './publish-group.ts';
import {
  lockStanding,
  requireStanding,
  type Standing,
  type StandingCode,
} from './standing.server.ts';

/** Why a group is not put into the directory. */
export type OpenGroupCode =
  StandingCode | 'group.closed' | OpenWordsCode | 'listing.name_says_who' | 'listing.barred';

/** How a group is in the directory, for its organisers. Codes: those of the standing, `group.closed`. */
export async function getListing(
  ctx: ServiceContext,
  { groupId }: { readonly groupId: string },
): Promise<Result<ListingView, StandingCode | 'group.closed'>> {
  const standing = await requireStanding(ctx, ctx.db, { groupId, action: 'open_group' });
  if (!standing.ok) return standing;
  const { group } = standing.value;
  if (group.archivedAt !== null) return fail('group.closed');
  const [listing, members, barredBecause] = await Promise.all([
    findListing(ctx.db, { groupId }),
    listMemberIds(ctx.db, { groupId }),
    findListingBar(ctx.db, { groupId }),
  ]);
  const households = members.length;
  return ok({
    groupId,
    groupName: group.name,
    households,
    listing: listing && { ...listing, free: freePlaces(listing.upTo, households) },
    barredBecause,
  });
}

/** What an organiser does about the group's place in the directory. */
export type ListingCommand =
  | { readonly intent: 'open'; readonly words: string; readonly upTo: number }
  | { readonly intent: 'close' };

/**
 * Puts a group into the directory, changes what it says there, or takes it out (OPN1). Who waits for an
 * answer goes on waiting. Codes: those of the standing, `group.closed`, `listing.names_*`: words to
 * strangers have no telephone, mail, link or own name in them (MAT13); `listing.barred`: the city took it
 * out (OPN6).
 */
export async function commandListing(
  ctx: ServiceContext,
  command: ListingCommand,
  { groupId }: { readonly groupId: string },
): Promise<Result<true, OpenGroupCode>> {
  return transactOnce<true, OpenGroupCode>(ctx, async (unit) => {
    const standing = await lockStanding(ctx, unit.tx, { groupId, action: 'open_group' });
    if (!standing.ok) return standing;
    if (command.intent === 'open') {
      if ((await findListingBar(unit.tx, { groupId })) !== null) return fail('listing.barred');
      const { words, upTo } = command;
      const { person, group } = standing.value;
      const ownNames = await namesOfWriter(unit.tx, standing.value);
      const named = checkOpenName(group.name, ownNames);
      if (!named.ok) return named;
      const allowed = checkOpenWords(words, ownNames);
      if (!allowed.ok) return allowed;
      const openedBy = person.personId;
      await saveListing(unit.tx, { groupId, words, upTo, openedBy, openedAt: ctx.now() });
    } else if (!(await deleteListing(unit.tx, { groupId }))) {
      return ok(true);
    }
    await recordAudit(ctx, unit, {
      action: command.intent === 'open' ? 'group.open' : 'group.close_to_others',
      subjectKind: 'group',
      subjectId: groupId,
    });
    publishGroup(ctx, unit, groupId);
    return ok(true);
  });
}

/** Names by which somebody who writes to strangers would be known. */
export async function namesOfWriter(
  db: DbOrTx,
  { person, householdId }: Pick<Standing, 'person' | 'householdId'>,
): Promise<readonly string[]> {
  const names = await listHouseholdNames(db, { householdIds: [householdId] });
  return [person.name, ...names.values()];
}
