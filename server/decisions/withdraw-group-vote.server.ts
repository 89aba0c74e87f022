import { fail, ok, type Result } from '#app/domain/result.ts';
import { endGroupDecision, findGroupDecision } from '#db/queries/decisions/group-decisions.ts';
import type { ServiceContext } from '#server/context.ts';
import { lockMoney, type MoneyCode } from '#server/expenses/standing.server.ts';
import { transact } from '#server/transact.ts';

import { tellGroupVote } from './end-group-vote.server.ts';

/** Why a vote was not called off. */
export type WithdrawGroupVoteCode = MoneyCode | 'decision.not_found' | 'decision.closed';

/** An organiser calls off a vote of the group while it is open. Called off twice it is no fault. */
export function withdrawGroupVote(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly decisionId: string },
): Promise<Result<true, WithdrawGroupVoteCode>> {
  const { groupId, decisionId } = input;
  return transact<true, WithdrawGroupVoteCode>(ctx, async (unit) => {
    const locked = await lockMoney(ctx, unit.tx, { groupId, action: 'manage_fund' });
    if (!locked.ok) return locked;
    const decision = await findGroupDecision(unit.tx, input);
    if (!decision) return fail('decision.not_found');
    if (decision.status === 'cancelled') return ok(true);
    if (decision.status !== 'open') return fail('decision.closed');
    await endGroupDecision(unit.tx, { decisionId, status: 'cancelled', now: ctx.now() });
    await tellGroupVote(ctx, unit, decision, 'cancelled');
    return ok(true);
  });
}
