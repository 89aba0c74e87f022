import type { TemplateCommand } from '#app/contracts/providers/schemas.ts';
import { TEMPLATE_LIMITS } from '#app/domain/providers/offer-template.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  countOfferTemplatesLocked,
  deleteOfferTemplateRow,
  insertOfferTemplate,
  updateOfferTemplate,
} from '#db/queries/providers/offer-templates.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

import { requireStaff, type StaffCode } from './standing.server.ts';

/** Why a template was not kept, changed or deleted. */
export type OfferTemplateCode = StaffCode | 'template.not_found' | 'template.too_many';

/**
 * Keeps, changes or deletes a template of offers (OFT1). Only people who make offers for its provider
 * do; to everybody else there is no such template. A provider keeps thirty at most.
 */
export async function changeOfferTemplates(
  ctx: ServiceContext,
  command: TemplateCommand,
): Promise<Result<true, OfferTemplateCode>> {
  return transactOnce<true, OfferTemplateCode>(ctx, async ({ tx }) => {
    const staff = await requireStaff(ctx, tx, 'edit_offers');
    if (!staff.ok) return staff;
    const providerIds = staff.value.providers.map(({ providerId }) => providerId);
    const now = ctx.now();
    switch (command.intent) {
      case 'add': {
        const { providerId, title, terms } = command;
        if (!providerIds.includes(providerId)) return fail('provider.not_found');
        const kept = await countOfferTemplatesLocked(tx, { providerId });
        if (kept >= TEMPLATE_LIMITS.perProvider) {
          return fail('template.too_many', { limit: TEMPLATE_LIMITS.perProvider });
        }
        const id = ctx.newId();
        await insertOfferTemplate(tx, {
          id,
          providerId,
          title,
          terms,
          createdAt: now,
          updatedAt: now,
        });
        return ok(true);
      }
      case 'change': {
        const isChanged = await updateOfferTemplate(tx, { ...command, providerIds, now });
        return isChanged ? ok(true) : fail('template.not_found');
      }
      case 'delete': {
        const isDeleted = await deleteOfferTemplateRow(tx, { ...command, providerIds });
        return isDeleted ? ok(true) : fail('template.not_found');
      }
    }
  });
}
