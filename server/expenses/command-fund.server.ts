import type { SaidFundMoveKind } from '#app/domain/expenses/fund.ts';
import type { Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import { changeFundKeeper, closeFund, openFund, type KeepFundCode } from './manage-fund.server.ts';
import { confirmFundMove, sayFundMove, type ConfirmFundMoveCode } from './move-fund.server.ts';
import { sayFundPaid, type SayFundPaidCode, takeBackFundPaid } from './say-fund-paid.server.ts';
import { undoFundMove, type UndoFundMoveCode } from './undo-fund-move.server.ts';

/** One thing a household says of its group's common fund. */
export type FundCommand =
  | { readonly intent: 'open'; readonly purpose: string; readonly keeperId: string }
  | { readonly intent: 'keeper'; readonly keeperId: string }
  | { readonly intent: 'close' }
  | {
      readonly intent: SaidFundMoveKind;
      readonly householdId: string | null;
      readonly amount: number;
      readonly movedOn: string;
      readonly what: string;
    }
  | { readonly intent: 'confirm' | 'undo'; readonly moveId: string }
  | {
      readonly intent: 'transferred';
      readonly orderId: string;
      readonly reference: string;
      readonly paidOn: string;
    }
  | {
      readonly intent: 'not_transferred';
      readonly orderId: string;
      readonly reference: string;
    };

/** Carries it out by its use case; codes are those of the use case. */
export async function commandFund(
  ctx: ServiceContext,
  groupId: string,
  command: FundCommand,
): Promise<
  Result<
    unknown,
    KeepFundCode | ConfirmFundMoveCode | UndoFundMoveCode | SayFundPaidCode | 'fund.not_empty'
  >
> {
  switch (command.intent) {
    case 'open':
      return openFund(ctx, { groupId, purpose: command.purpose, keeperId: command.keeperId });
    case 'keeper':
      return changeFundKeeper(ctx, { groupId, keeperId: command.keeperId });
    case 'close':
      return closeFund(ctx, { groupId });
    case 'confirm':
      return confirmFundMove(ctx, { groupId, moveId: command.moveId });
    case 'undo':
      return undoFundMove(ctx, { groupId, moveId: command.moveId });
    case 'transferred':
      return sayFundPaid(ctx, { ...command, groupId });
    case 'not_transferred':
      return takeBackFundPaid(ctx, { ...command, groupId });
    case 'put_in':
    case 'paid':
    case 'taken_out': {
      const { intent: kind, householdId, amount: amountCents, movedOn, what } = command;
      return sayFundMove(ctx, { groupId, kind, householdId, amountCents, movedOn, what });
    }
  }
}
