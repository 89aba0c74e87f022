import type { ExpenseCommand } from '#app/contracts/expenses/schemas.ts';
import type { Result } from '#app/domain/result.ts';
import type { SentFile } from '#server/boards/clean-file.server.ts';
import type { ServiceContext } from '#server/context.ts';

import { type ChangeExpenseCode, deleteExpense } from './change-expense.server.ts';
import type { ExpenseAddress } from './expense-talk.server.ts';
import { sayOnExpense, type SayOnExpenseCode, takeBackOnExpense } from './say-on-expense.server.ts';

/** Carries out what somebody does on the page of an expense; codes are those of the use case. */
export function commandExpense(
  ctx: ServiceContext,
  expense: ExpenseAddress,
  command: ExpenseCommand,
  files: readonly SentFile[],
): Promise<Result<unknown, ChangeExpenseCode | SayOnExpenseCode>> {
  switch (command.intent) {
    case 'delete':
      return deleteExpense(ctx, { ...expense, version: command.version });
    case 'send': {
      const { text, idempotencyKey } = command;
      return sayOnExpense(ctx, { ...expense, text, idempotencyKey, files });
    }
    case 'take-back':
      return takeBackOnExpense(ctx, { ...expense, messageId: command.messageId });
  }
}
