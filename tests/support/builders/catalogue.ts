import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { ServicePlace } from '#app/domain/catalogue/places.ts';
import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import type { SpokenLanguage } from '#app/domain/providers/languages.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import type { SheetState } from '#app/domain/catalogue/validation-state.ts';
import type { Db } from '#db/client.ts';
import { servicePrices, services } from '#db/schema/catalogue.ts';
import { providers } from '#db/schema/providers.ts';
import { programmeCategories, programmes } from '#db/schema/wallet.ts';

import { testId } from './accounts.ts';

const BUILT_AT = new Date('2026-11-01T09:00:00Z');

/** A provider's row, validated unless another state is asked. */
export async function buildCatalogueProvider(
  db: Db,
  overrides: {
    name?: string;
    status?: SheetState;
    municipi?: readonly number[];
    languages?: readonly SpokenLanguage[];
  } = {},
): Promise<string> {
  const id = testId();
  const name = overrides.name ?? 'Cooperativa di prova';
  await db.insert(providers).values({
    id,
    slug: `ente-${id}`,
    name,
    kind: 'cooperative',
    descriptionIt: 'Una cooperativa del quartiere.',
    descriptionEn: 'A cooperative of the neighbourhood.',
    municipi: [...(overrides.municipi ?? [2])],
    languages: [...(overrides.languages ?? ['it'])],
    status: overrides.status ?? 'validated',
    email: `ciao@${id}.example.org`,
    phone: '02 0000 0000',
    createdAt: BUILT_AT,
  });
  return id;
}

/** What a test may choose of a service. */
export type ServiceOverrides = {
  providerId?: string;
  titleIt?: string;
  titleEn?: string;
  keywords?: string;
  category?: CategoryId;
  typeKey?: string;
  status?: SheetState;
  municipi?: readonly number[];
  places?: readonly ServicePlace[];
  isAccessible?: boolean;
  isShareable?: boolean;
  priceKind?: PriceKind;
  /** Price of one unit for one person, then for two to four together; null is no price at all. */
  unitPricesCents?: readonly [number, number] | null;
  validTo?: string | null;
  unit?: Unit;
  minQuantity?: number;
  minAge?: number;
  maxAge?: number;
};

/** A service on sale unless the overrides take it off: 10.00 alone, 21.00 for up to four. */
export async function buildService(
  db: Db,
  overrides: ServiceOverrides = {},
): Promise<{ id: string; slug: string; providerId: string }> {
  const id = testId();
  const slug = `servizio-${id}`;
  const providerId = overrides.providerId ?? (await buildCatalogueProvider(db));
  const priceKind = overrides.priceKind ?? 'paid';
  await db.insert(services).values({
    id,
    slug,
    providerId,
    typeKey: overrides.typeKey ?? 'test',
    category: overrides.category ?? 'childhood',
    titleIt: overrides.titleIt ?? 'Baby-sitter la sera',
    titleEn: overrides.titleEn ?? 'Babysitter in the evening',
    descriptionIt: 'Una persona di fiducia.',
    descriptionEn: 'Somebody you can trust.',
    keywords: overrides.keywords ?? '',
    unit: overrides.unit ?? 'hour',
    minQuantity: overrides.minQuantity ?? 1,
    minAge: overrides.minAge ?? null,
    maxAge: overrides.maxAge ?? null,
    isShareable: overrides.isShareable ?? true,
    priceKind,
    fundingIt: priceKind === 'funded' ? 'Comune di Milano' : null,
    fundingEn: priceKind === 'funded' ? 'City of Milan' : null,
    municipi: [...(overrides.municipi ?? [2])],
    places: [...(overrides.places ?? ['home'])],
    isAccessible: overrides.isAccessible ?? false,
    status: overrides.status ?? 'validated',
    createdAt: BUILT_AT,
  });
  const prices = overrides.unitPricesCents === undefined ? [1000, 2100] : overrides.unitPricesCents;
  const bands = [
    { personsMin: 1, personsMax: 1 },
    { personsMin: 2, personsMax: 4 },
  ];
  for (const [index, unitPriceCents] of (prices ?? []).entries()) {
    const band = bands[index];
    if (!band) throw new Error('a test service has two bands');
    await db.insert(servicePrices).values({
      id: testId(),
      serviceId: id,
      ...band,
      quantityMin: 1,
      unitPriceCents: priceKind === 'paid' ? unitPriceCents : 0,
      validTo: overrides.validTo ?? null,
    });
  }
  return { id, slug, providerId };
}

/** A programme that pays for some categories, all of 2026 unless other days are given. */
export async function buildPayingProgramme(
  db: Db,
  overrides: { categories: readonly CategoryId[]; startsOn?: string; endsOn?: string },
): Promise<string> {
  const id = testId();
  await db.insert(programmes).values({
    id,
    nameIt: 'Voucher di prova',
    nameEn: 'Test vouchers',
    fundingIt: 'Comune di Milano',
    fundingEn: 'City of Milan',
    startsOn: overrides.startsOn ?? '2026-01-01',
    endsOn: overrides.endsOn ?? '2026-12-31',
    budgetCents: 100_000,
    maxVoucherCents: 40_000,
  });
  await db
    .insert(programmeCategories)
    .values(overrides.categories.map((category) => ({ programmeId: id, category })));
  return id;
}
