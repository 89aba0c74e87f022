import { fail, ok, type Result } from '#app/domain/result.ts';
import { listOfferTemplates } from '#db/queries/providers/offer-templates.ts';
import { findRequestById } from '#db/queries/requests/requests.ts';
import type { ServiceContext } from '#server/context.ts';

import { requireProviderSide, type ProviderSideCode } from './standing.server.ts';

/** The conditions a template says, for an offer that is being written; writes nothing (OFT1). */
export async function takeTemplate(
  ctx: ServiceContext,
  input: {
    readonly requestId: string;
    readonly providerId?: string | undefined;
    readonly templateId: string;
  },
): Promise<Result<{ readonly terms: string }, ProviderSideCode | 'template.not_found'>> {
  const { requestId, providerId, templateId } = input;
  const request = await findRequestById(ctx.db, { requestId });
  const side = await requireProviderSide(ctx, ctx.db, { request, providerId, action: 'view' });
  if (!side.ok) return side;
  const providerIds = [side.value.provider.providerId];
  const templates = await listOfferTemplates(ctx.db, { providerIds });
  const chosen = templates.find((template) => template.templateId === templateId);
  return chosen ? ok({ terms: chosen.terms }) : fail('template.not_found');
}
