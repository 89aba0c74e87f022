import type { CategoryId } from '../catalogue/categories.ts';
import type { Municipio } from '../catalogue/municipi.ts';
import { isSellable, type SheetState } from '../catalogue/validation-state.ts';

/** Where a request is sent. `providerIds`: the chosen ones, or null for all that match. */
export type RequestTarget = {
  readonly categoryId: CategoryId;
  readonly municipio: Municipio;
  readonly providerIds: readonly string[] | null;
};

/** One service of a provider, as far as matching goes. */
export type MatchableService = {
  readonly state: SheetState;
  readonly categoryId: CategoryId;
  readonly municipi: readonly Municipio[];
  readonly hasValidPrice: boolean;
};

/** A provider, as far as matching goes. */
export type MatchableProvider = {
  readonly providerId: string;
  readonly state: SheetState;
  readonly services: readonly MatchableService[];
};

/** Why a request does not reach a provider; the first that holds, in this order. */
export type NoMatchReason =
  'not_chosen' | 'not_validated' | 'other_category' | 'service_not_valid' | 'other_municipio';

/**
 * Why the request does not reach the provider, or null when it does. It does through one service
 * that is sellable (R5), of the request's category, and offered in its Municipio.
 */
export function reasonForNoMatch(
  request: RequestTarget,
  provider: MatchableProvider,
): NoMatchReason | null {
  const isChosen = request.providerIds?.includes(provider.providerId) ?? true;
  if (!isChosen) return 'not_chosen';
  if (provider.state !== 'validated') return 'not_validated';
  const ofCategory = provider.services.filter((s) => s.categoryId === request.categoryId);
  if (ofCategory.length === 0) return 'other_category';
  const sellable = ofCategory.filter((service) =>
    isSellable({
      provider: provider.state,
      service: service.state,
      hasValidPrice: service.hasValidPrice,
    }),
  );
  if (sellable.length === 0) return 'service_not_valid';
  return sellable.some((s) => s.municipi.includes(request.municipio)) ? null : 'other_municipio';
}

/** Whether the request reaches the provider. */
export function providerMatches(request: RequestTarget, provider: MatchableProvider): boolean {
  return reasonForNoMatch(request, provider) === null;
}
