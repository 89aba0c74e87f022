import type { Cents } from '#app/domain/money.ts';
import type { OrderState } from '#app/domain/orders/order-state.ts';
import type { PayeeAccount } from '#app/domain/payments/account.ts';
import type { CashState } from '#app/domain/payments/cash-due.ts';

import type { DocumentView } from './document-views.ts';

/** First and last day of a period, `YYYY-MM-DD`. */
type PeriodDays = { readonly startsOn: string; readonly endsOn: string };

/** What a household says it paid for a period; null where the order is not paid by periods. */
export type SaidPaidView = {
  readonly period: PeriodDays | null;
  readonly reference: string;
  readonly leftCents: Cents;
  readonly saidOn: string;
};

/** How a household pays its part of an order; days are `YYYY-MM-DD`, instants ISO texts. */
export type PaymentView = {
  readonly orderId: string;
  readonly title: string;
  /** One household buys alone. */
  readonly isAlone: boolean;
  /** What it is for, where the order is paid by periods. */
  readonly period: PeriodDays | null;
  readonly state: CashState;
  /** What the household says it paid and the provider has not answered, by period. */
  readonly said: readonly SaidPaidView[];
  readonly dueCents: Cents;
  readonly receivedCents: Cents;
  /** What came, by period, the first first; days of the period null where the order has but one. */
  readonly came: readonly {
    readonly period: PeriodDays | null;
    readonly cents: Cents;
    readonly at: string;
  }[];
  readonly reference: string;
  /** What is to be paid after it: each with its own code. */
  readonly alsoDue: readonly Omit<SaidPaidView, 'saidOn'>[];
  readonly provider: { readonly name: string; readonly email: string; readonly phone: string };
  /** Null while the provider has named none. */
  readonly account: PayeeAccount | null;
  /** Text of the QR code that fills in the transfer; null where there is nothing to transfer. */
  readonly epc: string | null;
  /** First and last day on which the household can have paid. */
  readonly paidFrom: string;
  readonly today: string;
  /** Receipts and credit notes of this part of the order, the oldest first. */
  readonly documents: readonly Pick<DocumentView, 'id' | 'kind' | 'number'>[];
};

/** A household's money for an order as its provider reads it: under its reference alone (R4). */
export type DueView = {
  readonly reference: string;
  /** It comes from the group's common fund, not from a household. */
  readonly isFund: boolean;
  /** Which period of the order it pays; null where the order has but one. */
  readonly period: PeriodDays | null;
  readonly dueCents: Cents;
  readonly leftCents: Cents;
  readonly saidOn: string | null;
  readonly receivedAt: string | null;
};

/** The money of one order. */
export type OrderDuesView = {
  readonly orderId: string;
  readonly title: string;
  /** Null where a household buys alone. */
  readonly groupName: string | null;
  readonly status: OrderState;
  /** False where the reader's own household is on the other side (M20). */
  readonly canReceive: boolean;
  readonly dues: readonly DueView[];
};

/** One change of an account; `account` null where it was taken away. */
export type AccountChangeView = {
  readonly at: string;
  readonly by: string | null;
  readonly account: PayeeAccount | null;
};

/** What one provider is paid, and where to. */
export type ProviderPaymentsView = {
  readonly providerId: string;
  readonly name: string;
  readonly account: PayeeAccount | null;
  /** Newest first. */
  readonly changes: readonly AccountChangeView[];
  readonly leftCents: Cents;
  readonly saidCents: Cents;
  /** Orders with money to come, newest first. */
  readonly open: readonly OrderDuesView[];
  /** What came last. */
  readonly received: readonly OrderDuesView[];
};
