import { checkWithdrawal } from '#app/domain/groups/join-request.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { lockGroup } from '#db/queries/groups/groups.ts';
import { uncountInviteUse } from '#db/queries/groups/invites.ts';
import { findOwnJoinRequest, settleJoinRequest } from '#db/queries/groups/join-requests.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import { publishGroup } from './publish-group.ts';

type Code = 'auth.signed_out' | 'join.not_found' | 'join.already_done';

/**
 * An adult of the household that asked takes the wish back, before it is answered; the place goes back
 * to the link. Codes: `auth.signed_out`, `join.not_found`, `join.already_done`.
 */
export async function withdrawJoin(
  ctx: ServiceContext,
  input: { readonly requestId: string },
): Promise<Result<true, Code>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { householdId } = actor;
  if (householdId === null) return fail('join.not_found');
  const { requestId } = input;
  return transact<true, Code>(ctx, async (unit) => {
    const found = await findOwnJoinRequest(unit.tx, { householdId, requestId });
    if (!found) return fail('join.not_found');
    const { groupId, inviteId } = found;
    await lockGroup(unit.tx, { groupId });
    // Read again under the lock that an answer takes too.
    const request = await findOwnJoinRequest(unit.tx, { householdId, requestId });
    if (!request) return fail('join.not_found');
    const allowed = checkWithdrawal(request.status);
    if (!allowed.ok) return allowed;
    if (request.status === 'withdrawn') return ok(true);
    await settleJoinRequest(unit.tx, { requestId, status: 'withdrawn', answeredAt: ctx.now() });
    if (inviteId !== null) await uncountInviteUse(unit.tx, { inviteId });
    publishGroup(ctx, unit, groupId);
    return ok(true);
  });
}
