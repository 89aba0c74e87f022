import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { FromPrice, PriceKind } from '#app/domain/catalogue/prices.ts';
import type { ServiceTypeId } from '#app/domain/catalogue/service-types.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import type { ProviderKind } from '#app/domain/providers/kinds.ts';

/** A service as a list shows it; text in the reader's language. */
export type ServiceCard = {
  readonly id: string;
  readonly slug: string;
  readonly category: CategoryId;
  /** Null when the city's table has no such type: its category stands for it. */
  readonly type: ServiceTypeId | null;
  readonly title: string;
  readonly providerName: string;
  readonly unit: Unit;
  readonly priceKind: PriceKind;
  readonly isShareable: boolean;
  readonly takesVouchers: boolean;
  readonly municipi: readonly number[];
  /** Rule P3; null when free. */
  readonly from: FromPrice | null;
};

/** How many of the households that wrote would buy again, and of what they wrote (REV6). */
export type Rating = {
  readonly of: 'service' | 'provider';
  readonly again: number;
  readonly households: number;
};

/** A service among results, with how many of the households that wrote would buy it again (REV6). */
export type FoundService = ServiceCard & {
  /** Null while too few have written (REV3). */
  readonly rating: Rating | null;
};

/** One page of results. */
export type SearchView = {
  readonly services: readonly FoundService[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  /** Results of each category, all filters but the categories applied. */
  readonly countsByCategory: Readonly<Partial<Record<CategoryId, number>>>;
  /** Results of each Municipio, all filters but the Municipi applied. */
  readonly countsByMunicipio: Readonly<Partial<Record<number, number>>>;
  /** Results with each trait, the other filters applied. */
  readonly countsByTrait: {
    readonly isFree: number;
    readonly takesVouchers: number;
    readonly isShareable: number;
  };
  /** Programmes that run today, and how many results each pays for, all filters but programmes applied. */
  readonly programmes: readonly {
    readonly id: string;
    readonly name: string;
    readonly count: number;
  }[];
  /** What was searched instead, because nothing has the words that were typed. */
  readonly correctedText: string | null;
  /** Nothing has all the words: what has most of them comes first. */
  readonly hasSomeWordsOnly: boolean;
};

/** The price of one unit for a number of households or persons together that buy so many units or more. */
export type PriceExample = {
  readonly persons: number;
  readonly quantity: number;
  readonly unitPriceCents: number;
  /** Rounded up to the cent. */
  readonly perPersonCents: number;
};

/** A programme whose vouchers pay for a service today. */
export type PayingProgramme = {
  readonly id: string;
  readonly name: string;
  readonly funding: string;
  readonly endsOn: string;
};

/** Everything the page of a service shows, in the reader's language. */
export type ServiceView = ServiceCard & {
  readonly description: string;
  readonly funding: string | null;
  readonly minAge: number | null;
  readonly maxAge: number | null;
  /** Somebody of the provider answers here who buys alone (BUY8). */
  readonly isBoughtHere: boolean;
  readonly minQuantity: number;
  readonly examples: readonly PriceExample[];
  readonly programmes: readonly PayingProgramme[];
  readonly provider: {
    readonly id: string;
    readonly name: string;
    readonly kind: ProviderKind;
    readonly description: string;
    readonly foundedYear: number | null;
    readonly email: string;
    readonly phone: string;
  };
  readonly others: readonly ServiceCard[];
};

/** A service beside others. */
export type ComparedService = ServiceView & {
  readonly rating: Rating | null;
  /** Cents of one unit for each household when 1, 2, 3... share it; null where the list has no price. */
  readonly perHouseholdCents: readonly (number | null)[];
};

/** A group of the reader in which a need can be added. */
export type PlanningGroup = { readonly id: string; readonly name: string };
