import type { SheetField, Sheet } from '#app/domain/qualification/check-sheet.ts';
import type { PriceRow } from '#app/domain/qualification/price-rows.ts';
import type { ProviderField, ProviderSheet } from '#app/domain/qualification/provider-sheet.ts';
import type { ServiceField, ServiceSheet } from '#app/domain/qualification/service-sheet.ts';
import { serviceTypeOf } from '#app/domain/catalogue/service-types.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type Words<Field extends string> = Readonly<Record<Field, string>>;

/** What a field of a sheet says, in words. */
export function FieldValue({
  sheet,
  field,
}: {
  readonly sheet: Sheet;
  readonly field: SheetField;
}) {
  const t = useT();
  const locale = useLocale();
  if (sheet.kind === 'service' && field === 'prices' && sheet.fields.prices.length > 0) {
    const { prices, unit } = sheet.fields;
    return (
      <ul className="sheet-prices">
        {prices.map((row) => (
          <li key={`${row.personsMin} ${row.quantityMin}`}>{priceWords(t, locale, row, unit)}</li>
        ))}
      </ul>
    );
  }
  const all: Partial<Words<SheetField>> =
    sheet.kind === 'service' ? serviceWords(t, sheet.fields) : providerWords(t, sheet.fields);
  const words = all[field] ?? '';
  if (words !== '') return <p className="as-typed">{words}</p>;
  const isEnglish = field === 'titleEn' || field === 'descriptionEn';
  const { check } = t.qualification;
  return <p className="muted">{isEnglish ? check.asItalian : check.nothing}</p>;
}

function serviceWords(t: Dictionary, sheet: ServiceSheet): Words<ServiceField> {
  const { qualification, components, catalogue } = t;
  const { type, unit, isShareable } = sheet;
  const known = serviceTypeOf(type.category, type.key);
  const yesOrNo = (is: boolean) => (is ? qualification.check.yes : qualification.check.no);
  const typeName = known === null ? type.key : qualification.types[known];
  return {
    titleIt: sheet.titleIt,
    titleEn: sheet.titleEn,
    descriptionIt: sheet.descriptionIt,
    descriptionEn: sheet.descriptionEn,
    keywords: sheet.keywords,
    fundingIt: sheet.fundingIt,
    fundingEn: sheet.fundingEn,
    type: `${components.categories[type.category]}: ${typeName}`,
    ages: catalogue.ages(sheet.ages),
    municipi: sheet.municipi.join(', '),
    places: sheet.places.map((place) => catalogue.places[place]).join(', '),
    isAccessible: yesOrNo(sheet.isAccessible),
    unit: qualification.units[unit],
    minQuantity: components.quantities[unit](sheet.minQuantity),
    isShareable: yesOrNo(isShareable),
    priceKind: qualification.edit.priceKinds[sheet.priceKind],
    // Those of a paid one are a list.
    prices: '',
  };
}

function providerWords(t: Dictionary, sheet: ProviderSheet): Words<ProviderField> {
  const { qualification, catalogue } = t;
  return {
    ...sheet,
    kind: qualification.providerKinds[sheet.kind],
    municipi: sheet.municipi.join(', '),
    languages: sheet.languages.map((language) => catalogue.languages[language]).join(', '),
  };
}

function priceWords(t: Dictionary, locale: Locale, row: PriceRow, unit: Unit): string {
  const { check } = t.qualification;
  const { quantities, perUnit } = t.components;
  const { personsMin, personsMax, quantityMin, quantityMax } = row;
  return check.priceRow({
    persons: check.persons({ from: personsMin, to: personsMax }),
    quantity:
      quantityMax === null
        ? check.quantityFrom({ from: quantities[unit](quantityMin) })
        : check.quantityTo({ from: quantityMin, to: quantities[unit](quantityMax) }),
    price: `${formatEuro(row.unitPriceCents, locale)} ${perUnit[unit]}`,
  });
}
