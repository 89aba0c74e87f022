import { ok, type Result } from '#app/domain/result.ts';
import { updateMembership } from '#db/queries/groups/memberships.ts';
import type { ServiceContext } from '#server/context.ts';

import { requireStanding, type StandingCode } from './standing.server.ts';

/** A minute between two notes of the same visit spares a write for each live refresh. */
const NOTE_EVERY_MS = 60_000;

/**
 * Notes that the household of whoever asks is looking at a group's board: what happened before is no
 * longer news in its list of groups. Codes: `auth.signed_out`, `group.not_found`.
 */
export async function visitGroup(
  ctx: ServiceContext,
  input: { readonly groupId: string },
): Promise<Result<true, StandingCode>> {
  const { groupId } = input;
  const standing = await requireStanding(ctx, ctx.db, { groupId, action: 'view' });
  if (!standing.ok) return standing;
  const { householdId, lastVisitAt } = standing.value;
  const now = ctx.now();
  if (lastVisitAt === null || now.getTime() - lastVisitAt.getTime() >= NOTE_EVERY_MS) {
    await updateMembership(ctx.db, { groupId, householdId, patch: { lastVisitAt: now } });
  }
  return ok(true);
}
