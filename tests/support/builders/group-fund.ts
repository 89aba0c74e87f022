import { castGroupVote } from '#server/decisions/cast-group-vote.server.ts';
import { proposeFundPayment } from '#server/decisions/propose-fund-payment.server.ts';
import { getFund } from '#server/expenses/get-fund.server.ts';
import { openFund } from '#server/expenses/manage-fund.server.ts';
import { sayFundMove } from '#server/expenses/move-fund.server.ts';
import type { TestWorld } from '#tests/support/context.ts';

import type { OrderMember, OrderScene } from './orders.ts';

/** An order of a group whose fund may pay for it. */
export type FundedOrder = {
  readonly scene: OrderScene;
  readonly first: OrderMember;
  readonly orderId: string;
};

/** The first household keeps a fund in which each has put so much. */
export async function withFund(
  world: TestWorld,
  { scene, first }: FundedOrder,
  cents: number,
): Promise<void> {
  const { groupId } = scene;
  const keeperId = first.householdId;
  const opened = await openFund(world.as(first), { groupId, purpose: 'Cose comuni', keeperId });
  if (!opened.ok) throw new Error(opened.code);
  for (const { householdId } of scene.members) {
    const move = { groupId, kind: 'put_in', householdId, amountCents: cents } as const;
    const said = await sayFundMove(world.as(first), { ...move, movedOn: '2026-11-03', what: '' });
    if (!said.ok) throw new Error(said.code);
  }
}

/** The first household proposes what the fund pays; the vote ends in two days. */
export function proposeFund(
  world: TestWorld,
  { scene, first, orderId }: FundedOrder,
  amountCents: number | null,
  rule: 'by_cash' | 'equal' = 'by_cash',
) {
  const { groupId } = scene;
  const closesAt = new Date(world.clock.getTime() + 2 * 86_400_000);
  return proposeFundPayment(world.as(first), { groupId, orderId, amountCents, rule, closesAt });
}

/** All households say yes to what is proposed. */
export async function decideFund(
  world: TestWorld,
  built: FundedOrder,
  amountCents: number | null,
  rule: 'by_cash' | 'equal' = 'by_cash',
): Promise<string> {
  const proposed = await proposeFund(world, built, amountCents, rule);
  if (!proposed.ok) throw new Error(proposed.code);
  const { groupId, members } = built.scene;
  const vote = { groupId, decisionId: proposed.value.decisionId, choice: 'agree' } as const;
  for (const member of members) {
    const cast = await castGroupVote(world.as(member), vote);
    if (!cast.ok) throw new Error(cast.code);
  }
  return proposed.value.decisionId;
}

/** The fund as one of its group reads it. */
export async function readFund(world: TestWorld, { scene, first }: FundedOrder, by?: OrderMember) {
  const seen = await getFund(world.as(by ?? first), { groupId: scene.groupId });
  if (!seen.ok || !seen.value.fund) throw new Error('no fund');
  return seen.value.fund;
}
