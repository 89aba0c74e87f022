import { isCategoryId } from '#app/domain/catalogue/categories.ts';
import { isMunicipio } from '#app/domain/catalogue/municipi.ts';
import { PRICE_KINDS, type PriceKind } from '#app/domain/catalogue/prices.ts';
import { QUANTITY_BASES, UNITS } from '#app/domain/catalogue/units.ts';
import { GROUP_ROLES, type GroupStanding } from '#app/domain/groups/policy.ts';
import { SIMPLE_SPLIT_KINDS, type SimpleSplitKind } from '#app/domain/orders/split.ts';
import {
  DECISION_STATES,
  VOTE_CHOICES,
  type DecisionFacts,
  type VoteChoice,
} from '#app/domain/requests/decision.ts';
import { OFFER_STATES, type OfferFacts } from '#app/domain/requests/offer-state.ts';
import type {
  RequestForProviders,
  RequestParticipant,
} from '#app/domain/requests/provider-view.ts';
import { REQUEST_STATES, type RequestState } from '#app/domain/requests/request-state.ts';
import type { DecisionRow } from '#db/queries/requests/decisions.ts';
import type { OfferRow } from '#db/queries/requests/offers.ts';

/** A stored text as one of the words it can be. The database's checks make others impossible. */
export function stored<T extends string>(words: readonly T[], text: string): T {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new Error(`stored text is none of ${words.join(', ')}: ${text}`);
  return found;
}

/** Rows by a key, both in the order they came. */
export function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = found.get(key);
    if (group) group.push(row);
    else found.set(key, [row]);
  }
  return found;
}

/** What R1 asks about a request. */
export function toRequestFacts(row: { status: string; closesAt: Date }): {
  readonly state: RequestState;
  readonly closesAt: Date;
} {
  return { state: stored(REQUEST_STATES, row.status), closesAt: row.closesAt };
}

/** What R1 asks about an offer. */
export function toOfferFacts(row: OfferRow): OfferFacts & { readonly offerId: string } {
  return {
    offerId: row.offerId,
    state: stored(OFFER_STATES, row.status),
    validUntil: row.validUntil,
  };
}

/** What D1-D5 ask about a decision. */
export function toDecisionFacts(
  row: DecisionRow,
  votes: readonly { householdId: string; choice: string }[],
): DecisionFacts {
  return {
    state: stored(DECISION_STATES, row.status),
    closesAt: row.closesAt,
    quorum: row.quorum,
    electorate: row.electorate,
    votes: votes.map(({ householdId, choice }) => ({ householdId, choice: toChoice(choice) })),
  };
}

/** A stored vote as a choice. */
export function toChoice(text: string): VoteChoice {
  return stored(VOTE_CHOICES, text);
}

/** A stored price kind. */
export function toPriceKind(text: string): PriceKind {
  return stored(PRICE_KINDS, text);
}

/** A stored split method. */
export function toSplitKind(text: string): SimpleSplitKind {
  return stored(SIMPLE_SPLIT_KINDS, text);
}

/** Standing of a household in a group, from its role or its absence. */
export function toStanding(role: string | null): GroupStanding {
  return role === null ? 'outsider' : stored(GROUP_ROLES, role);
}

/** The columns that R4 lets a provider read. */
type ProviderFacingRow = {
  readonly title: string;
  readonly description: string;
  readonly category: string;
  readonly municipio: number;
  readonly unit: string;
  readonly quantity: number;
  readonly quantityBasis: string;
  readonly schedule: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly closesAt: Date;
};

/** The part of a request that was written for providers. */
export function toRequestForProviders(
  requestId: string,
  row: ProviderFacingRow,
): RequestForProviders {
  if (!isCategoryId(row.category)) throw new Error(`unknown category ${row.category}`);
  if (!isMunicipio(row.municipio)) throw new Error(`unknown municipio ${row.municipio}`);
  return {
    requestId,
    title: row.title,
    description: row.description,
    categoryId: row.category,
    municipio: row.municipio,
    unit: stored(UNITS, row.unit),
    quantity: row.quantity,
    basis: stored(QUANTITY_BASES, row.quantityBasis),
    scheduleText: row.schedule,
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
