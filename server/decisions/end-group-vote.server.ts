import { votesAddress } from '#app/contracts/decisions/votes-address.ts';
import { closingOutcome } from '#app/domain/requests/decision.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { ok, type Result } from '#app/domain/result.ts';
import {
  endGroupDecision,
  type GroupDecisionRow,
  listGroupVotes,
} from '#db/queries/decisions/group-decisions.ts';
import { findGroup } from '#db/queries/groups/groups.ts';
import { findOrder } from '#db/queries/orders/orders.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { publishMoney } from '#server/expenses/publish-money.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { savepoint, type Unit } from '#server/transact.ts';

import { carryOutFundPayment, type CarryOutFundCode } from './carry-out-fund-payment.server.ts';
import { carryOutSplit } from './carry-out-split.server.ts';
import { groupDecisionFacts } from './decision-facts.ts';

type Outcome = 'accepted' | 'rejected' | 'cancelled';

/**
 * Ends a vote of a group that is over: what was decided is done in the same transaction, or the vote is
 * given up where that cannot be done any more. All who were asked are told. The group is locked; one
 * that is not over, or has ended, stays as it is.
 */
export async function endGroupVote(
  ctx: ServiceContext,
  unit: Unit,
  decision: GroupDecisionRow,
): Promise<void> {
  const votes = await listGroupVotes(unit.tx, { decisionIds: [decision.id] });
  const closed = closingOutcome(groupDecisionFacts(decision, votes), ctx.now());
  if (!closed.ok) return;
  let outcome: Outcome = closed.value;
  if (outcome === 'accepted') {
    const done = await savepoint(unit, (inner) => carryOut(ctx, inner, decision));
    if (!done.ok) {
      const ids = { decisionId: decision.id, code: done.code };
      ctx.log.warn(ids, 'a vote of a group could not be carried out');
      outcome = 'cancelled';
    }
  }
  const now = ctx.now();
  await endGroupDecision(unit.tx, { decisionId: decision.id, status: outcome, now });
  await tellGroupVote(ctx, unit, decision, outcome);
}

/** What was decided is written as decided before it is done: the database asks for it. */
async function carryOut(
  ctx: ServiceContext,
  unit: Unit,
  decision: GroupDecisionRow,
): Promise<Result<true, CarryOutFundCode>> {
  const { id: decisionId } = decision;
  await endGroupDecision(unit.tx, { decisionId, status: 'accepted', now: ctx.now() });
  if (decision.kind === 'fund_order') return carryOutFundPayment(ctx, unit, decision);
  await carryOutSplit(ctx, unit, decision);
  return ok(true);
}

/** All who were asked learn what became of a vote, and the log keeps it. */
export async function tellGroupVote(
  ctx: ServiceContext,
  unit: Unit,
  decision: GroupDecisionRow,
  outcome: Outcome,
): Promise<void> {
  const { id, groupId, kind, orderId, electorate } = decision;
  const named =
    orderId === null
      ? mustHave(await findGroup(unit.tx, { groupId }), 'a group').name
      : mustHave(await findOrder(unit.tx, { orderId }), 'an order').title;
  await notify(
    ctx,
    unit,
    { householdIds: electorate, includesActor: true },
    {
      eventKey: `group_vote_closed:${id}`,
      kind: 'group_vote_closed',
      params: { title: named, about: kind, outcome },
      href: votesAddress(groupId),
    },
  );
  await recordAudit(ctx, unit, {
    action: 'group_decision.close',
    subjectKind: 'group_decision',
    subjectId: id,
    details: { groupId, outcome },
  });
  publishMoney(ctx, unit, groupId);
}
