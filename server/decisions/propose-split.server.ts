import {
  checkGroupSplit,
  type GroupSplit,
  type GroupSplitCode,
} from '#app/domain/expenses/default-split.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOpenSplitDecision } from '#db/queries/decisions/group-decisions.ts';
import type { ServiceContext } from '#server/context.ts';
import { ruleOf } from '#server/expenses/split-rule.server.ts';
import { listSharerIds } from '#server/expenses/plan-expense.server.ts';
import { lockMoney, type MoneyCode } from '#server/expenses/standing.server.ts';
import { transact } from '#server/transact.ts';

import { openGroupVote, type OpenGroupVoteCode } from './open-group-vote.server.ts';

/** How a group would divide, and until when it is voted on. */
export type ProposeSplitInput = GroupSplit & { readonly groupId: string; readonly closesAt: Date };

/** Why it was not proposed. */
export type ProposeSplitCode =
  MoneyCode | OpenGroupVoteCode | GroupSplitCode | 'group_split.is_open';

/**
 * An organiser proposes how the group divides from now on (S10); the group votes on it. Sent twice it is
 * one vote.
 */
export function proposeSplit(
  ctx: ServiceContext,
  input: ProposeSplitInput,
): Promise<Result<{ decisionId: string }, ProposeSplitCode>> {
  const { groupId, orders, split, figures, closesAt } = input;
  return transact<{ decisionId: string }, ProposeSplitCode>(ctx, async (unit) => {
    const { tx } = unit;
    const locked = await lockMoney(ctx, tx, { groupId, action: 'manage_fund' });
    if (!locked.ok) return locked;
    const { group } = locked.value;
    const householdIds = await listSharerIds(unit, { groupId });
    const { rule: now } = await ruleOf(tx, group);
    const wanted = { orders, split, figures };
    const running = await findOpenSplitDecision(tx, { groupId });
    if (running?.kind === 'group_split') {
      // The same again is the vote that runs.
      const again = checkGroupSplit(wanted, { householdIds, now: running.proposal });
      const isSame = !again.ok && again.code === 'group_split.same';
      return isSame ? ok({ decisionId: running.id }) : fail('group_split.is_open');
    }
    const proposal = checkGroupSplit(wanted, { householdIds, now });
    if (!proposal.ok) return proposal;
    const vote = {
      kind: 'group_split',
      orderId: null,
      proposal: proposal.value,
      closesAt,
      title: group.name,
    } as const;
    return openGroupVote(ctx, unit, locked.value, vote);
  });
}
