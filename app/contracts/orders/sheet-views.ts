import type { CalendarDay } from '#app/domain/dates.ts';
import type { SheetReach } from '#app/domain/orders/names-and-sums.ts';
import type { SheetTime } from '#app/domain/orders/delivery-sheet.ts';

/** Somebody the service is for, as the household chose to name them; `age` in years. */
export type BeneficiaryView = { readonly name: string; readonly age: number };

/** What one household tells the provider; texts may be empty. */
export type SheetView = {
  readonly beneficiaries: readonly BeneficiaryView[];
  readonly place: string;
  readonly phone: string;
  readonly goodToKnow: string;
};

/** Whom and where households find at the provider; `place` and `carer` may be empty. */
export type ContactView = {
  readonly name: string;
  readonly phone: string;
  readonly place: string;
  readonly carer: string;
};

/** An order's delivery as one household that takes part reads it. */
export type DeliveryView = {
  readonly orderId: string;
  readonly time: SheetTime;
  /** Whether the sums would say that this household uses a voucher (docs/decisions/018). */
  readonly reach: SheetReach;
  /** The provider reads the household's name among those that take part, with or without a sheet. */
  readonly isNamed: boolean;
  /** It reads where the group wants it. */
  readonly isPlaceRead: boolean;
  readonly mayChange: boolean;
  /** Null until the household wrote it, and once it was deleted. */
  readonly sheet: SheetView | null;
  /** Day `YYYY-MM-DD` on which the provider's people last had sheets of this order before them. */
  readonly lookedOn: string | null;
  /** The last day on which they read it, once the service is done. */
  readonly readUntil: CalendarDay | null;
  readonly contact: ContactView | null;
  /** The provider's office, which answers about payments. */
  readonly officePhone: string;
  /**
   * Of the own household, whom the register of attendance calls by a number and not by a name, while
   * there are dates; `name` is null for the household itself.
   */
  readonly numbers: readonly { readonly place: number; readonly name: string | null }[];
};

/** The form of a household's sheet. */
export type SheetFormView = {
  readonly orderId: string;
  readonly title: string;
  readonly providerName: string;
  readonly reach: SheetReach;
  /** The household bought alone. */
  readonly isAlone: boolean;
  /** The texts are those of an earlier order, not saved for this one. */
  readonly isPrefilled: boolean;
  readonly beneficiaries: readonly (BeneficiaryView & {
    readonly dependantId: string;
    readonly isNamed: boolean;
  })[];
  readonly place: string;
  readonly phone: string;
  readonly goodToKnow: string;
};

/** An order's delivery as the provider's people read it. */
export type ProviderDeliveryView = {
  readonly orderId: string;
  readonly time: SheetTime;
  readonly contact: ContactView | null;
  readonly mayChangeContact: boolean;
  /** The service is over: no sheet is written any more. */
  readonly isServed: boolean;
  /** By name; only of households that wrote one and may be named. */
  readonly sheets: readonly (SheetView & { readonly householdName: string })[];
  readonly householdCount: number;
};

/** The form of the provider's contact; fields are those of its last order when nothing is saved. */
export type ContactFormView = ContactView & {
  readonly orderId: string;
  readonly title: string;
  /** Null where a household buys alone. */
  readonly groupName: string | null;
  readonly isPrefilled: boolean;
};
