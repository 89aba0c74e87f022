import type { AskedGroup, GroupSummary } from '#app/contracts/groups/views.ts';
import { DAY_MS } from '#app/domain/dates.ts';
import { mustAgree } from '#app/domain/groups/agreement.ts';
import { freshSince } from '#app/domain/requests/offer-news.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listGroupsOf } from '#db/queries/groups/activity.ts';
import { listOwnJoinRequests } from '#db/queries/groups/join-requests.ts';
import type { ServiceContext } from '#server/context.ts';

/** How long a group that said no stays in the list. */
const REFUSED_SHOWN_MS = 7 * DAY_MS;

/** The groups of a household, and those it asked to be let into. */
export type GroupsView = {
  readonly groups: readonly GroupSummary[];
  readonly asked: readonly AskedGroup[];
  readonly hasHousehold: boolean;
};

/**
 * The groups of the household of whoever asks: those that wait for an answer first, then those with
 * news, then by name; archived ones last. Beside them those it asked to be let into.
 * Codes: `auth.signed_out`.
 */
export async function listGroups(
  ctx: ServiceContext,
): Promise<Result<GroupsView, 'auth.signed_out'>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { householdId } = actor;
  if (householdId === null) return ok({ groups: [], asked: [], hasHousehold: false });
  const now = ctx.now();
  const refusedSince = new Date(now.getTime() - REFUSED_SHOWN_MS);
  const [rows, askedRows] = await Promise.all([
    listGroupsOf(ctx.db, { householdId, now, fresh: freshSince(now) }),
    listOwnJoinRequests(ctx.db, { householdId, refusedSince }),
  ]);
  const groups = rows.map(
    ({ archivedAt, boardChangedAt, agreedVersion, agreementVersion, ...row }) => ({
      ...row,
      isArchived: archivedAt !== null,
      boardChangedAt: boardChangedAt?.toISOString() ?? null,
      mustAgree: archivedAt === null && mustAgree({ agreedVersion, agreementVersion }),
    }),
  );
  return ok({
    groups: groups.toSorted((a, b) => urgency(b) - urgency(a)),
    asked: askedRows.map(({ id, createdAt, status, ...row }) => ({
      ...row,
      requestId: id,
      status: status === 'refused' ? 'refused' : 'waiting',
      askedAt: createdAt.toISOString(),
    })),
    hasHousehold: true,
  });
}

/** Higher comes first; the sort is stable, so names keep their order. */
function urgency(group: GroupSummary): number {
  if (group.isArchived) return -1;
  if (group.mustAgree || group.votesToCast + group.ordersToConfirm > 0) return 2;
  const news = group.newMembers + group.newRequests + group.newOffers;
  return news > 0 || group.boardChangedAt !== null ? 1 : 0;
}
