import type { AbsenceRule } from '#app/domain/orders/absence-rule.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';
import type { AttendanceCount } from '#app/domain/orders/attendance.ts';
import type { PeriodState } from '#app/domain/orders/periods.ts';
import type { OrderSide } from '#app/domain/orders/session-change.ts';

/** Sums of a period: of the reader's household, or of all for its provider. */
export type PeriodSums = {
  readonly shareCents: Cents;
  /** What is not paid of its plan, for absences or an end on the way (ATT12). */
  readonly takenOffCents: Cents;
  /** What vouchers and benefits pay of it. */
  readonly sourceCents: Cents;
  /** What the group's fund pays of it, to a household; to the provider it is money like the rest. */
  readonly fundCents: Cents;
  readonly cashDueCents: Cents;
  readonly cashReceivedCents: Cents;
};

/** What somebody of the own household costs in a period, and how often they were there. */
export type PeriodLineView = {
  /** Null for the household itself. */
  readonly name: string | null;
  /** What it comes to now, and with every date. */
  readonly amountCents: Cents;
  readonly plannedCents: Cents;
  readonly count: AttendanceCount;
  /** What is marked and told so far would take off while the period is open (ATT13). */
  readonly savedSoFarCents: Cents;
};

/** A stretch of an order that is closed and paid by itself. Instants are ISO texts. */
export type PeriodView = {
  readonly number: number;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly state: PeriodState;
  /** Dates that are planned in it. */
  readonly dateCount: number;
  /** From when its provider may close it. */
  readonly closesAt: string;
  readonly closedAt: string | null;
  /** Null for those who see no sums. */
  readonly sums: PeriodSums | null;
  /** Of the own household, once somebody of it is marked; none for the provider. */
  readonly lines: readonly PeriodLineView[];
  /** Dates on which somebody has still to be marked before it can be closed (ATT7). */
  readonly unmarkedDates: number;
  /** Money of it is asked for, and has not come. */
  readonly isToPay: boolean;
  /** The day on which the own household says it paid. */
  readonly saidOn: CalendarDay | null;
};

/** The periods of an order, for one of its sides. */
export type OrderPeriodsView = {
  readonly orderId: string;
  readonly title: string;
  readonly side: OrderSide;
  /** One household buys alone. */
  readonly isAlone: boolean;
  /** What is paid for dates that somebody misses. */
  readonly rule: AbsenceRule;
  /** The order has one period: nothing of it goes by months. */
  readonly isOne: boolean;
  readonly periods: readonly PeriodView[];
  /** The period its reader may close now. */
  readonly closable: number | null;
  /** An objection is open: nothing is closed. */
  readonly isContested: boolean;
};
