import type { Tolerance } from '#app/domain/boards/document/board-schema.ts';
import { isUnit } from '#app/domain/catalogue/units.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { formatEuro } from '#app/i18n/format.ts';

/**
 * The highest price a group accepts, with the words of its offers: `fino a € 24,00 all’ora a testa`.
 * Empty where no price is said; without a basis where nobody said whom it is for.
 */
export function limitWords(
  { maxCents, unit, basis }: Tolerance,
  { deals, components }: Pick<Dictionary, 'deals' | 'components'>,
  locale: Locale,
): string {
  if (maxCents === null) return '';
  const t = deals.price;
  return t.limit({
    price: formatEuro(maxCents, locale),
    per: isUnit(unit) ? components.perUnit[unit] : t.limitInAll,
    basis: basis === undefined ? '' : t.limitBases[basis],
  });
}
