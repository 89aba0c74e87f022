import type { CalendarDay } from '#app/domain/dates.ts';
import type { OwnSourceName } from '#app/contracts/wallet/source-name.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { BenefitKind } from '#app/domain/companies/grants.ts';
import type { UseOfYear } from '#app/domain/companies/tax-free-limit.ts';
import type { Cents } from '#app/domain/money.ts';
import type { SourceState } from '#app/domain/wallet/source-state.ts';
import type { EntryKind } from '#app/domain/wallet/ledger.ts';

/** One voucher of the own household. Days are `YYYY-MM-DD`. */
export type VoucherView = {
  readonly voucherId: string;
  readonly code: string;
  readonly programmeName: string;
  readonly fundedBy: string;
  readonly beneficiary: string;
  readonly categories: readonly CategoryId[];
  readonly amountCents: Cents;
  readonly remainingCents: Cents;
  /** Reserved for orders that are not confirmed yet. */
  readonly heldCents: Cents;
  readonly startsOn: string;
  readonly expiresOn: string;
  readonly state: SourceState;
};

/** One grant of a company to an adult of the own household (V3, V4). */
export type BenefitView = {
  readonly benefitId: string;
  readonly kind: BenefitKind;
  readonly company: string;
  readonly holder: string;
  /** Of a service voucher: the kind of service it pays for. */
  readonly category: CategoryId | null;
  readonly amountCents: Cents;
  readonly remainingCents: Cents;
  readonly heldCents: Cents;
  readonly startsOn: string;
  readonly expiresOn: string;
  readonly state: SourceState;
};

/** An employee's credits of a year against the limit beyond which all of it is taxed (V4). */
export type BenefitYearView = {
  readonly year: number;
  readonly holder: string;
  /** The person who reads it may declare for it. */
  readonly isMine: boolean;
  readonly hasChildren: boolean;
  readonly limitCents: Cents;
} & UseOfYear;

/** One movement of the own money; `gain` says which way it went for the household. */
export type MovementView = {
  readonly key: string;
  readonly kind: EntryKind;
  readonly at: string;
  readonly amountCents: Cents;
  readonly direction: 'in' | 'out' | 'kept';
  readonly source: OwnSourceName | null;
  readonly order: { readonly orderId: string; readonly title: string } | null;
};

/** Something to pay in money, or to confirm first. */
export type ToPayView = {
  readonly orderId: string;
  readonly title: string;
  readonly category: CategoryId;
  readonly providerName: string;
  /** The own share; what of it is still to pay in money is `dueCents`. */
  readonly shareCents: Cents;
  readonly dueCents: Cents;
  readonly isToConfirm: boolean;
  /** One household buys alone. */
  readonly isAlone: boolean;
  /** When the household says it paid; the provider has not answered. */
  readonly saidOn: CalendarDay | null;
};

/** The wallet of the own household. */
export type WalletView = {
  readonly hasHousehold: boolean;
  readonly vouchers: readonly VoucherView[];
  readonly benefits: readonly BenefitView[];
  readonly benefitYears: readonly BenefitYearView[];
  readonly movements: readonly MovementView[];
  readonly toPay: readonly ToPayView[];
  readonly usableCents: Cents;
  readonly usableBenefitCents: Cents;
  readonly heldCents: Cents;
  readonly toPayCents: Cents;
};
