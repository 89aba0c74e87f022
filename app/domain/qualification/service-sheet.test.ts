import { describe, expect, test } from 'vitest';

import {
  changedFields,
  fieldsAsked,
  fieldsOfKind,
  readRemarks,
  remarkList,
} from './check-sheet.ts';
import { readProviderSheet, typedProviderSheet } from './provider-sheet.ts';
import { readServiceSheet, SERVICE_FIELDS, typedServiceSheet } from './service-sheet.ts';
import { typedSheetFrom, type TypedSheet } from './typed-sheet.ts';

const SERVICE: TypedSheet = {
  titleIt: 'Corso di nuoto',
  titleEn: '',
  descriptionIt: 'Una volta a settimana.',
  descriptionEn: '',
  keywords: 'piscina',
  type: 'sport/swimming',
  minAge: '6',
  maxAge: '',
  municipi: ['4', '2'],
  places: ['online', 'provider'],
  isAccessible: 'yes',
  unit: 'course',
  minQuantity: '1',
  isShareable: 'yes',
  priceKind: 'paid',
  fundingIt: '',
  fundingEn: '',
  personsMin: ['1', '2'],
  personsMax: ['1', '6'],
  quantityMin: ['1', '1'],
  quantityMax: ['', ''],
  price: ['180', '600,50'],
};

const PROVIDER: TypedSheet = {
  name: 'Nidiamo',
  kind: 'cooperative',
  taxCode: '99000000010',
  descriptionIt: 'Del quartiere.',
  descriptionEn: '',
  municipi: ['2'],
  languages: ['en', 'it'],
  email: 'ciao@nidiamo.example.org',
  phone: '02 0000 0101',
};

const service = (changes: TypedSheet = {}) => readServiceSheet({ ...SERVICE, ...changes });
const codes = (faults: object | null) =>
  Object.fromEntries(
    Object.entries(faults ?? {}).map(([field, fault]: [string, { code: string }]) => [
      field,
      fault.code,
    ]),
  );

describe('the sheet of a service', () => {
  test('[QUA2] is complete in Italian; English may be left out', () => {
    const { sheet } = service();
    expect(sheet).toMatchObject({
      titleIt: 'Corso di nuoto',
      titleEn: '',
      type: { category: 'sport', key: 'swimming' },
      ages: { min: 6, max: null },
      municipi: [2, 4],
      places: ['provider', 'online'],
      isAccessible: true,
      isShareable: true,
      prices: [{ unitPriceCents: 18_000 }, { unitPriceCents: 60_050 }],
    });
  });

  test('[QUA2] an empty one says what is missing, field by field', () => {
    expect(codes(readServiceSheet({}).faults)).toEqual({
      titleIt: 'field.required',
      descriptionIt: 'field.required',
      type: 'sheet.no_type',
      municipi: 'sheet.no_municipio',
      places: 'sheet.no_place',
      unit: 'field.required',
      minQuantity: 'field.required',
      priceKind: 'field.required',
    });
  });

  test.each([
    [{ type: 'sport/carer' }, 'type', 'sheet.no_type'],
    [{ minAge: '12', maxAge: '6' }, 'ages', 'sheet.ages_order'],
    [{ maxAge: '121' }, 'ages', 'field.out_of_range'],
    [{ minAge: '6,5' }, 'ages', 'field.not_whole'],
    [{ municipi: ['10'] }, 'municipi', 'field.invalid'],
    [{ places: ['moon'] }, 'places', 'field.invalid'],
    [{ places: ['home', 'online'] }, 'isAccessible', 'sheet.accessible_nowhere'],
    [{ minQuantity: '10001' }, 'minQuantity', 'field.out_of_range'],
    [{ titleIt: '\u200B' }, 'titleIt', 'field.required'],
    [{ price: ['180', ''] }, 'prices', 'money.empty'],
    [{ priceKind: 'funded' }, 'fundingIt', 'field.required'],
  ] as const)('[QUA2] %j is refused beside its field', (changes, field, code) => {
    expect(codes(service(changes).faults)).toEqual({ [field]: code });
  });

  test('[QUA2] what costs nothing needs no price, and keeps no funder unless it is funded', () => {
    expect(service({ priceKind: 'free', fundingIt: 'Chi?' }).sheet).toMatchObject({
      prices: [],
      fundingIt: '',
    });
  });

  test('[QUA2] typed again it is the same sheet', () => {
    const { sheet } = service();
    expect(sheet && readServiceSheet(typedServiceSheet(sheet)).sheet).toEqual(sheet);
  });

  test('[QUA2] a stored value of any shape is read as far as it has texts', () => {
    expect(typedSheetFrom({ titleIt: 'Nuoto', unit: 3, municipi: ['2', 4, null] })).toEqual({
      titleIt: 'Nuoto',
      municipi: ['2'],
    });
    for (const odd of [null, 3, 'x', [], undefined]) expect(typedSheetFrom(odd)).toEqual({});
  });
});

describe('the sheet of a provider', () => {
  test('[QUA4] is complete with a tax code that checks', () => {
    const { sheet } = readProviderSheet(PROVIDER);
    expect(sheet).toMatchObject({ name: 'Nidiamo', municipi: [2], languages: ['it', 'en'] });
    expect(sheet && readProviderSheet(typedProviderSheet(sheet)).sheet).toEqual(sheet);
  });

  test.each([
    [{ taxCode: '99000000011' }, 'taxCode', 'sheet.tax_code'],
    [{ taxCode: '9900000001' }, 'taxCode', 'sheet.tax_code'],
    [{ email: 'ciao' }, 'email', 'sheet.email'],
    [{ phone: 'chiamate' }, 'phone', 'field.not_a_phone'],
    [{ kind: 'club' }, 'kind', 'field.required'],
    [{ municipi: [] }, 'municipi', 'sheet.no_municipio'],
    [{ languages: [] }, 'languages', 'sheet.no_language'],
    [{ languages: ['xx'] }, 'languages', 'field.invalid'],
  ] as const)('[QUA4] %j is refused beside its field', (changes, field, code) => {
    expect(codes(readProviderSheet({ ...PROVIDER, ...changes }).faults)).toEqual({ [field]: code });
  });
});

describe('two versions of a sheet', () => {
  const sheetOf = (changes: TypedSheet = {}) => {
    const { sheet } = service(changes);
    if (!sheet) throw new Error('the sheet of the test is complete');
    return { kind: 'service', fields: sheet } as const;
  };

  test('[QUA5] differ in the fields that changed, in all of them when there was none', () => {
    expect(changedFields(sheetOf(), sheetOf())).toEqual([]);
    const after = sheetOf({ titleIt: 'Nuoto', price: ['170', '600,50'] });
    expect(changedFields(sheetOf(), after)).toEqual(['titleIt', 'prices']);
    expect(changedFields(null, after)).toEqual(SERVICE_FIELDS);
  });

  test('[QUA5] where it is done and whether one gets in differ on their own', () => {
    const after = sheetOf({ places: ['provider'], isAccessible: '' });
    expect(changedFields(sheetOf(), after)).toEqual(['places', 'isAccessible']);
  });

  test('[QUA5] getting in is no question where nobody comes in', () => {
    const atHome = sheetOf({ places: ['home', 'online'], isAccessible: '' });
    expect(fieldsAsked('service', [null, atHome])).not.toContain('isAccessible');
    expect(fieldsAsked('service', [sheetOf(), atHome])).toContain('isAccessible');
    expect(fieldsAsked('service', [null, sheetOf()])).toEqual(SERVICE_FIELDS);
  });

  test('[QUA5] the order in which Municipi are ticked is no difference', () => {
    expect(changedFields(sheetOf(), sheetOf({ municipi: ['2', '4'] }))).toEqual([]);
  });

  test('[QUA6] a remark is on a field of that kind of sheet, and at least one says something', () => {
    const remarks = readRemarks('service', { titleIt: ' Più chiaro. ', taxCode: 'no', unit: ' ' });
    expect(remarks).toEqual({ ok: true, value: { titleIt: 'Più chiaro.' } });
    expect(remarks.ok && remarkList(remarks.value)).toEqual([['titleIt', 'Più chiaro.']]);
    expect(readRemarks('service', { taxCode: 'manca' })).toEqual({
      ok: false,
      code: 'sheet.no_remark',
    });
    expect(fieldsOfKind('provider')).toContain('taxCode');
  });
});
