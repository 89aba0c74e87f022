import type { GroupRole } from '#app/domain/groups/policy.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { newsSince } from '#app/domain/requests/offer-news.ts';
import {
  mayOnRequest,
  mayProviderOnRequest,
  type ProviderRequestAction,
  type RequestAction,
} from '#app/domain/requests/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { isPersonInGroup } from '#db/queries/groups/memberships.ts';
import { listOffersOfProviders, lockOffers, type OfferRow } from '#db/queries/requests/offers.ts';
import { listRecipientsAmong } from '#db/queries/requests/recipients.ts';
import { findRequest, lockRequest, type RequestRow } from '#db/queries/requests/requests.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { findPlace } from '#server/groups/standing.server.ts';
import { listEmployers } from '#server/providers/standing.server.ts';

/** Why somebody of a group, or nobody of it, may not do something with its requests. */
export type GroupSideCode =
  'auth.signed_out' | 'auth.forbidden' | 'auth.must_agree' | 'request.not_found';

/** A person who acts for a household of a group. */
export type GroupSide = {
  readonly person: PersonActor;
  readonly householdId: string;
  readonly standing: GroupRole;
  /** The household has still to agree to what the group agreed on, and only reads (AGR1). */
  readonly mustAgree: boolean;
  /** Since when an offer is new to the household (OFR4). */
  readonly newsSince: Date;
};

/**
 * Whether the actor may do something with the requests of a group. To outsiders the group does not
 * exist (`request.not_found`); members who lack the role get `auth.forbidden`, those who have it once
 * they agree to what the group agreed on `auth.must_agree`.
 */
export async function requireGroupSide(
  ctx: ServiceContext,
  db: DbOrTx,
  input: { groupId: string; action: RequestAction },
): Promise<Result<GroupSide, GroupSideCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  if (actor.householdId === null) return fail('request.not_found');
  const { householdId } = actor;
  const place = await findPlace(db, { groupId: input.groupId, householdId });
  if (!place) return fail('request.not_found');
  const { role: standing, givenRole, mustAgree } = place;
  if (!mayOnRequest(standing, input.action)) {
    return fail(mayOnRequest(givenRole, input.action) ? 'auth.must_agree' : 'auth.forbidden');
  }
  return ok({
    person: actor,
    householdId,
    standing,
    mustAgree,
    newsSince: newsSince(place, ctx.now()),
  });
}

/** A group's person in front of one of the group's requests. */
export type OpenedRequest = GroupSide & { readonly request: RequestRow };

/** Reads a request for a person of its group. */
export async function openRequest(
  ctx: ServiceContext,
  db: DbOrTx,
  input: { groupId: string; requestId: string; action: RequestAction },
): Promise<Result<OpenedRequest, GroupSideCode>> {
  const side = await requireGroupSide(ctx, db, input);
  if (!side.ok) return side;
  const request = await findRequest(db, input);
  return request ? ok({ ...side.value, request }) : fail('request.not_found');
}

/**
 * Locks a request, then checks the person: a role taken away a moment ago already counts. Nothing
 * is locked that the person may not know of, beyond the moment of the refusal.
 */
export async function openRequestLocked(
  ctx: ServiceContext,
  tx: Tx,
  input: { groupId: string; requestId: string; action: RequestAction },
): Promise<Result<OpenedRequest, GroupSideCode>> {
  const request = await lockRequest(tx, input);
  const side = await requireGroupSide(ctx, tx, input);
  if (!side.ok) return side;
  if (!request || request.groupId !== input.groupId) return fail('request.not_found');
  return ok({ ...side.value, request });
}

/** Why a person may not act for a provider on a request. */
export type ProviderSideCode =
  | 'auth.signed_out'
  | 'auth.forbidden'
  | 'request.not_found'
  /** The same person sits in the group that asks. */
  | 'own_group.forbidden';

/** A person who acts for one provider on one request. */
export type ProviderSide = {
  readonly person: PersonActor;
  readonly provider: { readonly providerId: string; readonly name: string };
  /** Offers of this provider on this request, the newest first; never those of others (R4). */
  readonly ownOffers: readonly OfferRow[];
  readonly isInGroup: boolean;
};

/**
 * Whether the actor may do something on a request for a provider it works for. The provider is one
 * that received the request; `providerId` chooses among several employers. Everybody else learns
 * only that there is no such request. Pass the locked row when something will be written.
 */
export async function requireProviderSide(
  ctx: ServiceContext,
  db: DbOrTx,
  input: {
    request: RequestRow | null;
    action: ProviderRequestAction;
    providerId?: string | undefined;
  },
): Promise<Result<ProviderSide, ProviderSideCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { request, action } = input;
  if (!request) return fail('request.not_found');
  const employers = (await listEmployers(db, actor)).filter(
    ({ providerId, role }) =>
      (input.providerId === undefined || providerId === input.providerId) &&
      mayAtProvider(role, 'view_desk'),
  );
  const requestId = request.id;
  const received = await listRecipientsAmong(db, {
    requestId,
    providerIds: employers.map(({ providerId }) => providerId),
  });
  const provider = employers.find(({ providerId }) => received.includes(providerId));
  if (!provider) return fail('request.not_found');
  const ownOffers = await listOffersOfProviders(db, {
    providerIds: [provider.providerId],
    requestIds: [requestId],
  });
  const isInGroup = await isPersonInGroup(db, {
    personId: actor.personId,
    groupId: request.groupId,
  });
  const facts = {
    isStaff: true,
    isMatch: provider.status === 'validated',
    ownsOffer: ownOffers.length > 0,
    isInGroup,
  };
  if (!mayProviderOnRequest(facts, 'view')) return fail('request.not_found');
  if (!mayProviderOnRequest(facts, action)) {
    return fail(isInGroup ? 'own_group.forbidden' : 'auth.forbidden');
  }
  if (action !== 'view' && !mayAtProvider(provider.role, 'edit_offers')) {
    return fail('auth.forbidden');
  }
  const { providerId, name } = provider;
  return ok({ person: actor, provider: { providerId, name }, ownOffers, isInGroup });
}

/**
 * As {@link requireProviderSide} for something that will be written: locks the request first, so
 * that a role taken away a moment ago already counts.
 */
export async function requireProviderSideLocked(
  ctx: ServiceContext,
  tx: Tx,
  input: {
    requestId: string;
    providerId?: string | undefined;
    action: ProviderRequestAction;
  },
): Promise<Result<ProviderSide & { readonly request: RequestRow }, ProviderSideCode>> {
  const request = await lockRequest(tx, input);
  const side = await requireProviderSide(ctx, tx, { ...input, request });
  if (!side.ok) return side;
  return request ? ok({ ...side.value, request }) : fail('request.not_found');
}

/** Locks the offers of a request and finds one of this provider; null for any other's. */
export async function lockOwnOffer(
  tx: Tx,
  side: { readonly request: RequestRow; readonly provider: ProviderSide['provider'] },
  offerId: string,
): Promise<OfferRow | null> {
  const offers = await lockOffers(tx, { requestId: side.request.id });
  const { providerId } = side.provider;
  return offers.find((row) => row.offerId === offerId && row.providerId === providerId) ?? null;
}
