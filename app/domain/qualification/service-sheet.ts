import { CAPS } from '../caps.ts';
import { isCategoryId, type CategoryId } from '../catalogue/categories.ts';
import { isMunicipio, type Municipio } from '../catalogue/municipi.ts';
import { SERVICE_PLACES, type ServicePlace } from '../catalogue/places.ts';
import { PRICE_KINDS, type PriceKind } from '../catalogue/prices.ts';
import { serviceTypeOf } from '../catalogue/service-types.ts';
import { isUnit, type Unit } from '../catalogue/units.ts';
import { fail, ok, type Result } from '../result.ts';
import { tidyLine, tidyLines } from '../typed-text.ts';
import { readWhole } from '../whole-number.ts';
import { readPriceRows, typedPriceRows, type PriceRow } from './price-rows.ts';
import { FaultList, textOf, textsOf, type SheetReading, type TypedSheet } from './typed-sheet.ts';

/** The fields of a service's sheet that are compared, remarked and wrong one by one. */
export const SERVICE_FIELDS = [
  'titleIt',
  'titleEn',
  'descriptionIt',
  'descriptionEn',
  'keywords',
  'type',
  'ages',
  'municipi',
  'places',
  'isAccessible',
  'unit',
  'minQuantity',
  'isShareable',
  'priceKind',
  'fundingIt',
  'fundingEn',
  'prices',
] as const;

/** Field of a service's sheet. */
export type ServiceField = (typeof SERVICE_FIELDS)[number];

/** Longest texts of a sheet, in letters. */
export const SHEET_LIMITS = {
  title: 90,
  description: 1_200,
  keywords: 200,
  funding: 120,
  providerName: 90,
  email: 254,
  phone: 40,
  remark: 600,
} as const;

/** Oldest age a service can be for. */
export const MAX_AGE = 120;

/**
 * A complete sheet of a service (QUA2). English texts may be '': readers of English get the Italian
 * ones. `prices` is empty when the service costs nothing; `funding` is '' unless it is funded.
 */
export type ServiceSheet = {
  readonly titleIt: string;
  readonly titleEn: string;
  readonly descriptionIt: string;
  readonly descriptionEn: string;
  /** Other words people look for it with. */
  readonly keywords: string;
  /** Of the city's table; one stored before the table had it stays as it was. */
  readonly type: { readonly category: CategoryId; readonly key: string };
  readonly ages: { readonly min: number | null; readonly max: number | null };
  readonly municipi: readonly Municipio[];
  /** Where it is done, at least one. */
  readonly places: readonly ServicePlace[];
  /** Where the provider is, one gets in with a wheelchair; of what is done there alone. */
  readonly isAccessible: boolean;
  readonly unit: Unit;
  readonly minQuantity: number;
  readonly isShareable: boolean;
  readonly priceKind: PriceKind;
  readonly fundingIt: string;
  readonly fundingEn: string;
  readonly prices: readonly PriceRow[];
};

/** A field as one typed value: a category and a type of it, `childhood/baby-sitter`. */
export function typeValue(type: { readonly category: CategoryId; readonly key: string }): string {
  return `${type.category}/${type.key}`;
}

/** Reads a typed sheet of a service whole (QUA2): the sheet, or one code for each wrong field. */
export function readServiceSheet(typed: TypedSheet): SheetReading<ServiceSheet, ServiceField> {
  const faults = new FaultList<ServiceField>();
  const words = (field: ServiceField, isNeeded: boolean, isLine = true) => {
    const text = textOf(typed, field);
    const tidy = isLine ? tidyLine(text) : tidyLines(text);
    if (isNeeded && tidy === '') faults.take(field, fail('field.required'));
    return tidy;
  };
  const priceKind = PRICE_KINDS.find((kind) => kind === textOf(typed, 'priceKind'));
  if (!priceKind) faults.take('priceKind', fail('field.required'));
  const isFunded = priceKind === 'funded';
  const texts = {
    titleIt: words('titleIt', true),
    titleEn: words('titleEn', false),
    descriptionIt: words('descriptionIt', true, false),
    descriptionEn: words('descriptionEn', false, false),
    keywords: words('keywords', false),
    fundingIt: isFunded ? words('fundingIt', true) : '',
    fundingEn: isFunded ? words('fundingEn', false) : '',
  };
  const type = faults.take('type', readType(textOf(typed, 'type')));
  const ages = faults.take('ages', readAges(textOf(typed, 'minAge'), textOf(typed, 'maxAge')));
  const municipi = faults.take('municipi', readMunicipi(textsOf(typed, 'municipi')));
  const places = faults.take(
    'places',
    readChoices(textsOf(typed, 'places'), SERVICE_PLACES, 'sheet.no_place'),
  );
  const isAccessible = textOf(typed, 'isAccessible') === 'yes';
  if (isAccessible && places && !places.includes('provider')) {
    faults.take('isAccessible', fail('sheet.accessible_nowhere'));
  }
  const unitText = textOf(typed, 'unit');
  const unit = faults.take('unit', isUnit(unitText) ? ok(unitText) : fail('field.required'));
  const least = { min: 1, max: CAPS.quantity };
  const minQuantity = faults.take('minQuantity', readQuantity(textOf(typed, 'minQuantity'), least));
  const prices =
    priceKind === 'paid'
      ? faults.take('prices', readPriceRows(typed, minQuantity ?? 1))
      : ([] as const);
  const found = faults.found();
  if (found || !priceKind || !type || !ages || !municipi || !places) {
    return { sheet: null, faults: found ?? {} };
  }
  if (!unit || !minQuantity || !prices) return { sheet: null, faults: {} };
  const isShareable = textOf(typed, 'isShareable') === 'yes';
  const sheet = {
    ...texts,
    type,
    ages,
    municipi,
    places,
    isAccessible,
    unit,
    minQuantity,
    isShareable,
    priceKind,
    prices,
  };
  return { sheet, faults: null };
}

/** The texts that would give this sheet, as the form shows them. */
export function typedServiceSheet(sheet: ServiceSheet): TypedSheet {
  const { type, ages, municipi, places, isAccessible, minQuantity, isShareable, prices, ...texts } =
    sheet;
  return {
    ...texts,
    type: typeValue(type),
    minAge: ages.min === null ? '' : String(ages.min),
    maxAge: ages.max === null ? '' : String(ages.max),
    municipi: municipi.map(String),
    places,
    isAccessible: isAccessible ? 'yes' : '',
    minQuantity: String(minQuantity),
    isShareable: isShareable ? 'yes' : '',
    ...typedPriceRows(prices),
  };
}

/** The Municipi of ticked boxes, in order; at least one. */
export function readMunicipi(
  texts: readonly string[],
): Result<readonly Municipio[], 'sheet.no_municipio' | 'field.invalid'> {
  const numbers = texts.filter((text) => text !== '').map(Number);
  const known = numbers.filter(isMunicipio);
  if (known.length < numbers.length) return fail('field.invalid');
  if (known.length === 0) return fail('sheet.no_municipio');
  return ok([...new Set(known)].sort((a, b) => a - b));
}

/** The choices that are ticked, in the list's order; at least one. */
export function readChoices<Choice extends string, Code extends string>(
  texts: readonly string[],
  known: readonly Choice[],
  whenNone: Code,
): Result<readonly Choice[], Code | 'field.invalid'> {
  const ticked = new Set<string>(texts.filter((text) => text !== ''));
  const chosen = known.filter((choice) => ticked.has(choice));
  if (chosen.length < ticked.size) return fail('field.invalid');
  return chosen.length === 0 ? fail(whenNone) : ok(chosen);
}

function readType(text: string): Result<ServiceSheet['type'], 'sheet.no_type'> {
  const [category = '', key = ''] = text.split('/');
  const known = isCategoryId(category) ? serviceTypeOf(category, key) : null;
  return isCategoryId(category) && known !== null
    ? ok({ category, key: known })
    : fail('sheet.no_type');
}

function readQuantity(text: string, range: { min: number; max: number }) {
  const read = readWhole(text, range);
  if (read.ok) return read;
  return text.trim() === '' ? fail('field.required') : fail(read.code, range);
}

function readAges(from: string, to: string): Result<ServiceSheet['ages']> {
  const [min, max] = [readAge(from), readAge(to)];
  if (!min.ok) return min;
  if (!max.ok) return max;
  const areInOrder = min.value === null || max.value === null || min.value <= max.value;
  return areInOrder ? ok({ min: min.value, max: max.value }) : fail('sheet.ages_order');
}

/** An age in years, or null for no bound. */
function readAge(text: string): Result<number | null> {
  const range = { min: 0, max: MAX_AGE };
  if (text.trim() === '') return ok(null);
  const read = readWhole(text, range);
  return read.ok ? read : fail(read.code, range);
}
