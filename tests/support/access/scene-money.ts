import { addExpense } from '#server/expenses/add-expense.server.ts';
import { sayPayment } from '#server/expenses/say-payment.server.ts';
import { expenseInput } from '#tests/support/builders/expenses.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';

export const EXPENSE_TITLE = 'Terriccio segreto del cortile';

/** Shared money of the scene's group. */
export type SceneMoney = {
  /** The organiser's household paid it for itself and the member's. */
  readonly expenseId: string;
  /** The member says that a part of it was paid back. */
  readonly paymentId: string;
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
  return { expenseId, paymentId };
}
