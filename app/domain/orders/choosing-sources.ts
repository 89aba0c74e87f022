import { fail, ok, type Result } from '../result.ts';
import type { ConfirmationState, OrderState } from './order-state.ts';

/**
 * When a household says what of its own pays for an order: before its yes for all of it (V10), after it
 * for what is not closed yet (V13).
 */
export type ChoiceStage = 'before_yes' | 'later';

/** Why there is nothing to choose. */
export type ChoiceCode = 'order.dropped' | 'order.already_done' | 'order.wrong_state';

/** What a household may still choose; null: it is in no part of the order. */
export function choiceStage(
  status: OrderState,
  own: ConfirmationState | null,
  periods: readonly { readonly closedAt: Date | null }[],
): Result<ChoiceStage, ChoiceCode> {
  if (own === null || own === 'dropped') return fail('order.dropped');
  if (status === 'confirming') {
    return own === 'pending' ? ok('before_yes') : fail('order.already_done');
  }
  const isUnderWay = status === 'confirmed' || status === 'active';
  const isOpen = periods.some(({ closedAt }) => closedAt === null);
  return isUnderWay && isOpen ? ok('later') : fail('order.wrong_state');
}

/** What a household owes for a period, and whether money moved for it. */
export type OwedInPeriod = {
  readonly period: number;
  readonly cashDueCents: number;
  readonly cashReceivedCents: number;
  readonly saidOn: string | null;
};

/** Whether money came, or is said to have been paid, for a period that would then cost another sum (V13). */
export function hasPaidOtherwise(
  dues: readonly OwedInPeriod[],
  planned: readonly Pick<OwedInPeriod, 'period' | 'cashDueCents'>[],
): boolean {
  return dues.some(
    (due) =>
      (due.cashReceivedCents > 0 || due.saidOn !== null) &&
      planned.some((one) => one.period === due.period && one.cashDueCents !== due.cashDueCents),
  );
}
