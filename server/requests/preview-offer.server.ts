import { fail, ok, type Result } from '#app/domain/result.ts';
import { findRequestById } from '#db/queries/requests/requests.ts';
import type { ServiceContext } from '#server/context.ts';

import { askedOf, checkOfferTerms, type OfferTerms, type OfferTermsCode } from './offer-terms.ts';
import { requireProviderSide, type ProviderSideCode } from './standing.server.ts';
import { wantedOf } from './wanted-of.server.ts';

/** Whether these terms could be offered; writes nothing, and refuses what sending them would (CAP3). */
export async function previewOffer(
  ctx: ServiceContext,
  input: { requestId: string; providerId?: string | undefined; terms: OfferTerms },
): Promise<Result<true, ProviderSideCode | OfferTermsCode>> {
  const { requestId, providerId, terms } = input;
  const request = await findRequestById(ctx.db, { requestId });
  const side = await requireProviderSide(ctx, ctx.db, { request, providerId, action: 'view' });
  if (!side.ok) return side;
  if (!request) return fail('request.not_found');
  const checked = checkOfferTerms(terms, {
    now: ctx.now(),
    wanted: await wantedOf(ctx.db, request),
    asked: askedOf(request),
  });
  return checked.ok ? ok(true) : checked;
}
