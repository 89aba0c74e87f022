import { priceFor } from '#app/domain/catalogue/prices.ts';
import { romeDay } from '#app/domain/dates.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findService, listPriceCells, listServicesOfProvider } from '#db/queries/catalogue.ts';
import type { ServiceContext } from '#server/context.ts';

import { toServiceCard, type ServiceCard } from './service-card.ts';

/** The price of one unit for a number of households or persons together. */
export type PriceExample = {
  readonly persons: number;
  readonly unitPriceCents: number;
  /** Rounded up to the cent. */
  readonly perPersonCents: number;
};

/** Everything the page of a service shows, in the reader's language. */
export type ServiceView = ServiceCard & {
  readonly description: string;
  readonly funding: string | null;
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly minQuantity: number;
  readonly examples: readonly PriceExample[];
  readonly provider: {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly description: string;
    readonly foundedYear: number | null;
    readonly email: string;
    readonly phone: string;
  };
  readonly others: readonly ServiceCard[];
};

/** "For how many?" on the page: alone, a few, many (ux.md, screen 17). */
const EXAMPLE_PERSONS = [1, 2, 3, 4, 6, 8];
const OTHERS_SHOWN = 4;

/** One service on sale; anything else does not exist for the reader. */
export async function getService(
  ctx: ServiceContext,
  input: { slug: string; locale: 'it' | 'en' },
): Promise<Result<ServiceView, 'service.not_found'>> {
  const today = romeDay(ctx.now());
  const row = await findService(ctx.db, { slug: input.slug, today });
  if (!row) return fail('service.not_found');
  const others = await listServicesOfProvider(ctx.db, {
    providerId: row.providerId,
    exceptServiceId: row.id,
    limit: OTHERS_SHOWN,
    today,
  });
  const allCells = await listPriceCells(ctx.db, {
    serviceIds: [row.id, ...others.map((other) => other.id)],
  });
  const cellsOf = (id: string) => allCells.filter((cell) => cell.serviceId === id);
  const list = { minQuantity: row.minQuantity, cells: cellsOf(row.id) };
  const examples = EXAMPLE_PERSONS.flatMap((persons): PriceExample[] => {
    const price = priceFor(list, { persons, quantity: row.minQuantity, day: today });
    if (!price.ok) return [];
    const { unitPriceCents } = price.value;
    return [{ persons, unitPriceCents, perPersonCents: Math.ceil(unitPriceCents / persons) }];
  });
  const isEnglish = input.locale === 'en';
  const reader = { locale: input.locale, today };
  return ok({
    ...toServiceCard(row, list.cells, { ...reader, takesVouchers: row.takesVouchers }),
    description: isEnglish ? row.descriptionEn : row.descriptionIt,
    funding: isEnglish ? row.fundingEn : row.fundingIt,
    minAge: row.minAge,
    maxAge: row.maxAge,
    minQuantity: row.minQuantity,
    examples: row.priceKind === 'paid' ? examples : [],
    provider: {
      id: row.providerId,
      name: row.providerName,
      kind: row.providerKind,
      description: isEnglish ? row.providerDescriptionEn : row.providerDescriptionIt,
      foundedYear: row.providerFoundedYear,
      email: row.providerEmail,
      phone: row.providerPhone,
    },
    others: others.map((other) =>
      toServiceCard(other, cellsOf(other.id), { ...reader, takesVouchers: false }),
    ),
  });
}
