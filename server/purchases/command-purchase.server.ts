import type { z } from 'zod';

import { readWanted } from '#app/contracts/purchases/choice.ts';
import type { purchaseAnswers, timeAnswers } from '#app/contracts/purchases/schemas.ts';
import type { Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import {
  acceptPurchase,
  type AnsweredPurchase,
  type AnswerPurchaseCode,
  declinePurchase,
  proposeTime,
} from './answer-purchase.server.ts';
import { refuseTime, takeTime, type TakeTimeCode } from './answer-time.server.ts';

/** What the provider answers to a purchase, as its page sends it. */
type PurchaseAnswer = z.infer<(typeof purchaseAnswers)[number]> & { readonly orderId: string };

/** Carries out what the provider answers to a purchase (BUY5). */
export async function commandPurchase(
  ctx: ServiceContext,
  command: PurchaseAnswer,
): Promise<
  Result<
    AnsweredPurchase,
    AnswerPurchaseCode | 'purchase.day_unreadable' | 'purchase.hours_unreadable'
  >
> {
  switch (command.intent) {
    case 'accept-purchase':
      return acceptPurchase(ctx, command);
    case 'decline-purchase':
      return declinePurchase(ctx, command);
    case 'propose-time': {
      const wanted = readWanted(command);
      return wanted.ok ? proposeTime(ctx, { ...command, wanted: wanted.value }) : wanted;
    }
  }
}

/** What the household answers to another time, as its page sends it. */
type TimeAnswer = z.infer<(typeof timeAnswers)[number]> & { readonly orderId: string };

/** Carries out what the household answers to another time (BUY5). */
export function commandTime(
  ctx: ServiceContext,
  command: TimeAnswer,
): Promise<Result<AnsweredPurchase, TakeTimeCode>> {
  return command.intent === 'take-time' ? takeTime(ctx, command) : refuseTime(ctx, command);
}
