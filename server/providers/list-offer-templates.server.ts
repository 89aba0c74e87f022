import type { OfferTemplatesView } from '#app/contracts/providers/views.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listOfferTemplates as listRows } from '#db/queries/providers/offer-templates.ts';
import type { ServiceContext } from '#server/context.ts';

import { requireStaff, type StaffCode } from './standing.server.ts';

/** The templates of the providers for which whoever asks makes offers (OFT1). */
export async function listOfferTemplates(
  ctx: ServiceContext,
): Promise<Result<OfferTemplatesView, StaffCode>> {
  const { db } = ctx;
  const staff = await requireStaff(ctx, db, 'edit_offers');
  if (!staff.ok) return staff;
  const providers = staff.value.providers.map(({ providerId, name }) => ({ providerId, name }));
  const templates = await listRows(db, {
    providerIds: providers.map(({ providerId }) => providerId),
  });
  return ok({ providers, templates });
}
