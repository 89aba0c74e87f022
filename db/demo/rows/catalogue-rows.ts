import type { servicePrices, services } from '#db/schema/catalogue.ts';
import type { providers } from '#db/schema/providers.ts';

import type { DemoService } from '../catalogue/generate-services.ts';
import { demoProviders } from '../catalogue/providers.ts';
import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { stableNumber } from '../stable.ts';

export function providerRows(clock: DemoClock): (typeof providers.$inferInsert)[] {
  return demoProviders.map(({ slug, offers: _, it, en, municipi, ...facts }, index) => ({
    ...facts,
    id: demoId.provider(slug),
    slug,
    descriptionIt: it,
    descriptionEn: en,
    municipi: [...municipi],
    status: 'validated',
    email: `ciao@${slug}.example.org`,
    phone: fakePhone(index),
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
  return catalogue.map(({ providerSlug, prices: _, municipi, ...facts }) => ({
    ...facts,
    providerId: demoId.provider(providerSlug),
    municipi: [...municipi],
    createdAt: clock.hoursAgo(24 * (10 + (stableNumber(facts.id) % 300))),
  }));
}

export function servicePriceRows(
  catalogue: readonly DemoService[],
): (typeof servicePrices.$inferInsert)[] {
  return catalogue.flatMap(({ id, prices }) =>
    prices.map((cell, index) => ({ id: `${id}-price-${index + 1}`, serviceId: id, ...cell })),
  );
}
