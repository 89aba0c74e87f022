import type { GroupSummary } from '#app/contracts/groups/views.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listGroupsOf } from '#db/queries/groups/activity.ts';
import type { ServiceContext } from '#server/context.ts';

/**
 * The groups of the household of whoever asks: those that wait for an answer first, then those with
 * news, then by name; archived ones last. Codes: `auth.signed_out`.
 */
export async function listGroups(
  ctx: ServiceContext,
): Promise<Result<{ groups: readonly GroupSummary[]; hasHousehold: boolean }, 'auth.signed_out'>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { householdId } = actor;
  if (householdId === null) return ok({ groups: [], hasHousehold: false });
  const rows = await listGroupsOf(ctx.db, { householdId });
  const groups = rows.map(({ archivedAt, boardChangedAt, ...row }) => ({
    ...row,
    isArchived: archivedAt !== null,
    boardChangedAt: boardChangedAt?.toISOString() ?? null,
  }));
  return ok({ groups: groups.toSorted((a, b) => urgency(b) - urgency(a)), hasHousehold: true });
}

/** Higher comes first; the sort is stable, so names keep their order. */
function urgency(group: GroupSummary): number {
  if (group.isArchived) return -1;
  if (group.votesToCast + group.ordersToConfirm > 0) return 2;
  const news = group.newMembers + group.newRequests + group.newOffers;
  return news > 0 || group.boardChangedAt !== null ? 1 : 0;
}
