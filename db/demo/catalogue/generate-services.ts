import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { ServicePlace } from '#app/domain/catalogue/places.ts';
import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import type { SheetState } from '#app/domain/catalogue/validation-state.ts';

import { demoId } from '../ids.ts';
import { slugOf, stablePick } from '../stable.ts';
import { areaOf } from './areas.ts';
import { priceCells, type PriceCell } from './price-cells.ts';
import type { DemoProvider } from './provider.ts';
import type { ServiceType, ServiceVariant, VariantText } from './service-type.ts';

/** A service of the demo catalogue, before dates and database rows. */
export type DemoService = {
  id: string;
  slug: string;
  providerSlug: string;
  typeKey: string;
  category: CategoryId;
  titleIt: string;
  titleEn: string;
  descriptionIt: string;
  descriptionEn: string;
  keywords: string;
  unit: Unit;
  minQuantity: number;
  isShareable: boolean;
  priceKind: PriceKind;
  fundingIt: string | null;
  fundingEn: string | null;
  minAge: number | null;
  maxAge: number | null;
  municipi: readonly Municipio[];
  places: readonly ServicePlace[];
  isAccessible: boolean;
  status: SheetState;
  prices: readonly PriceCell[];
};

/** One service in 25 is not validated, in turn for each reason, so that every state is seen. */
const UNVALIDATED_EVERY = 25;
const UNVALIDATED: readonly SheetState[] = ['submitted', 'draft', 'suspended', 'to_correct'];

/**
 * Makes the catalogue: each provider offers what its sheet says, variants of a type go round among
 * the providers, so that neighbours in a list differ. The same tables give the same services.
 */
export function generateServices(
  providers: readonly DemoProvider[],
  types: readonly ServiceType[],
): DemoService[] {
  const typeByKey = new Map<string, ServiceType>(types.map((type) => [type.key, type]));
  const nextVariant = new Map<string, number>();
  const usedTitles = new Set<string>();
  const services: DemoService[] = [];
  for (const provider of providers) {
    for (const [typeKey, count] of Object.entries(provider.offers)) {
      const type = typeByKey.get(typeKey);
      if (!type) throw new RangeError(`${provider.slug} offers an unknown type: ${typeKey}`);
      for (let number = 1; number <= count; number += 1) {
        const turn = nextVariant.get(typeKey) ?? 0;
        nextVariant.set(typeKey, turn + 1);
        const variant = type.variants[turn % type.variants.length];
        if (!variant) throw new RangeError(`No variant of ${typeKey}`);
        services.push(makeService({ provider, type, variant, number, usedTitles }));
      }
    }
  }
  return services.map((service, index) => ({ ...service, status: statusAt(index) }));
}

type Ingredients = {
  provider: DemoProvider;
  type: ServiceType;
  variant: ServiceVariant;
  number: number;
  usedTitles: Set<string>;
};

function makeService({ provider, type, variant, number, usedTitles }: Ingredients): DemoService {
  const id = demoId.service(`${provider.slug}-${type.key}-${number}`);
  const municipi = municipiOf(provider, type, number);
  const area = isInOnePlace(provider, type) ? areaOf(municipi, id) : '';
  const isTitleTaken = usedTitles.has(variant.it[0]);
  usedTitles.add(variant.it[0]);
  const titleIt = isTitleTaken && area ? `${variant.it[0]}, zona ${area}` : variant.it[0];
  const titleEn = isTitleTaken && area ? `${variant.en[0]}, ${area} area` : variant.en[0];
  const places = placesOf(provider, type);
  const [minAge, maxAge] = variant.ages ?? type.ages;
  return {
    id,
    slug: `${slugOf(variant.it[0])}-${provider.slug}`,
    providerSlug: provider.slug,
    typeKey: type.key,
    category: type.category,
    titleIt,
    titleEn,
    descriptionIt: describe(type.it.about, variant.it, area && `Si trova in zona ${area}.`),
    descriptionEn: describe(type.en.about, variant.en, area && `It is in the ${area} area.`),
    keywords: `${type.it.title} ${type.en.title} ${type.keywords}`,
    unit: type.unit,
    minQuantity: type.minQuantity,
    isShareable: type.isShareable,
    priceKind: type.priceKind,
    fundingIt: type.funding?.it ?? null,
    fundingEn: type.funding?.en ?? null,
    minAge,
    maxAge,
    municipi,
    places,
    isAccessible: places.includes('provider') && isStepless(provider),
    status: 'validated',
    prices: priceCells(type, stablePick(PRICE_LEVELS, provider.slug + type.key)),
  };
}

/** How dear a provider is for a type, in percent of the table's price. */
const PRICE_LEVELS = [94, 97, 100, 100, 100, 104, 108] as const;

/** What is done in one place is offered there only; at home, or at the city's desks, everywhere. */
function municipiOf(
  provider: DemoProvider,
  type: ServiceType,
  number: number,
): readonly Municipio[] {
  if (!isInOnePlace(provider, type)) return provider.municipi;
  const municipio = provider.municipi[(number - 1) % provider.municipi.length];
  return municipio === undefined ? [] : [municipio];
}

/** What is said and shown works at a distance too, with most who do it. */
const ALSO_ONLINE: ReadonlySet<string> = new Set([
  'tutoring',
  'dsa-tutor',
  'school-guidance',
  'counselling',
  'family-mediation',
  'parents-group',
  'caregiver-support',
  'domestic-contract',
  'italian-course',
  'financial-education',
  'family-reunification',
]);

function placesOf(provider: DemoProvider, type: ServiceType): readonly ServicePlace[] {
  const isOnline =
    ALSO_ONLINE.has(type.key) && stablePick([true, true, false], `${provider.slug} ${type.key}`);
  return [type.where === 'home' ? 'home' : 'provider', ...(isOnline ? (['online'] as const) : [])];
}

/** The city's desks have ramps; of others, two in three. */
function isStepless({ kind, slug }: DemoProvider): boolean {
  return kind === 'municipality' || stablePick([true, true, false], `${slug} steps`);
}

function isInOnePlace(provider: DemoProvider, type: ServiceType): boolean {
  return type.where === 'place' && provider.kind !== 'municipality';
}

function describe(about: string, [, note]: VariantText, where: string): string {
  return [about, note, where].filter((sentence) => sentence !== '').join(' ');
}

function statusAt(index: number): SheetState {
  if (index % UNVALIDATED_EVERY !== UNVALIDATED_EVERY - 1) return 'validated';
  const turn = Math.floor(index / UNVALIDATED_EVERY) % UNVALIDATED.length;
  return UNVALIDATED[turn] ?? 'validated';
}
