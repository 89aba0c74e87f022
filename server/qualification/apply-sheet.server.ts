import type { Sheet } from '#app/domain/qualification/check-sheet.ts';
import type { SheetSubject } from '#app/domain/qualification/proposal-state.ts';
import { MAX_PERSONS } from '#app/domain/qualification/price-rows.ts';
import type { ProviderSheet } from '#app/domain/qualification/provider-sheet.ts';
import type { ServiceSheet } from '#app/domain/qualification/service-sheet.ts';
import {
  replacePrices,
  updateProviderSheet,
  writeServiceSheet,
} from '#db/queries/qualification/sheets.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

import { slugOf } from './slug-of.ts';
import type { StoredSheet } from './stored-sheet.server.ts';

/**
 * Puts a validated sheet in the place of what was on sale, prices included. One that is suspended
 * stays so: the sheet is right, and the service still off sale (QUA8).
 */
export async function applySheet(
  ctx: ServiceContext,
  unit: Unit,
  applied: {
    readonly subject: SheetSubject;
    readonly stored: StoredSheet | null;
    readonly sheet: Sheet;
    readonly proposal: { readonly providerId: string };
  },
): Promise<void> {
  const { subject, stored, sheet, proposal } = applied;
  const status = stored?.state === 'suspended' ? 'suspended' : 'validated';
  if (sheet.kind === 'provider') {
    const set = { ...providerColumns(sheet.fields), status } as const;
    await updateProviderSheet(unit.tx, { providerId: subject.subjectId, set });
    return;
  }
  const { subjectId: serviceId } = subject;
  await writeServiceSheet(unit.tx, {
    ...serviceColumns(sheet.fields),
    id: serviceId,
    slug: stored?.slug ?? slugOf(sheet.fields.titleIt, serviceId),
    providerId: proposal.providerId,
    status,
    createdAt: ctx.now(),
  });
  const rows = pricesOf(sheet.fields).map((row) => ({ ...row, id: ctx.newId(), serviceId }));
  await replacePrices(unit.tx, { serviceId, rows });
}

function providerColumns({ municipi, languages, descriptionEn, ...texts }: ProviderSheet) {
  const { descriptionIt } = texts;
  return {
    ...texts,
    descriptionEn: descriptionEn || descriptionIt,
    municipi: [...municipi],
    languages: [...languages],
  };
}

function serviceColumns(sheet: ServiceSheet) {
  const { titleIt, descriptionIt, keywords, unit, minQuantity, isShareable, priceKind } = sheet;
  const isFunded = priceKind === 'funded';
  return {
    titleIt,
    titleEn: sheet.titleEn || titleIt,
    descriptionIt,
    descriptionEn: sheet.descriptionEn || descriptionIt,
    keywords,
    unit,
    minQuantity,
    isShareable,
    priceKind,
    category: sheet.type.category,
    typeKey: sheet.type.key,
    fundingIt: isFunded ? sheet.fundingIt : null,
    fundingEn: isFunded ? sheet.fundingEn || sheet.fundingIt : null,
    minAge: sheet.ages.min,
    maxAge: sheet.ages.max,
    municipi: [...sheet.municipi],
    places: [...sheet.places],
    isAccessible: sheet.isAccessible,
  };
}

/** What costs nothing has one price of zero, for anybody and any quantity. */
function pricesOf({ priceKind, prices }: ServiceSheet): ServiceSheet['prices'] {
  if (priceKind === 'paid') return prices;
  return [
    {
      personsMin: 1,
      personsMax: MAX_PERSONS,
      quantityMin: 1,
      quantityMax: null,
      unitPriceCents: 0,
    },
  ];
}
