import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import { fromPrice, type PriceCell, type PriceKind } from '#app/domain/catalogue/prices.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import type { CalendarDay } from '#app/domain/dates.ts';

/** A service as a list shows it; text in the reader's language. */
export type ServiceCard = {
  readonly id: string;
  readonly slug: string;
  readonly category: CategoryId;
  readonly title: string;
  readonly providerName: string;
  readonly unit: Unit;
  readonly priceKind: PriceKind;
  readonly isShareable: boolean;
  readonly takesVouchers: boolean;
  readonly municipi: readonly number[];
  /** Rule P3; null when free. */
  readonly from: { readonly perPersonCents: number; readonly persons: number } | null;
};

type CardRow = {
  id: string;
  slug: string;
  category: string;
  titleIt: string;
  titleEn: string;
  unit: string;
  minQuantity: number;
  isShareable: boolean;
  priceKind: string;
  municipi: number[];
  providerName: string;
};

/** Turns a row and its price cells into a card. */
export function toServiceCard(
  row: CardRow,
  cells: readonly PriceCell[],
  reader: { locale: 'it' | 'en'; today: CalendarDay; takesVouchers: boolean },
): ServiceCard {
  return {
    id: row.id,
    slug: row.slug,
    category: row.category as CategoryId,
    title: reader.locale === 'en' ? row.titleEn : row.titleIt,
    providerName: row.providerName,
    unit: row.unit as Unit,
    priceKind: row.priceKind as PriceKind,
    isShareable: row.isShareable,
    takesVouchers: reader.takesVouchers,
    municipi: row.municipi,
    from:
      row.priceKind === 'paid'
        ? fromPrice({ minQuantity: row.minQuantity, cells }, reader.today)
        : null,
  };
}
