import {
  checkVoteEnd,
  type GroupProposal,
  type VoteEndCode,
} from '#app/domain/decisions/group-decision.ts';
import { rolesThatMay } from '#app/domain/groups/policy.ts';
import { defaultQuorum } from '#app/domain/requests/decision.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { insertGroupDecision } from '#db/queries/decisions/group-decisions.ts';
import { listGroupHouseholds } from '#db/queries/groups/memberships.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { publishMoney } from '#server/expenses/publish-money.ts';
import type { Standing } from '#server/groups/standing.server.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';

import { votesAddress } from '#app/contracts/decisions/votes-address.ts';

/** Why no vote was opened. */
export type OpenGroupVoteCode = VoteEndCode | 'decision.nobody_votes';

/** What is proposed, until when it is voted on, and by what name the group knows it. */
export type NewGroupVote = GroupProposal & {
  readonly closesAt: Date;
  readonly title: string;
};

/**
 * Opens a vote of a group, of the households that take part in its shared money; who is asked is fixed
 * now (D2), and more than half of them have to vote (D3). The caller has locked the group.
 */
export async function openGroupVote(
  ctx: ServiceContext,
  unit: Unit,
  standing: Standing,
  { title, ...vote }: NewGroupVote,
): Promise<Result<{ decisionId: string }, OpenGroupVoteCode>> {
  const now = ctx.now();
  const inTime = checkVoteEnd(vote.closesAt, now);
  if (!inTime.ok) return inTime;
  const groupId = standing.group.id;
  const members = await listGroupHouseholds(unit.tx, { groupId });
  const roles = rolesThatMay('vote');
  const electorate = members.flatMap(({ householdId, role }) =>
    roles.includes(role) ? [householdId] : [],
  );
  if (electorate.length === 0) return fail('decision.nobody_votes');
  const decisionId = ctx.newId();
  await insertGroupDecision(unit.tx, {
    ...vote,
    id: decisionId,
    groupId,
    quorum: defaultQuorum(electorate.length),
    electorate,
    status: 'open',
    openedBy: standing.person.personId,
    createdAt: now,
  });
  await notify(
    ctx,
    unit,
    // Whoever proposes has a vote to give as well.
    { householdIds: electorate, includesActor: true },
    {
      eventKey: `group_vote:${decisionId}`,
      kind: 'group_vote_opened',
      params: {
        title,
        about: vote.kind,
        group: standing.group.name,
        closesAt: vote.closesAt.toISOString(),
      },
      href: votesAddress(groupId),
    },
  );
  await recordAudit(ctx, unit, {
    action: 'group_decision.open',
    subjectKind: 'group_decision',
    subjectId: decisionId,
    details: { groupId, kind: vote.kind, orderId: vote.orderId },
  });
  publishMoney(ctx, unit, groupId);
  return ok({ decisionId });
}
