import { answerJoin as decide, type JoinAnswer } from '#app/domain/groups/join-request.ts';
import { checkRoom } from '#app/domain/groups/open-group.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findJoinRequest, settleJoinRequest } from '#db/queries/groups/join-requests.ts';
import { findListing } from '#db/queries/groups/listings.ts';
import { findMembership, listMemberIds, upsertMembership } from '#db/queries/groups/memberships.ts';
import { wasRemoved } from '#db/queries/groups/removals.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transact, type Unit } from '#server/transact.ts';

import { tellOfEntry } from './accept-invite.server.ts';
import { publishGroup } from './publish-group.ts';
import { lockStanding, type StandingCode } from './standing.server.ts';

type JoinRow = NonNullable<Awaited<ReturnType<typeof findJoinRequest>>>;

type Code =
  | StandingCode
  | 'group.closed'
  | 'join.not_found'
  | 'join.already_done'
  | 'join.withdrawn'
  | 'join.was_removed'
  | 'listing.full';

/**
 * An organiser lets in a household that asked, or does not. It comes in with the role of its link and
 * without having agreed to anything: it reads until it does (AGR1). What became of the link meanwhile
 * does not matter: this is about the household. The group is locked, so that of two organisers who
 * answer at once the second finds the first's answer (JRQ1).
 * Codes: those of the standing, `group.closed`, `join.*`, `listing.full` (OPN3).
 */
export async function answerJoin(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly requestId: string; readonly answer: JoinAnswer },
): Promise<Result<true, Code>> {
  const { groupId, requestId, answer } = input;
  return transact<true, Code>(ctx, async (unit) => {
    const standing = await lockStanding(ctx, unit.tx, { groupId, action: 'answer_join' });
    if (!standing.ok) return standing;
    const request = await findJoinRequest(unit.tx, { groupId, requestId });
    if (!request) return fail('join.not_found');
    const decided = decide(request.status, answer);
    if (!decided.ok) return decided;
    if (request.status === answer) return ok(true);
    if (answer === 'accepted') {
      const room = await checkEntryOf(unit, request);
      if (!room.ok) return room;
    }
    await settleJoinRequest(unit.tx, { requestId, status: answer, answeredAt: ctx.now() });
    await recordAudit(ctx, unit, {
      action: answer === 'accepted' ? 'group.let_in' : 'group.refuse_join',
      subjectKind: 'group',
      subjectId: groupId,
      details: { requestId, householdId: request.householdId },
    });
    const { group } = standing.value;
    if (answer === 'accepted') await letIn(ctx, unit, { group, request });
    await tellAsker(ctx, unit, { group, request, answer });
    publishGroup(ctx, unit, groupId);
    return ok(true);
  });
}

/** Whether it may still come in: it was not removed, and a group it found in the directory has room (OPN3). */
async function checkEntryOf(
  { tx }: Unit,
  request: JoinRow,
): Promise<Result<true, 'join.was_removed' | 'listing.full'>> {
  if (await wasRemoved(tx, request)) return fail('join.was_removed');
  const { groupId, origin } = request;
  const listing = origin === 'directory' ? await findListing(tx, { groupId }) : null;
  if (!listing) return ok(true);
  const members = await listMemberIds(tx, { groupId });
  return checkRoom(listing.upTo, members.length);
}

async function letIn(
  ctx: ServiceContext,
  unit: Unit,
  input: { group: { id: string; name: string }; request: JoinRow },
): Promise<void> {
  const { group, request } = input;
  const { groupId, householdId, role } = request;
  if (await findMembership(unit.tx, { groupId, householdId })) return;
  await upsertMembership(unit.tx, { groupId, householdId, role, agreedVersion: 0, at: ctx.now() });
  await tellOfEntry(ctx, unit, { group, householdId });
}

async function tellAsker(
  ctx: ServiceContext,
  unit: Unit,
  input: { group: { id: string; name: string }; request: JoinRow; answer: JoinAnswer },
): Promise<void> {
  const { group, request, answer } = input;
  const isIn = answer === 'accepted';
  await notify(
    ctx,
    unit,
    { householdIds: [request.householdId] },
    {
      eventKey: `join_answered:${request.id}`,
      kind: isIn ? 'join_accepted' : 'join_refused',
      params: { group: group.name },
      href: isIn ? `/groups/${group.id}/agreement` : '/groups',
    },
  );
}
