import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { ServicePlace } from '#app/domain/catalogue/places.ts';
import type { FromPrice, PriceKind } from '#app/domain/catalogue/prices.ts';
import type { ServiceTypeId } from '#app/domain/catalogue/service-types.ts';
import type { Likeness } from '#app/domain/catalogue/similar.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import type { ProviderReviews } from '#app/contracts/reviews/views.ts';
import type { ProviderKind } from '#app/domain/providers/kinds.ts';
import type { SpokenLanguage } from '#app/domain/providers/languages.ts';

/** A service as a list shows it; text in the reader's language. */
export type ServiceCard = {
  readonly id: string;
  readonly slug: string;
  readonly category: CategoryId;
  /** Null when the city's table has no such type: its category stands for it. */
  readonly type: ServiceTypeId | null;
  readonly title: string;
  readonly providerName: string;
  /** Of the provider's own page; null before the city let it sell. */
  readonly providerSlug: string | null;
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

/** A provider whose name has the words that were searched. */
export type FoundProvider = {
  readonly slug: string;
  readonly name: string;
  readonly services: number;
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
    readonly isAccessible: number;
  };
  /** Results done in each place, all filters but the places applied; the same of languages. */
  readonly countsByPlace: Readonly<Partial<Record<ServicePlace, number>>>;
  readonly countsByLanguage: Readonly<Partial<Record<SpokenLanguage, number>>>;
  /** Programmes that run today, and how many results each pays for, all filters but programmes applied. */
  readonly programmes: readonly {
    readonly id: string;
    readonly name: string;
    readonly count: number;
  }[];
  /** Providers that are called so; none without words or beyond the first page. */
  readonly providers: readonly FoundProvider[];
  /** What was searched instead, because nothing has the words that were typed. */
  readonly correctedText: string | null;
  /** Nothing has all the words: what has most of them comes first. */
  readonly hasSomeWordsOnly: boolean;
  /** What was typed, where it has no word to look for: all is shown, as if nothing had been typed. Else null. */
  readonly wordlessText: string | null;
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
  /** Where it is done; empty until its provider says so. */
  readonly places: readonly ServicePlace[];
  /** Where the provider is, one gets in with a wheelchair. */
  readonly isAccessible: boolean;
  /** Somebody of the provider answers here who buys alone (BUY8). */
  readonly isBoughtHere: boolean;
  readonly minQuantity: number;
  readonly examples: readonly PriceExample[];
  readonly programmes: readonly PayingProgramme[];
  readonly provider: ProviderFace & {
    /** Of its own page; null before the city let it sell. */
    readonly slug: string | null;
  };
  readonly others: readonly ServiceCard[];
};

/** Who a provider is, in the reader's language. */
type ProviderFace = {
  readonly id: string;
  readonly name: string;
  readonly kind: ProviderKind;
  readonly description: string;
  readonly foundedYear: number | null;
  readonly email: string;
  readonly phone: string;
  readonly languages: readonly SpokenLanguage[];
};

/** A service like another one, and why (SIM1). */
export type SimilarService = FoundService & { readonly why: Likeness };

/** The public page of a provider, in the reader's language: who it is, and a page of what it sells. */
export type ProviderView = ProviderFace & {
  readonly slug: string;
  /** Where it works, by its own sheet. */
  readonly municipi: readonly number[];
  /** Of its services on sale, those that were asked for: all, or those that reach one Municipio. */
  readonly services: readonly FoundService[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  /** How many of its services reach each Municipio. */
  readonly countsByMunicipio: Readonly<Partial<Record<number, number>>>;
  readonly reviews: ProviderReviews | null;
};

/** A service beside others. */
export type ComparedService = ServiceView & {
  readonly rating: Rating | null;
  /** Cents of one unit for each household when 1, 2, 3... share it; null where the list has no price. */
  readonly perHouseholdCents: readonly (number | null)[];
};

/** A group of the reader in which a need can be added. */
export type PlanningGroup = { readonly id: string; readonly name: string };
