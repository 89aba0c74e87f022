import type { Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import {
  confirmPayment,
  sayPayment,
  type ConfirmPaymentCode,
  type SayPaymentCode,
} from './say-payment.server.ts';
import { undoPayment, type UndoPaymentCode } from './undo-payment.server.ts';

/** One thing a household says of a payment. */
export type PaymentCommand =
  | {
      readonly intent: 'say';
      readonly fromId: string;
      readonly toId: string;
      readonly amount: number;
      readonly paidOn: string;
    }
  | { readonly intent: 'confirm' | 'undo'; readonly paymentId: string };

/** Carries it out by its use case; codes are those of the use case. */
export async function commandPayment(
  ctx: ServiceContext,
  groupId: string,
  command: PaymentCommand,
): Promise<Result<unknown, SayPaymentCode | ConfirmPaymentCode | UndoPaymentCode>> {
  switch (command.intent) {
    case 'say': {
      const { fromId, toId, amount: amountCents, paidOn } = command;
      return sayPayment(ctx, { groupId, fromId, toId, amountCents, paidOn });
    }
    case 'confirm':
      return confirmPayment(ctx, { groupId, paymentId: command.paymentId });
    case 'undo':
      return undoPayment(ctx, { groupId, paymentId: command.paymentId });
  }
}
