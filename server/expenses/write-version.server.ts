import { bookExpense } from '#app/domain/expenses/claims.ts';
import type { ExpensePart } from '#app/domain/expenses/expense.ts';
import { booksSame, type ExpenseFacts, type ExpenseStep } from '#app/domain/expenses/history.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { reverse } from '#app/domain/wallet/ledger.ts';
import { insertExpenseVersion } from '#db/queries/expenses/expenses.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';
import {
  postTransaction,
  type PostTransactionCode,
} from '#server/wallet/post-transaction.server.ts';

import type { ExpenseWriter } from './standing.server.ts';

/** A version to be written; `before` is what the one before it booked, null for the first. */
export type NewVersion = {
  readonly standing: ExpenseWriter;
  readonly expenseId: string;
  readonly version: number;
  readonly step: ExpenseStep;
  readonly facts: ExpenseFacts;
  readonly before: {
    readonly parts: readonly ExpensePart[];
    readonly transactionId: string;
  } | null;
};

type Booked = Result<{ transactionId: string }, PostTransactionCode>;

/**
 * Writes a version of an expense and books it (X3, X4): what the version before had booked is turned
 * round, unless this one books the same. A deletion only turns round.
 */
export async function writeVersion(
  ctx: ServiceContext,
  unit: Unit,
  input: NewVersion,
): Promise<Result<true, PostTransactionCode>> {
  const { standing, expenseId, version, step, facts } = input;
  const booked = await book(ctx, unit, input);
  if (!booked.ok) return booked;
  const { parts, ...said } = facts;
  const { transactionId } = booked.value;
  const by = { byPersonId: standing.person.personId, at: ctx.now() };
  await insertExpenseVersion(
    unit.tx,
    { expenseId, version, step, ...said, ...by, transactionId },
    step === 'deleted' ? [] : parts,
  );
  return ok(true);
}

async function book(ctx: ServiceContext, unit: Unit, input: NewVersion): Promise<Booked> {
  const { standing, expenseId, version, step, facts, before } = input;
  const groupId = standing.group.id;
  const isGone = step === 'deleted';
  if (before && !isGone && booksSame(before.parts, facts.parts)) return ok(before);
  if (before) {
    const reversed = await postTransaction(ctx, unit, {
      entry: reverse(bookExpense(groupId, before.parts)),
      idempotencyKey: `reversal:${before.transactionId}`,
      reversesId: before.transactionId,
    });
    if (!reversed.ok || isGone) return reversed;
  }
  return postTransaction(ctx, unit, {
    entry: bookExpense(groupId, facts.parts),
    idempotencyKey: `expense:${expenseId}:${version}`,
  });
}
