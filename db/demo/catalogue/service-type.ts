import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { PriceKind } from '#app/domain/catalogue/prices.ts';
import type { ServiceTypeOf } from '#app/domain/catalogue/service-types.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';

/** Price of one unit for the whole party, by number of persons (rule P1). */
export type PersonsBand = { min: number; max: number; unitPriceCents: number };

/** Share of the unit price, in percent, from a quantity on; `max` null means no end. */
export type QuantityBand = { min: number; max: number | null; percent: number };

/** A title and one more sentence: what this one service adds to its type. */
export type VariantText = readonly [title: string, note: string];

export type ServiceVariant = {
  it: VariantText;
  en: VariantText;
  /** Ages in years when narrower than those of the type; null is "no end". */
  ages?: readonly [min: number, max: number | null];
};

/** One row of the hand-made table: what a service is, whoever offers it. */
export type ServiceType<Category extends CategoryId = CategoryId> = {
  key: ServiceTypeOf<Category>;
  category: Category;
  unit: Unit;
  /** Demo price of one unit as written in the table of the domain, in cents. */
  baseCents: number;
  persons: readonly PersonsBand[];
  quantities: readonly QuantityBand[];
  minQuantity: number;
  isShareable: boolean;
  priceKind: PriceKind;
  funding?: { it: string; en: string };
  /** Done in one place (a pool, a hall) or wherever the family lives. */
  where: 'place' | 'home';
  ages: readonly [min: number | null, max: number | null];
  it: { title: string; about: string };
  en: { title: string; about: string };
  /** Words people type that the texts do not hold. */
  keywords: string;
  variants: readonly ServiceVariant[];
};
