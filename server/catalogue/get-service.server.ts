import type { ServiceView } from '#app/contracts/catalogue/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  findService,
  listPriceCells,
  listServicesOfProvider,
} from '#db/queries/catalogue/services.ts';
import { listStaff } from '#db/queries/providers/staff.ts';
import { listPayingProgrammes } from '#db/queries/wallet/programmes.ts';
import type { ServiceContext } from '#server/context.ts';

import { examplesOf } from './price-examples.ts';
import { toServiceCard } from './service-card.ts';

const OTHERS_SHOWN = 3;

/** One service on sale (R5); anything else does not exist for the reader. Open to everybody. */
export async function getService(
  ctx: ServiceContext,
  input: { slug: string; locale: 'it' | 'en' },
): Promise<Result<ServiceView, 'service.not_found'>> {
  const today = romeDay(ctx.now());
  const row = await findService(ctx.db, { slug: input.slug, today });
  if (!row) return fail('service.not_found');
  const isEnglish = input.locale === 'en';
  const [staff, others, programmes] = await Promise.all([
    listStaff(ctx.db, { providerIds: [row.providerId] }),
    listServicesOfProvider(ctx.db, {
      providerId: row.providerId,
      exceptServiceId: row.id,
      limit: OTHERS_SHOWN,
      today,
    }),
    row.takesVouchers ? listPayingProgrammes(ctx.db, { category: row.category, today }) : [],
  ]);
  const cells = await listPriceCells(ctx.db, {
    serviceIds: [row.id, ...others.map((other) => other.id)],
  });
  const cellsOf = (id: string) => cells.filter((cell) => cell.serviceId === id);
  const reader = { locale: input.locale, today };
  const card = toServiceCard(row, cellsOf(row.id), reader);
  return ok({
    ...card,
    description: isEnglish ? row.descriptionEn : row.descriptionIt,
    funding: isEnglish ? row.fundingEn : row.fundingIt,
    minAge: row.minAge,
    maxAge: row.maxAge,
    places: row.places,
    isAccessible: row.isAccessible,
    minQuantity: row.minQuantity,
    isBoughtHere: staff.length > 0,
    examples:
      row.priceKind === 'paid'
        ? examplesOf({ minQuantity: row.minQuantity, cells: cellsOf(row.id) }, today)
        : [],
    programmes: programmes.map((programme) => ({
      id: programme.id,
      name: isEnglish ? programme.nameEn : programme.nameIt,
      funding: isEnglish ? programme.fundingEn : programme.fundingIt,
      endsOn: programme.endsOn,
    })),
    provider: {
      id: row.providerId,
      slug: row.providerSlug,
      name: row.providerName,
      kind: row.providerKind,
      description: isEnglish ? row.providerDescriptionEn : row.providerDescriptionIt,
      foundedYear: row.providerFoundedYear,
      email: row.providerEmail,
      phone: row.providerPhone,
      languages: row.providerLanguages,
    },
    others: others.map((other) => toServiceCard(other, cellsOf(other.id), reader)),
  });
}
