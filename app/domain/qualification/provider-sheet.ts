import { PROVIDER_KINDS, type ProviderKind } from '../providers/kinds.ts';
import { SPOKEN_LANGUAGES, type SpokenLanguage } from '../providers/languages.ts';
import type { Municipio } from '../catalogue/municipi.ts';
import { organisationTaxCode } from '../payments/document.ts';
import { isPhoneNumber } from '../phone-number.ts';
import { fail, ok, type Result } from '../result.ts';
import { tidyLine, tidyLines } from '../typed-text.ts';
import { readChoices, readMunicipi } from './service-sheet.ts';
import { FaultList, textOf, textsOf, type SheetReading, type TypedSheet } from './typed-sheet.ts';

/** The fields of a provider's own sheet. */
export const PROVIDER_FIELDS = [
  'name',
  'kind',
  'taxCode',
  'descriptionIt',
  'descriptionEn',
  'municipi',
  'languages',
  'email',
  'phone',
] as const;

/** Field of a provider's sheet. */
export type ProviderField = (typeof PROVIDER_FIELDS)[number];

/** A complete sheet of a provider (QUA4). English may be ''; the tax code has eleven digits. */
export type ProviderSheet = {
  readonly name: string;
  readonly kind: ProviderKind;
  readonly taxCode: string;
  readonly descriptionIt: string;
  readonly descriptionEn: string;
  readonly municipi: readonly Municipio[];
  /** Spoken with those it helps, at least one. */
  readonly languages: readonly SpokenLanguage[];
  readonly email: string;
  readonly phone: string;
};

/** Reads a typed sheet of a provider whole (QUA4): the sheet, or one code for each wrong field. */
export function readProviderSheet(typed: TypedSheet): SheetReading<ProviderSheet, ProviderField> {
  const faults = new FaultList<ProviderField>();
  const line = (field: ProviderField) => tidyLine(textOf(typed, field));
  const needed = (field: ProviderField, text: string) =>
    faults.take(field, text === '' ? fail('field.required') : ok(text));
  const name = needed('name', line('name'));
  const descriptionIt = needed('descriptionIt', tidyLines(textOf(typed, 'descriptionIt')));
  const descriptionEn = tidyLines(textOf(typed, 'descriptionEn'));
  const kindText = PROVIDER_KINDS.find((one) => one === textOf(typed, 'kind'));
  const kind = faults.take('kind', kindText ? ok(kindText) : fail('field.required'));
  const taxCode = faults.take('taxCode', readTaxCode(line('taxCode')));
  const municipi = faults.take('municipi', readMunicipi(textsOf(typed, 'municipi')));
  const languages = faults.take(
    'languages',
    readChoices(textsOf(typed, 'languages'), SPOKEN_LANGUAGES, 'sheet.no_language'),
  );
  const email = faults.take('email', readEmail(line('email')));
  const phone = faults.take('phone', readPhone(line('phone')));
  const found = faults.found();
  if (found || !name || !descriptionIt || !kind || !taxCode) {
    return { sheet: null, faults: found ?? {} };
  }
  if (!municipi || !languages || !email || !phone) return { sheet: null, faults: {} };
  const face = { name, kind, taxCode, descriptionIt, descriptionEn };
  return { sheet: { ...face, municipi, languages, email, phone }, faults: null };
}

/** The texts that would give this sheet, as the form shows them. */
export function typedProviderSheet(sheet: ProviderSheet): TypedSheet {
  return { ...sheet, municipi: sheet.municipi.map(String) };
}

/** Eleven digits of which the last one checks the others. */
export function readTaxCode(text: string): Result<string, 'field.required' | 'sheet.tax_code'> {
  if (text === '') return fail('field.required');
  const isRight = /^\d{11}$/.test(text) && organisationTaxCode(text.slice(0, 10)) === text;
  return isRight ? ok(text) : fail('sheet.tax_code');
}

function readEmail(text: string): Result<string, 'field.required' | 'sheet.email'> {
  if (text === '') return fail('field.required');
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text) ? ok(text) : fail('sheet.email');
}

function readPhone(text: string): Result<string, 'field.required' | 'field.not_a_phone'> {
  if (text === '') return fail('field.required');
  return isPhoneNumber(text) ? ok(text) : fail('field.not_a_phone');
}
