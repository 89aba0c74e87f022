import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { QuantityBasis, Unit } from '#app/domain/catalogue/units.ts';
import type { DecisionFacts, VoteChoice } from '#app/domain/requests/decision.ts';
import type { OfferFacts } from '#app/domain/requests/offer-state.ts';
import type {
  RequestForProviders,
  RequestParticipant,
} from '#app/domain/requests/provider-view.ts';
import type { Timetable } from '#app/domain/requests/timetable.ts';
import type { RequestFacts, RequestState } from '#app/domain/requests/request-state.ts';
import type { DecisionRow } from '#db/queries/requests/decisions.ts';
import type { OfferRow } from '#db/queries/requests/offers.ts';

/** What R1 asks about a request. */
export function toRequestFacts(row: {
  status: RequestState;
  closesAt: Date;
  chooseBy: Date;
}): RequestFacts {
  return { state: row.status, closesAt: row.closesAt, chooseBy: row.chooseBy };
}

/** What R1 asks about an offer. */
export function toOfferFacts(row: OfferRow): OfferFacts & { readonly offerId: string } {
  return {
    offerId: row.offerId,
    state: row.status,
    validUntil: row.validUntil,
  };
}

/** What D1-D5 ask about a decision. */
export function toDecisionFacts(
  row: DecisionRow,
  votes: readonly { householdId: string; choice: VoteChoice }[],
): DecisionFacts {
  return {
    state: row.status,
    closesAt: row.closesAt,
    quorum: row.quorum,
    electorate: row.electorate,
    votes: votes.map(({ householdId, choice }) => ({ householdId, choice })),
  };
}

/** The columns that R4 lets a provider read. */
type ProviderFacingRow = {
  readonly title: string;
  readonly description: string;
  readonly category: CategoryId;
  readonly municipio: Municipio;
  readonly unit: Unit;
  readonly quantity: number;
  readonly quantityBasis: QuantityBasis;
  readonly schedule: string;
  readonly timetable: Timetable;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly closesAt: Date;
};

/** The part of a request that was written for providers. */
export function toRequestForProviders(
  requestId: string,
  row: ProviderFacingRow,
): RequestForProviders {
  return {
    requestId,
    title: row.title,
    description: row.description,
    categoryId: row.category,
    municipio: row.municipio,
    unit: row.unit,
    quantity: row.quantity,
    basis: row.quantityBasis,
    scheduleText: row.schedule,
    timetable: row.timetable,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    closesAt: row.closesAt,
  };
}

/** Groups rows of participants by household: one that named no dependant takes part itself. */
export function toParticipants(
  rows: readonly {
    householdId: string;
    dependantId: string | null;
    birthDate: string | null;
  }[],
): RequestParticipant[] {
  const byHousehold = new Map<string, { birthDate: string | null }[]>();
  for (const { householdId, dependantId, birthDate } of rows) {
    const dependants = byHousehold.get(householdId) ?? [];
    if (dependantId !== null) dependants.push({ birthDate });
    byHousehold.set(householdId, dependants);
  }
  return [...byHousehold].map(([householdId, dependants]) => ({ householdId, dependants }));
}
