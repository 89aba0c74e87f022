import { addExpense } from '#server/expenses/add-expense.server.ts';
import { openFund } from '#server/expenses/manage-fund.server.ts';
import { sayFundMove } from '#server/expenses/move-fund.server.ts';
import { sayPayment } from '#server/expenses/say-payment.server.ts';
import { expenseInput } from '#tests/support/builders/expenses.ts';
import type { HouseholdActor } from '#tests/support/builders/groups.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

/** The group's common fund, which its organiser keeps. */
export const FUND = { purpose: 'Barattolo segreto del cortile' } as const;
export const EXPENSE_TITLE = 'Terriccio segreto del cortile';

/** Shared money of the scene's group. */
export type SceneMoney = {
  /** The organiser's household paid it for itself and the member's. */
  readonly expenseId: string;
  /** The member says that a part of it was paid back. */
  readonly paymentId: string;
  /** The member says that money went in; it waits for the keeper. */
  readonly fundMoveId: string;
};

/** One expense, and a payment that waits for its receiver's word. */
export async function buildSceneMoney(
  world: TestWorld,
  { groupId, members: [organiser, member] }: ScenePeople,
): Promise<SceneMoney> {
  const input = expenseInput(organiser, [organiser, member], { title: EXPENSE_TITLE });
  const { expenseId } = must(await addExpense(world.as(organiser), { ...input, groupId }));
  const { paymentId } = must(
    await sayPayment(world.as(member), {
      groupId,
      fromId: member.householdId,
      toId: organiser.householdId,
      amountCents: 500,
      paidOn: '2026-11-21',
    }),
  );
  const fundMoveId = await buildFund(world, { groupId, organiser, member });
  return { expenseId, paymentId, fundMoveId };
}

/** A fund with 10.00 of the member's in it, and 5.00 more that wait. */
async function buildFund(
  world: TestWorld,
  {
    groupId,
    organiser,
    member,
  }: { groupId: string; organiser: HouseholdActor; member: HouseholdActor },
): Promise<string> {
  const keeperId = organiser.householdId;
  must(await openFund(world.as(organiser), { groupId, ...FUND, keeperId }));
  const { householdId } = member;
  const putIn = { groupId, kind: 'put_in', householdId, movedOn: '2026-11-21', what: '' } as const;
  must(await sayFundMove(world.as(organiser), { ...putIn, amountCents: 1000 }));
  return must(await sayFundMove(world.as(member), { ...putIn, amountCents: 500 })).moveId;
}
