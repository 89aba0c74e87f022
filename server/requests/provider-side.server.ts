import { mayAtProvider, type ProviderRole } from '#app/domain/providers/policy.ts';
import { mayProviderOnRequest, type ProviderRequestAction } from '#app/domain/requests/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listOffersOfProviders, type OfferRow } from '#db/queries/requests/offers.ts';
import {
  isPersonInGroup,
  listProvidersOfStaff,
  listRecipientsAmong,
} from '#db/queries/providers/providers.ts';
import type { RequestRow } from '#db/queries/requests/requests.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

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
export async function enterProviderSide(
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
  const employers = (await listProvidersOfStaff(db, actor)).filter(
    ({ providerId, role }) =>
      (input.providerId === undefined || providerId === input.providerId) &&
      mayAtProvider(role as ProviderRole, 'view_desk'),
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
  if (action !== 'view' && !mayAtProvider(provider.role as ProviderRole, 'edit_offers')) {
    return fail('auth.forbidden');
  }
  const { providerId, name } = provider;
  return ok({ person: actor, provider: { providerId, name }, ownOffers, isInGroup });
}
