import {
  hsdsService,
  type HsdsLocation,
  type HsdsOrganization,
  type HsdsService,
  type HsdsServiceAtLocation,
} from '#app/contracts/open-data/hsds.ts';
import type { PriceCell } from '#app/domain/catalogue/prices.ts';
import { serviceTypeOf } from '#app/domain/catalogue/service-types.ts';
import {
  isSpaceFunction,
  SPACE_FUNCTIONS,
  type SpaceFunction,
} from '#app/domain/spaces/functions.ts';
import type { Locale } from '#app/i18n/dictionary.ts';
import { dictionaryOf } from '#app/i18n/page-title.server.ts';

import { openId } from './open-id.ts';
import type { ProviderRow, ServiceRow, SpaceRow } from './records.ts';

/** In which language, and what begins addresses. */
export type Reader = { readonly locale: Locale; readonly origin: string };

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const CENTS = 100;

/** A service on sale. */
export function hsdsServiceOf(
  row: ServiceRow,
  cells: readonly PriceCell[],
  reader: Reader & { readonly provider: ProviderRow },
): HsdsService {
  const { locale, origin, provider } = reader;
  const { openData: t, components, catalogue } = dictionaryOf(locale);
  const id = openId('service', row.id);
  const isEnglish = locale === 'en';
  const funding = isEnglish ? row.fundingEn : row.fundingIt;
  return {
    id,
    name: isEnglish ? row.titleEn : row.titleIt,
    alternate_name: isEnglish ? row.titleIt : row.titleEn,
    description: isEnglish ? row.descriptionEn : row.descriptionIt,
    url: `${origin}/services/${row.slug}`,
    email: provider.email,
    status: 'active',
    application_process: t.hsds.apply({ isShareable: row.isShareable }),
    fees_description:
      row.priceKind === 'paid' ? t.hsds.paid({ takesVouchers: row.takesVouchers }) : t.hsds.free,
    eligibility_description: t.hsds.ages({ min: row.minAge, max: row.maxAge }),
    ...(row.minAge === null ? {} : { minimum_age: row.minAge }),
    ...(row.maxAge === null ? {} : { maximum_age: row.maxAge }),
    organization: organizationName(provider, reader),
    phones: [phoneOf(`service:${row.id}`, provider.phone)],
    service_areas: row.municipi
      .toSorted((a, b) => a - b)
      .map((number) => ({
        id: openId('part', `area:${row.id}:${number}`),
        name: `Milano, Municipio ${number}`,
      })),
    languages: provider.languages.map((code) => ({
      id: openId('part', `language:${row.id}:${code}`),
      name: catalogue.languages[code],
      code,
    })),
    ...(funding ? { funding: [{ id: openId('part', `funding:${row.id}`), source: funding }] } : {}),
    cost_options: cells.map((cell) => ({
      id: openId('part', `cost:${row.id}:${cell.personsMin}:${cell.quantityMin}:${cell.validFrom}`),
      ...(cell.validFrom ? { valid_from: cell.validFrom } : {}),
      ...(cell.validTo ? { valid_to: cell.validTo } : {}),
      option: t.hsds.band({
        personsMin: cell.personsMin,
        personsMax: cell.personsMax,
        quantityMin: cell.quantityMin,
        quantityMax: cell.quantityMax,
      }),
      currency: 'EUR',
      amount: cell.unitPriceCents / CENTS,
      amount_description: t.hsds.amount({ unit: components.perUnit[row.unit] }),
    })),
    attributes: attributesOf(id, row, locale),
  };
}

function attributesOf(id: string, row: ServiceRow, locale: Locale): HsdsService['attributes'] {
  const { components, qualification } = dictionaryOf(locale);
  const type = serviceTypeOf(row.category, row.typeKey);
  const of = (term: string, label: string) => ({
    id: openId('part', `attribute:${row.id}:${term}`),
    link_id: id,
    taxonomy_term_id: openId('category', term),
    link_type: 'service_category',
    link_entity: 'service',
    label,
  });
  return [
    of(row.category, components.categories[row.category]),
    ...(type ? [of(`${row.category}/${type}`, qualification.types[type])] : []),
  ];
}

function organizationName(row: ProviderRow, { locale }: Reader) {
  const { openData: t } = dictionaryOf(locale);
  return {
    id: openId('provider', row.id),
    name: row.name,
    description: locale === 'en' ? row.descriptionEn : row.descriptionIt,
    email: row.email,
    ...(row.foundedYear === null ? {} : { year_incorporated: row.foundedYear }),
    legal_status: t.hsds.kinds[row.kind],
  };
}

/** A provider. */
export function hsdsOrganizationOf(row: ProviderRow, reader: Reader): HsdsOrganization {
  return {
    ...organizationName(row, reader),
    phones: [phoneOf(`provider:${row.id}`, row.phone)],
  };
}

/** The city, which keeps the Spazi WeMi. */
export function cityOf(reader: Reader, spaces: readonly SpaceRow[]): HsdsOrganization {
  return { ...cityName(reader), locations: spaces.map((space) => hsdsLocationOf(space, reader)) };
}

function cityName({ locale, origin }: Reader) {
  const { openData: t } = dictionaryOf(locale);
  return {
    id: openId('city', 'milano'),
    name: 'Comune di Milano',
    description: t.hsds.city,
    website: `${origin}/spaces`,
    legal_status: t.hsds.kinds.municipality,
  };
}

/** A Spazio WeMi. */
export function hsdsLocationOf(row: SpaceRow, { locale, origin }: Reader): HsdsLocation {
  const { openData: t } = dictionaryOf(locale);
  return {
    id: openId('space', row.slug),
    location_type: 'physical',
    name: row.name,
    description: locale === 'en' ? row.descriptionEn : row.descriptionIt,
    url: `${origin}/spaces/${row.slug}`,
    addresses: [
      {
        id: openId('part', `address:${row.slug}`),
        address_1: row.address,
        city: 'Milano',
        region: 'Lombardia',
        state_province: 'MI',
        // The city's list has streets and Municipi only.
        postal_code: '',
        country: 'IT',
        address_type: 'physical',
      },
    ],
    phones: [phoneOf(`space:${row.slug}`, row.phone)],
    schedules: row.hours.map((hours) => ({
      id: openId('part', `hours:${row.slug}:${hours.weekday}:${hours.opens}`),
      freq: 'WEEKLY',
      interval: 1,
      wkst: 'MO',
      byday: WEEKDAYS[hours.weekday - 1] ?? 'MO',
      opens_at: hours.opens,
      closes_at: hours.closes,
      notes: t.hsds.clock,
    })),
  };
}

/** What the city does for people at its open spaces, as one service for each function. */
export function cityServices(spaces: readonly SpaceRow[], reader: Reader): HsdsService[] {
  return SPACE_FUNCTIONS.flatMap((name) => {
    const places = placesOf(name, spaces);
    if (places.length === 0) return [];
    return [
      {
        ...cityService(name, reader),
        service_at_locations: places.map((space) => placeOf(name, space, reader)),
      },
    ];
  });
}

/** Each function at each open space that has it. */
export function servicesAtLocations(
  spaces: readonly SpaceRow[],
  reader: Reader,
): HsdsServiceAtLocation[] {
  return SPACE_FUNCTIONS.flatMap((name) =>
    placesOf(name, spaces).map((space) => ({
      ...placeOf(name, space, reader),
      service: cityService(name, reader),
    })),
  );
}

function placesOf(name: SpaceFunction, spaces: readonly SpaceRow[]): SpaceRow[] {
  return spaces.filter(
    ({ status, functions }) =>
      status === 'open' && functions.filter(isSpaceFunction).includes(name),
  );
}

function placeOf(name: SpaceFunction, space: SpaceRow, reader: Reader) {
  const { spaces: t } = dictionaryOf(reader.locale);
  return {
    id: openId('place', `${name}:${space.slug}`),
    description: `${t.functions[name]}, ${space.name}`,
    location: hsdsLocationOf(space, reader),
  };
}

function cityService(name: SpaceFunction, reader: Reader) {
  const { openData: t, spaces } = dictionaryOf(reader.locale);
  return {
    id: openId('function', name),
    name: spaces.functions[name],
    description: t.hsds.atSpaces({ name: spaces.functions[name] }),
    url: `${reader.origin}/spaces`,
    status: 'active' as const,
    application_process: t.hsds.comeIn,
    fees_description: t.hsds.free,
    eligibility_description: t.hsds.ages({ min: null, max: null }),
    organization: cityName(reader),
  };
}

function phoneOf(of: string, number: string) {
  return { id: openId('part', `phone:${of}`), number, type: 'voice' as const };
}

/** A service as a list without `full` says it: without what it can have several of. */
export function hsdsBriefly(service: HsdsService): HsdsService {
  const single = Object.entries(service).filter(([, value]) => !Array.isArray(value));
  return hsdsService.parse(Object.fromEntries(single));
}
