import type { CategoryId } from '../catalogue/categories.ts';
import type { CalendarDay } from '../dates.ts';
import type { Cents } from '../money.ts';

/** What a programme or plan pays for: whole categories, single services, or both. */
export type Eligibility = {
  readonly categoryIds: readonly CategoryId[];
  readonly serviceIds: readonly string[];
};

type SourceBase = {
  readonly id: string;
  readonly householdId: string;
  /** First and last day of validity, both included. */
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay;
  readonly isSuspended: boolean;
  readonly eligibility: Eligibility;
};

/** A municipal voucher, for one dependant of one household (V1). */
export type VoucherSource = SourceBase & {
  readonly kind: 'voucher';
  readonly dependantId: string;
  /** What is left on it, what this same order already holds included. */
  readonly remainingCents: Cents;
};

/** A company credit of an employee's household (V4). */
export type CreditSource = SourceBase & {
  readonly kind: 'credit';
  readonly remainingCents: Cents;
  /** What may still be spent this year before the whole amount is taxed. */
  readonly limitLeftCents: Cents;
};

/** A company service voucher (V3): covers one line of exactly its value, or nothing. */
export type ServiceVoucherSource = SourceBase & {
  readonly kind: 'service_voucher';
  readonly valueCents: Cents;
};

/** Money with rules that may pay for lines of an order. */
export type MoneySource = VoucherSource | CreditSource | ServiceVoucherSource;

/** A line of an order to be paid: one beneficiary, one service, its dates. */
export type PayableLine = {
  readonly id: string;
  readonly householdId: string;
  readonly dependantId: string | null;
  readonly amountCents: Cents;
  readonly categoryId: CategoryId;
  readonly serviceId: string | null;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
};

/** A part of one source reserved for one line; always above zero. */
export type Allocation = {
  readonly sourceId: string;
  readonly lineId: string;
  readonly amountCents: Cents;
};

/** Why a source does not pay for a line because of the rules; the first that holds, in this order. */
export type MisfitReason =
  | 'other_household'
  | 'other_dependant'
  | 'suspended'
  | 'expired'
  | 'outside_validity'
  | 'not_eligible'
  | 'value_differs';

/** Why a source does not pay for a line that it would fit. */
export type UnusedReason = 'nothing_left' | 'already_covered';

/** One sentence of the explanation (V6), for the screen to put into words. */
export type AllocationFact =
  | ({ readonly code: 'covers' } & Allocation)
  | {
      readonly code: 'not_for';
      readonly sourceId: string;
      readonly lineId: string;
      readonly reason: MisfitReason | UnusedReason;
    }
  | {
      readonly code: 'limit_reached';
      readonly sourceId: string;
      readonly heldBackCents: Cents;
    };
