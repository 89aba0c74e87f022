import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  lte,
  notExists,
  sql,
} from 'drizzle-orm';

import type { GroupRole } from '#app/domain/groups/policy.ts';
import { mayOnRequest } from '#app/domain/requests/policy.ts';
import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import type { AbsenceRule } from '#app/domain/orders/absence-rule.ts';
import type { OfferState } from '#app/domain/requests/offer-state.ts';
import { CHOICE_STATES } from '#app/domain/requests/request-state.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { isMemberWho } from '#db/queries/groups/memberships.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { providers } from '#db/schema/providers.ts';
import {
  decisions,
  offerPreferences,
  offerRevisions,
  offers,
  requests,
} from '#db/schema/requests.ts';

/** A price about to be written, or written: what one revision of an offer says. */
export type NewRevision = typeof offerRevisions.$inferInsert;

const OFFER_COLUMNS = {
  offerId: offers.id,
  requestId: offers.requestId,
  providerId: offers.providerId,
  status: offers.status,
  revision: offers.revision,
  version: offers.version,
  createdAt: offers.createdAt,
  updatedAt: offers.updatedAt,
  pricedAt: offerRevisions.createdAt,
  priceKind: offerRevisions.priceKind,
  funding: offerRevisions.funding,
  absenceRule: offerRevisions.absenceRule,
  bands: offerRevisions.bands,
  terms: offerRevisions.terms,
  validUntil: offerRevisions.validUntil,
} as const;

const isCurrentRevision = and(
  eq(offerRevisions.offerId, offers.id),
  eq(offerRevisions.revision, offers.revision),
);

/** An offer together with its current revision. */
export type OfferRow = {
  readonly offerId: string;
  readonly requestId: string;
  readonly providerId: string;
  readonly status: OfferState;
  readonly revision: number;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** When its price was made or last changed. */
  readonly pricedAt: Date;
  readonly priceKind: PriceKind;
  readonly funding: string | null;
  readonly absenceRule: AbsenceRule;
  readonly bands: { minHouseholds: number; maxHouseholds: number; unitPriceCents: number }[];
  readonly terms: string;
  readonly validUntil: Date;
};

/** Locks all offers of a request, after the request itself, in the order of their ids. */
export async function lockOffers(tx: Tx, params: { requestId: string }): Promise<OfferRow[]> {
  return tx
    .select(OFFER_COLUMNS)
    .from(offers)
    .innerJoin(offerRevisions, isCurrentRevision)
    .where(eq(offers.requestId, params.requestId))
    .orderBy(asc(offers.id))
    .for('update', { of: offers });
}

/** All offers of some requests with their providers, oldest first. For the group's side only. */
export async function listOffersOfRequests(db: DbOrTx, params: { requestIds: readonly string[] }) {
  if (params.requestIds.length === 0) return [];
  return db
    .select({
      ...OFFER_COLUMNS,
      providerName: providers.name,
      providerSlug: providers.slug,
    })
    .from(offers)
    .innerJoin(offerRevisions, isCurrentRevision)
    .innerJoin(providers, eq(providers.id, offers.providerId))
    .where(inArray(offers.requestId, [...params.requestIds]))
    .orderBy(asc(offers.createdAt), asc(offers.id));
}

/** Offers of some providers, newest change first; of one request only when `requestId` is given. */
export async function listOffersOfProviders(
  db: DbOrTx,
  params: { providerIds: readonly string[]; requestIds?: readonly string[] },
): Promise<OfferRow[]> {
  if (params.providerIds.length === 0 || params.requestIds?.length === 0) return [];
  return db
    .select(OFFER_COLUMNS)
    .from(offers)
    .innerJoin(offerRevisions, isCurrentRevision)
    .where(
      and(
        inArray(offers.providerId, [...params.providerIds]),
        params.requestIds ? inArray(offers.requestId, [...params.requestIds]) : undefined,
      ),
    )
    .orderBy(desc(offers.updatedAt), desc(offers.id));
}

/** Every revision of some offers, oldest first. */
export async function listRevisions(db: DbOrTx, params: { offerIds: readonly string[] }) {
  if (params.offerIds.length === 0) return [];
  return db
    .select({
      offerId: offerRevisions.offerId,
      revision: offerRevisions.revision,
      priceKind: offerRevisions.priceKind,
      bands: offerRevisions.bands,
      validUntil: offerRevisions.validUntil,
      createdAt: offerRevisions.createdAt,
    })
    .from(offerRevisions)
    .where(inArray(offerRevisions.offerId, [...params.offerIds]))
    .orderBy(asc(offerRevisions.offerId), asc(offerRevisions.revision));
}

/** Writes an offer with its first revision. */
export async function insertOffer(
  tx: Tx,
  offer: typeof offers.$inferInsert,
  revision: NewRevision,
): Promise<void> {
  await tx.insert(offers).values(offer);
  await tx.insert(offerRevisions).values(revision);
}

/** Adds a revision and makes it the current one; the earlier ones stay as history (R1). */
export async function insertRevision(tx: Tx, revision: NewRevision): Promise<void> {
  await tx.insert(offerRevisions).values(revision);
  await tx
    .update(offers)
    .set({
      revision: revision.revision,
      updatedAt: revision.createdAt,
      version: sql`${offers.version} + 1`,
    })
    .where(eq(offers.id, revision.offerId));
}

/** Moves an open offer to a final state. An offer that is not open any more stays as it is. */
export async function endOffer(
  tx: Tx,
  params: { offerId: string; status: OfferState; now: Date },
): Promise<void> {
  await tx
    .update(offers)
    .set({ status: params.status, updatedAt: params.now, version: sql`${offers.version} + 1` })
    .where(and(eq(offers.id, params.offerId), eq(offers.status, 'open')));
}

/** Requests that hold an open offer past its date which is not being voted on. */
export async function listRequestsWithDueOffers(
  db: DbOrTx,
  params: { now: Date; limit: number },
): Promise<string[]> {
  const openVote = db
    .select({ one: sql`1` })
    .from(decisions)
    .where(and(eq(decisions.offerId, offers.id), eq(decisions.status, 'open')));
  const rows = await db
    .selectDistinct({ requestId: offers.requestId })
    .from(offers)
    .innerJoin(offerRevisions, isCurrentRevision)
    .where(
      and(
        eq(offers.status, 'open'),
        lte(offerRevisions.validUntil, params.now),
        notExists(openVote),
      ),
    )
    .limit(params.limit);
  return rows.map((row) => row.requestId);
}

const mayPutToVote = (role: GroupRole) => mayOnRequest(role, 'put_to_vote');

/**
 * Requests with an offer that a household may put to the vote for its group, those that end first first
 * (RQ7). While one is voted on, there is nothing to choose.
 */
export function listRequestsToPutToVote(db: DbOrTx, params: { householdId: string; now: Date }) {
  const offered = db
    .select({ one: sql`1` })
    .from(offers)
    .innerJoin(offerRevisions, isCurrentRevision)
    .where(
      and(
        eq(offers.requestId, requests.id),
        eq(offers.status, 'open'),
        gt(offerRevisions.validUntil, params.now),
      ),
    );
  return db
    .select({
      requestId: requests.id,
      title: requests.title,
      category: requests.category,
      closesAt: requests.chooseBy,
      groupId: groups.id,
      groupName: groups.name,
    })
    .from(requests)
    .innerJoin(groups, eq(groups.id, requests.groupId))
    .innerJoin(memberships, isMemberWho(mayPutToVote, params.householdId))
    .where(
      and(
        inArray(requests.status, CHOICE_STATES),
        gt(requests.chooseBy, params.now),
        isNull(groups.archivedAt),
        exists(offered),
      ),
    )
    .orderBy(asc(requests.chooseBy), asc(requests.id));
}

/** A household's one soft preference of a request: the given offer, or none. */
export async function replacePreference(
  tx: Tx,
  params: { requestId: string; householdId: string; offerId: string | null; now: Date },
): Promise<void> {
  const ofRequest = tx
    .select({ id: offers.id })
    .from(offers)
    .where(eq(offers.requestId, params.requestId));
  await tx
    .delete(offerPreferences)
    .where(
      and(
        eq(offerPreferences.householdId, params.householdId),
        inArray(offerPreferences.offerId, ofRequest),
      ),
    );
  if (params.offerId === null) return;
  await tx
    .insert(offerPreferences)
    .values({
      offerId: params.offerId,
      householdId: params.householdId,
      createdAt: params.now,
    })
    .onConflictDoNothing();
}

/** How many households prefer each offer. */
export async function countPreferences(
  db: DbOrTx,
  params: { offerIds: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  if (params.offerIds.length === 0) return new Map();
  const rows = await db
    .select({ offerId: offerPreferences.offerId, households: count() })
    .from(offerPreferences)
    .where(inArray(offerPreferences.offerId, [...params.offerIds]))
    .groupBy(offerPreferences.offerId);
  return new Map(rows.map((row) => [row.offerId, row.households]));
}

/** The offer a household prefers among some, or null. */
export async function findPreferredOffer(
  db: DbOrTx,
  params: { offerIds: readonly string[]; householdId: string },
): Promise<string | null> {
  if (params.offerIds.length === 0) return null;
  const [row] = await db
    .select({ offerId: offerPreferences.offerId })
    .from(offerPreferences)
    .where(
      and(
        inArray(offerPreferences.offerId, [...params.offerIds]),
        eq(offerPreferences.householdId, params.householdId),
      ),
    );
  return row?.offerId ?? null;
}

/** Price of an offer at one revision (the current one unless named); null when there is none. */
export async function findOfferTerms(
  db: DbOrTx,
  params: { requestId: string; offerId: string; revision?: number },
) {
  const revision = params.revision ?? sql`${offers.revision}`;
  const [row] = await db
    .select({
      offerId: offers.id,
      providerId: offers.providerId,
      revision: offerRevisions.revision,
      priceKind: offerRevisions.priceKind,
      absenceRule: offerRevisions.absenceRule,
      bands: offerRevisions.bands,
      terms: offerRevisions.terms,
    })
    .from(offers)
    .innerJoin(
      offerRevisions,
      and(eq(offerRevisions.offerId, offers.id), eq(offerRevisions.revision, revision)),
    )
    .where(and(eq(offers.id, params.offerId), eq(offers.requestId, params.requestId)));
  return row ?? null;
}
