import type { RequestFactsView } from '#app/contracts/requests/facts-view.ts';
import type { QuestionsView } from '#app/contracts/requests/question-view.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import type { QuantityBasis, Unit } from '#app/domain/catalogue/units.ts';
import type { Cents } from '#app/domain/money.ts';
import type { AbsenceCode, AbsenceRule } from '#app/domain/orders/absence-rule.ts';
import type { OfferState } from '#app/domain/requests/offer-state.ts';
import type { EachOf, PriceBand } from '#app/domain/requests/price-bands.ts';
import type { RequestState } from '#app/domain/requests/request-state.ts';

/**
 * A request as a provider may know it (R4): numbers and ages of the families and the Municipio; no
 * name, address, other offer or voucher. Instants are ISO texts.
 */
export type ProviderRequestFacts = RequestFactsView & {
  readonly requestId: string;
  readonly title: string;
  readonly description: string;
  readonly category: CategoryId;
  readonly closesAt: string;
  readonly state: RequestState;
};

/** One row of the inbox. `providerId` tells several employers of one person apart. */
export type InboxRow = ProviderRequestFacts & {
  readonly providerId: string;
  readonly providerName: string;
  readonly sentAt: string;
  readonly isNew: boolean;
  /** Questions and answers of others that came since the reader's last look at the request (TH3). */
  readonly newWords: number;
  readonly ownOffer: OfferState | null;
};

/** The inbox of a person who works for one or more providers. */
export type InboxView = {
  readonly providers: readonly { readonly providerId: string; readonly name: string }[];
  readonly rows: readonly InboxRow[];
  readonly now: string;
};

/** One of the provider's own offers on a request. */
export type OwnOfferView = {
  readonly offerId: string;
  readonly state: OfferState;
  readonly revision: number;
  readonly priceKind: PriceKind;
  readonly funding: string | null;
  readonly absenceRule: AbsenceRule;
  readonly bands: readonly PriceBand[];
  /** What all would pay at the number of households that ask; null where there is no price for it. */
  readonly total: { readonly households: number; readonly cents: Cents } | null;
  readonly terms: string;
  readonly validUntil: string;
  readonly updatedAt: string;
  readonly isUnderVote: boolean;
  /** Earlier revisions, oldest first. */
  readonly earlier: readonly { readonly at: string; readonly bands: readonly PriceBand[] }[];
};

/** What the provider's own list asks for what is requested (OFR2), and the service it is of. */
export type OwnPriceListView = {
  /** Names the page on which the list stands. */
  readonly slug: string;
  readonly titleIt: string;
  readonly titleEn: string;
  readonly bands: readonly PriceBand[];
};

/** Conditions kept under a name, to start offers from (OFT1). */
export type OfferTemplateView = {
  readonly templateId: string;
  readonly providerId: string;
  readonly title: string;
  readonly terms: string;
};

/** The templates of the providers a person makes offers for. */
export type OfferTemplatesView = {
  readonly providers: readonly { readonly providerId: string; readonly name: string }[];
  readonly templates: readonly OfferTemplateView[];
};

/** What a provider's page of one request shows. */
export type ProviderRequestPageView = {
  readonly request: ProviderRequestFacts;
  readonly provider: { readonly providerId: string; readonly name: string };
  /** The live or won offer, else the latest; null when there was none. */
  readonly offer: OwnOfferView | null;
  readonly questions: QuestionsView;
  /** The same person sits in the group that asks, and may only look. */
  readonly isInGroup: boolean;
  readonly may: {
    readonly offer: boolean;
    readonly improve: boolean;
    readonly withdraw: boolean;
    readonly ask: boolean;
  };
  /** Who pays alike, as the group splits: the figures of an offer are for each of them (PRC2). */
  readonly each: EachOf;
  /** What an offer may ask for missed dates (ATT1). */
  readonly absenceRules: readonly AbsenceRule[];
  /** Why it can ask for all of them only; null where it can choose. */
  readonly whyAlways: AbsenceCode | null;
  /** What a new offer starts from; null when there is none to make, or no price for it. */
  readonly priceList: OwnPriceListView | null;
  /** Of this provider; empty when there is nothing to offer. */
  readonly templates: readonly OfferTemplateView[];
  /** Start value of the offer's end, as a `datetime-local` field writes it. */
  readonly validUntil: string;
  readonly now: string;
};

/** One of the provider's offers in the list of all of them. */
export type ListedOffer = {
  readonly offer: OwnOfferView;
  readonly providerId: string;
  readonly request: {
    readonly requestId: string;
    readonly title: string;
    readonly category: CategoryId;
    readonly municipio: Municipio;
    readonly unit: Unit;
    readonly basis: QuantityBasis;
  };
};

/** All offers of a person's providers, the latest change first. */
export type OfferListView = {
  readonly offers: readonly ListedOffer[];
  readonly hasManyProviders: boolean;
  readonly now: string;
};
