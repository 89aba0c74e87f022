import type { CategoryId } from '../catalogue/categories.ts';
import type { CalendarDay } from '../dates.ts';
import type { Cents } from '../money.ts';
import type { FundRule } from './fund-share.ts';

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
  /** It cannot be divided: like a service voucher it takes one line of exactly its value (V3). */
  readonly isWhole: boolean;
};

/** A company credit of an employee's household (V4). */
export type CreditSource = SourceBase & {
  readonly kind: 'credit';
  readonly remainingCents: Cents;
  /** The yearly limit it counts against, one of the input's. */
  readonly limitId: string;
};

/** A company service voucher (V3): covers one line of exactly its value, or nothing. */
export type ServiceVoucherSource = SourceBase & {
  readonly kind: 'service_voucher';
  readonly valueCents: Cents;
};

/** Money of one household with rules that may pay for lines of an order. */
export type HouseholdSource = VoucherSource | CreditSource | ServiceVoucherSource;

/** The common fund of the order's group: cash that pays any line, after all else (V9). */
export type FundSource = {
  readonly kind: 'fund';
  readonly id: string;
  readonly remainingCents: Cents;
  readonly rule: FundRule;
  /** Names the order: of two orders the odd cent is not always the same household's (M2). */
  readonly seedId: string;
  /** What it pays at least for households that have said yes to no more in cash. */
  readonly least: ReadonlyMap<string, Cents>;
};

/** All that may pay for lines of an order; what nothing pays is cash, outside. */
export type MoneySource = HouseholdSource | FundSource;

/** What one employee may still spend this year before the whole amount is taxed (V4). */
export type YearlyLimit = { readonly id: string; readonly leftCents: Cents };

/** A source of its own that a household keeps out of this order. */
export type KeptSource = { readonly householdId: string; readonly sourceId: string };

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

/** What one order is to be paid with, on a day. */
export type AllocationInput = {
  readonly sources: readonly MoneySource[];
  readonly limits: readonly YearlyLimit[];
  readonly keptOut: readonly KeptSource[];
  readonly lines: readonly PayableLine[];
  readonly today: CalendarDay;
};

/** A part of one source reserved for one line; always above zero. */
export type Allocation = {
  readonly sourceId: string;
  readonly lineId: string;
  readonly amountCents: Cents;
};

/** What is left to pay in cash. */
export type HouseholdCash = { readonly householdId: string; readonly cashCents: Cents };

/** Answer of the solver. For each line, allocations plus cash are its amount. */
export type AllocationPlan = {
  readonly allocations: readonly Allocation[];
  readonly cash: readonly HouseholdCash[];
  readonly cashCents: Cents;
  /** False when the search was cut: every rule is kept, but a better plan may exist. */
  readonly isExact: boolean;
};

/** Why a source does not pay for a line because of the rules; the first that holds, in this order. */
export type MisfitReason =
  | 'other_household'
  | 'other_dependant'
  | 'suspended'
  | 'expired'
  | 'not_eligible'
  | 'outside_validity'
  | 'value_differs';

/**
 * Why a source does not pay for a line that it would fit: it is used up, its yearly limit is, other
 * sources pay all of the line, or pay a part of a line that it could only take whole.
 */
export type UnusedReason = 'nothing_left' | 'over_limit' | 'already_covered' | 'line_shared';

/** Whether a source pays for a line, and how much of it, or why it does not (V6). */
export type CoverVerdict =
  | { readonly kind: 'covers'; readonly amountCents: Cents }
  | { readonly kind: 'not_for'; readonly reason: MisfitReason | UnusedReason };

/** One sentence of a household's explanation (V6), for the screen to put into words. */
export type AllocationFact =
  | ({ readonly code: 'covers' } & Allocation)
  | {
      readonly code: 'not_for';
      readonly sourceId: string;
      readonly reason: MisfitReason | UnusedReason;
      readonly lineIds: readonly string[];
    }
  /** The household keeps it; nothing more is said of that source. */
  | { readonly code: 'kept'; readonly sourceId: string }
  /** What the credits could pay of the household's cash, were it not for the limit. */
  | {
      readonly code: 'limit_reached';
      readonly limitId: string;
      readonly heldBackCents: Cents;
    };
