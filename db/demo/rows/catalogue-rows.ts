import { organisationTaxCode } from '#app/domain/payments/document.ts';
import type { servicePrices, services } from '#db/schema/catalogue.ts';
import type { providers } from '#db/schema/providers.ts';

import type { DemoService } from '../catalogue/generate-services.ts';
import { demoProviders } from '../catalogue/providers.ts';
import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { languagesOf } from '../catalogue/languages.ts';
import { stableNumber } from '../stable.ts';

export function providerRows(clock: DemoClock): (typeof providers.$inferInsert)[] {
  return demoProviders.map((provider, index) => ({
    id: demoId.provider(provider.slug),
    slug: provider.slug,
    name: provider.name,
    kind: provider.kind,
    descriptionIt: provider.it,
    descriptionEn: provider.en,
    municipi: [...provider.municipi],
    languages: languagesOf(provider),
    status: 'validated',
    foundedYear: provider.foundedYear,
    email: `ciao@${provider.slug}.example.org`,
    phone: fakePhone(index),
    taxCode: organisationTaxCode(`99${String(index + 1).padStart(8, '0')}`),
    createdAt: clock.hoursAgo(24 * (330 + index)),
  }));
}

/** 02 0000 0101, 0102...: no number of Milan begins with 0000. */
function fakePhone(index: number): string {
  return `02 0000 ${String(101 + index).padStart(4, '0')}`;
}

export function serviceRows(
  catalogue: readonly DemoService[],
  clock: DemoClock,
): (typeof services.$inferInsert)[] {
  return catalogue.map((service) => ({
    id: service.id,
    slug: service.slug,
    providerId: demoId.provider(service.providerSlug),
    typeKey: service.typeKey,
    category: service.category,
    titleIt: service.titleIt,
    titleEn: service.titleEn,
    descriptionIt: service.descriptionIt,
    descriptionEn: service.descriptionEn,
    keywords: service.keywords,
    unit: service.unit,
    minQuantity: service.minQuantity,
    isShareable: service.isShareable,
    priceKind: service.priceKind,
    fundingIt: service.fundingIt,
    fundingEn: service.fundingEn,
    minAge: service.minAge,
    maxAge: service.maxAge,
    municipi: [...service.municipi],
    places: [...service.places],
    isAccessible: service.isAccessible,
    status: service.status,
    createdAt: clock.hoursAgo(24 * (10 + (stableNumber(service.id) % 300))),
  }));
}

export function servicePriceRows(
  catalogue: readonly DemoService[],
): (typeof servicePrices.$inferInsert)[] {
  return catalogue.flatMap(({ id, prices }) =>
    prices.map((cell, index) => ({ id: `${id}-price-${index + 1}`, serviceId: id, ...cell })),
  );
}
