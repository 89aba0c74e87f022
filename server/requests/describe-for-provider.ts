import type { CalendarDay } from '#app/domain/dates.ts';
import { payableBands } from '#app/domain/orders/cost.ts';
import { offerStateAt } from '#app/domain/requests/offer-state.ts';
import { quote, type Quantity } from '#app/domain/requests/price-bands.ts';
import {
  toProviderView,
  type RequestForProviders,
  type RequestParticipant,
} from '#app/domain/requests/provider-view.ts';
import type { RequestState } from '#app/domain/requests/request-state.ts';
import type { OwnOfferView, ProviderRequestFacts } from '#app/contracts/providers/views.ts';
import type { OfferRow } from '#db/queries/requests/offers.ts';

import { toOfferFacts } from './request-facts.ts';

/** What a provider may know of a request (R4), ready to travel. */
export function describeForProvider(
  request: RequestForProviders,
  participants: readonly RequestParticipant[],
  state: RequestState,
  today: CalendarDay,
): ProviderRequestFacts {
  const view = toProviderView(request, participants, today);
  return {
    requestId: view.requestId,
    title: view.title,
    description: view.description,
    category: view.categoryId,
    municipio: view.municipio,
    unit: view.unit,
    quantity: view.quantity,
    basis: view.basis,
    schedule: view.scheduleText,
    timetable: view.timetable,
    startsOn: view.startsOn,
    endsOn: view.endsOn,
    closesAt: view.closesAt.toISOString(),
    households: view.households,
    beneficiaries: view.beneficiaries,
    ages: view.ages,
    state,
  };
}

/** One of the provider's own offers, ready to travel. */
export function describeOwnOffer(
  row: OfferRow,
  facts: {
    revisions: readonly { revision: number; bands: OfferRow['bands']; createdAt: Date }[];
    wanted: Quantity;
    isUnderVote: boolean;
    now: Date;
  },
): OwnOfferView {
  const quoted = quote(payableBands(row.priceKind, row.bands), facts.wanted);
  return {
    offerId: row.offerId,
    state: offerStateAt(toOfferFacts(row), facts.now),
    revision: row.revision,
    priceKind: row.priceKind,
    funding: row.funding,
    absenceRule: row.absenceRule,
    bands: row.bands,
    total: quoted.ok
      ? { households: facts.wanted.households, cents: quoted.value.totalCents }
      : null,
    terms: row.terms,
    validUntil: row.validUntil.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    isUnderVote: facts.isUnderVote,
    earlier: facts.revisions
      .filter(({ revision }) => revision < row.revision)
      .map(({ createdAt, bands }) => ({ at: createdAt.toISOString(), bands })),
  };
}
