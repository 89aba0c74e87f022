import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import { fromPrice, type PriceCell, type PriceKind } from '#app/domain/catalogue/prices.ts';
import { serviceTypeOf } from '#app/domain/catalogue/service-types.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { ServiceCard } from '#app/contracts/catalogue/views.ts';

type CardRow = {
  id: string;
  slug: string;
  category: CategoryId;
  typeKey: string;
  titleIt: string;
  titleEn: string;
  unit: Unit;
  minQuantity: number;
  isShareable: boolean;
  priceKind: PriceKind;
  takesVouchers: boolean;
  municipi: number[];
  providerName: string;
  providerSlug: string | null;
};

/** Turns a row and its price cells into a card in the reader's language. */
export function toServiceCard(
  row: CardRow,
  cells: readonly PriceCell[],
  reader: { locale: 'it' | 'en'; today: CalendarDay },
): ServiceCard {
  return {
    id: row.id,
    slug: row.slug,
    category: row.category,
    type: serviceTypeOf(row.category, row.typeKey),
    title: reader.locale === 'en' ? row.titleEn : row.titleIt,
    providerName: row.providerName,
    providerSlug: row.providerSlug,
    unit: row.unit,
    priceKind: row.priceKind,
    isShareable: row.isShareable,
    takesVouchers: row.takesVouchers,
    municipi: row.municipi.toSorted((a, b) => a - b),
    from:
      row.priceKind === 'paid'
        ? fromPrice({ minQuantity: row.minQuantity, cells }, reader.today)
        : null,
  };
}
