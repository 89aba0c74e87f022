import { priceFor, type PriceCell } from '#app/domain/catalogue/prices.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import { plainWords } from '#app/domain/plain-text.ts';
import { romeDay, type CalendarDay } from '#app/domain/dates.ts';
import type { ServiceOption } from '#app/contracts/catalogue/service-option.ts';
import { listPriceCells, listServicesByIds } from '#db/queries/catalogue/services.ts';
import type { ServiceContext } from '#server/context.ts';

import { ANYTHING, searchServices } from './search-services.server.ts';

/** As many households as a group of the city has at most, for the price of each number. */
const MOST_HOUSEHOLDS = 20;
const MOST_FOUND = 6;

/**
 * Some services on sale (R5) with their price per household, in the order of their ids given; what
 * is no longer on sale is left out. Open to everybody, like the catalogue.
 */
export async function listServiceOptions(
  ctx: ServiceContext,
  input: { ids: readonly string[]; locale: 'it' | 'en' },
): Promise<ServiceOption[]> {
  if (input.ids.length === 0) return [];
  const today = romeDay(ctx.now());
  const rows = await listServicesByIds(ctx.db, { ids: input.ids, today });
  const cells = await listPriceCells(ctx.db, { serviceIds: rows.map(({ id }) => id) });
  return input.ids.flatMap((id) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (!row) return [];
    const own = cells.filter(({ serviceId }) => serviceId === id);
    return [
      {
        id,
        slug: row.slug,
        category: row.category,
        title: input.locale === 'en' ? row.titleEn : row.titleIt,
        providerName: row.providerName,
        unit: row.unit,
        isFree: row.priceKind !== 'paid',
        perHouseholdCents: sharedPrices(row.minQuantity, own, today),
      },
    ];
  });
}

/** The few services that fit some words best; without words, those of a category near the group. */
export async function findServiceOptions(
  ctx: ServiceContext,
  input: {
    text: string;
    categories: readonly CategoryId[];
    municipi: readonly number[];
    locale: 'it' | 'en';
  },
): Promise<ServiceOption[]> {
  const { text, locale } = input;
  const found = await searchServices(ctx, {
    ...ANYTHING,
    text,
    // Words say more than the card's kind: they may well mean something else.
    categories: plainWords(text).length === 0 ? input.categories : [],
    municipi: input.municipi,
    sort: 'best',
    page: 1,
    locale,
  });
  const ids = found.services.slice(0, MOST_FOUND).map(({ id }) => id);
  return listServiceOptions(ctx, { ids, locale });
}

function sharedPrices(
  minQuantity: number,
  cells: readonly PriceCell[],
  day: CalendarDay,
): (number | null)[] {
  return Array.from({ length: MOST_HOUSEHOLDS }, (_, index) => {
    const persons = index + 1;
    const price = priceFor({ minQuantity, cells }, { persons, quantity: minQuantity, day });
    return price.ok ? Math.ceil(price.value.unitPriceCents / persons) : null;
  });
}
