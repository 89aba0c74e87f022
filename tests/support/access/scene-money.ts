import type { PersonActor } from '#server/context.ts';
import { proposeFundPayment } from '#server/decisions/propose-fund-payment.server.ts';
import { addExpense } from '#server/expenses/add-expense.server.ts';
import { getExpenseTalk } from '#server/expenses/expense-talk.server.ts';
import { sayOnExpense } from '#server/expenses/say-on-expense.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { onePixel } from '#tests/support/builders/files.ts';
import { addRecurring } from '#server/expenses/add-recurring.server.ts';
import { closeFund, openFund } from '#server/expenses/manage-fund.server.ts';
import { sayFundMove } from '#server/expenses/move-fund.server.ts';
import { sayPayment } from '#server/expenses/say-payment.server.ts';
import { expenseInput } from '#tests/support/builders/expenses.ts';
import type { HouseholdActor } from '#tests/support/builders/groups.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { must } from './must.ts';
import type { ScenePeople } from './scene-people.ts';
import type { SceneRequests } from './scene-requests.ts';

/** The group's common fund, which its organiser keeps. */
export const FUND_PURPOSE = 'Cose del cortile';
/** What the fund paid. */
export const FUND_PAID = 'Vernice segreta del portone';
/** In the bytes of the receipt of the expense. */
export const RECEIPT_MARK = 'segno-dello-scontrino';
export const EXPENSE_TITLE = 'Terriccio segreto del cortile';

/** Shared money of the scene's group. */
export type SceneMoney = {
  /** The organiser's household paid it for itself and the member's. */
  readonly expenseId: string;
  /** The member says that a part of it was paid back. */
  readonly paymentId: string;
  /** The member says that money went in; it waits for the keeper. */
  readonly fundMoveId: string;
  /** A movement of the member's money that counts. */
  readonly fundPaperId: string;
  /** An expense of the organiser's that comes back. */
  readonly recurringId: string;
  /** The group votes on whether the fund pays for an order that is being confirmed. */
  readonly groupDecisionId: string;
  /** The member brought the receipt of the expense. */
  readonly receipt: { readonly messageId: string; readonly fileId: string };
};

/** One expense, and a payment that waits for its receiver's word. */
export async function buildSceneMoney(
  world: TestWorld,
  { groupId, members: [organiser, member], outsidersGroupId, actors }: ScenePeople,
  { orders }: Pick<SceneRequests, 'orders'>,
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
  const fundMoves = await buildFund(world, { groupId, organiser, member });
  await buildClosedFund(world, outsidersGroupId, actors.get('outsider'));
  const { recurringId } = must(
    await addRecurring(world.as(organiser), {
      ...input,
      title: EXPENSE_TITLE,
      groupId,
      every: 'month',
      firstOn: '2026-12-01',
      untilOn: null,
    }),
  );
  const { decisionId: groupDecisionId } = must(
    await proposeFundPayment(world.as(organiser), {
      groupId,
      orderId: orders.confirming,
      amountCents: 100,
      rule: 'by_cash',
      closesAt: new Date(world.clock.getTime() + 86_400_000),
    }),
  );
  const receipt = await bringReceipt(world, member, { groupId, expenseId });
  return { expenseId, paymentId, ...fundMoves, recurringId, groupDecisionId, receipt };
}

async function bringReceipt(
  world: TestWorld,
  member: HouseholdActor,
  expense: { groupId: string; expenseId: string },
): Promise<SceneMoney['receipt']> {
  const files = [{ name: 'scontrino.png', bytes: onePixel({ mark: RECEIPT_MARK }) }];
  const said = { ...expense, text: '', files, idempotencyKey: testId() };
  must(await sayOnExpense(world.as(member), said));
  const talk = must(await getExpenseTalk(world.as(member), { ...expense, below: null }));
  const [message] = talk.messages;
  return { messageId: message?.messageId ?? '', fileId: message?.files[0]?.fileId ?? '' };
}

/** A fund with 10.00 of the member's in it, and 5.00 more that wait. */
async function buildFund(
  world: TestWorld,
  {
    groupId,
    organiser,
    member,
  }: { groupId: string; organiser: HouseholdActor; member: HouseholdActor },
): Promise<Pick<SceneMoney, 'fundMoveId' | 'fundPaperId'>> {
  const keeperId = organiser.householdId;
  must(await openFund(world.as(organiser), { groupId, purpose: FUND_PURPOSE, keeperId }));
  const { householdId } = member;
  const putIn = { groupId, kind: 'put_in', householdId, movedOn: '2026-11-21', what: '' } as const;
  const counted = { ...putIn, amountCents: 1000 };
  const { moveId: fundPaperId } = must(await sayFundMove(world.as(organiser), counted));
  const paid = { ...putIn, kind: 'paid', householdId: null, what: FUND_PAID } as const;
  must(await sayFundMove(world.as(organiser), { ...paid, amountCents: 100 }));
  const waiting = { ...putIn, amountCents: 500 };
  const { moveId: fundMoveId } = must(await sayFundMove(world.as(member), waiting));
  return { fundMoveId, fundPaperId };
}

/** A fund in the outsider's group that is closed again. */
async function buildClosedFund(
  world: TestWorld,
  groupId: string,
  outsider: PersonActor | undefined,
): Promise<void> {
  if (!outsider?.householdId) throw new Error('the outsider has a household');
  const keeperId = outsider.householdId;
  must(await openFund(world.as(outsider), { groupId, purpose: FUND_PURPOSE, keeperId }));
  must(await closeFund(world.as(outsider), { groupId }));
}
