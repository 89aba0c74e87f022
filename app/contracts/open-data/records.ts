import { z } from 'zod';

import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { SERVICE_PLACES } from '#app/domain/catalogue/places.ts';
import { PRICE_KINDS } from '#app/domain/catalogue/prices.ts';
import { UNITS } from '#app/domain/catalogue/units.ts';
import { PROVIDER_KINDS } from '#app/domain/providers/kinds.ts';
import { SPOKEN_LANGUAGES } from '#app/domain/providers/languages.ts';
import { SPACE_FUNCTIONS } from '#app/domain/spaces/functions.ts';
import { SPACE_STATES } from '#app/domain/spaces/opening.ts';

const whole = z.number().int();
const day = z.iso.date();

const inBothLanguages = z
  .object({ it: z.string(), en: z.string() })
  .meta({ description: 'The same text in Italian and in English.' });

/** One price of a list: households or persons together x quantity, ends included (rule P1). */
const priceBand = z.object({
  persons: z.object({ min: whole, max: whole }),
  quantity: z.object({ min: whole, max: whole.nullable() }),
  unitPriceCents: whole.meta({
    description: 'Euro cents for one unit, for all of them together; zero when it is free.',
  }),
  validFrom: day.nullable(),
  validTo: day.nullable(),
});

/** Who offers a service, as a service names it. */
const providerName = z.object({ id: z.string(), name: z.string(), url: z.url() });

/** A service on sale (rule R5). */
export const openService = z
  .object({
    id: z.string(),
    url: z.url().meta({ description: 'Its page for people.' }),
    category: z.enum(CATEGORY_IDS),
    type: z.string().nullable().meta({ description: 'Key of the city’s table of types.' }),
    title: inBothLanguages,
    description: inBothLanguages,
    unit: z.enum(UNITS).meta({ description: 'What one unit of the quantity is.' }),
    minQuantity: whole,
    priceKind: z.enum(PRICE_KINDS),
    funding: inBothLanguages
      .nullable()
      .meta({ description: 'Who pays, when the price is funded.' }),
    prices: z.array(priceBand),
    ages: z.object({ min: whole.nullable(), max: whole.nullable() }),
    municipi: z.array(whole.min(1).max(9)),
    places: z.array(z.enum(SERVICE_PLACES)).meta({
      description: 'Where it is done: at the household’s, at the provider’s, at a distance.',
    }),
    isAccessible: z.boolean().meta({
      description: 'Where the provider is, one gets in with a wheelchair.',
    }),
    isShareable: z.boolean(),
    takesVouchers: z.boolean(),
    provider: providerName,
  })
  .meta({ id: 'Service', description: 'A service on sale, checked by the city.' });

/** A provider with a service on sale. */
export const openProvider = z
  .object({
    id: z.string(),
    url: z.url().meta({ description: 'Its services in this API.' }),
    name: z.string(),
    kind: z.enum(PROVIDER_KINDS),
    description: inBothLanguages,
    municipi: z.array(whole.min(1).max(9)),
    languages: z.array(z.enum(SPOKEN_LANGUAGES)).meta({ description: 'ISO 639 codes.' }),
    foundedYear: whole.nullable(),
    email: z.string(),
    phone: z.string(),
    servicesOnSale: whole,
  })
  .meta({ id: 'Provider', description: 'An organisation the city qualified.' });

const spaceHours = z.object({
  weekday: whole.min(1).max(7).meta({ description: '1 is Monday.' }),
  opens: z.string().meta({ description: 'HH:MM on Milan’s clock.' }),
  closes: z.string(),
});

/** A Spazio WeMi. */
export const openSpace = z
  .object({
    id: z.string(),
    url: z.url(),
    name: z.string(),
    address: z.string(),
    municipio: whole.min(1).max(9),
    state: z.enum(SPACE_STATES),
    description: inBothLanguages,
    functions: z.array(z.enum(SPACE_FUNCTIONS)),
    hours: z.array(spaceHours),
    phone: z.string(),
  })
  .meta({ id: 'Space', description: 'A place of the city where people are received.' });

const pageOf = <T extends z.ZodType>(record: T, id: string) =>
  z
    .object({
      total: whole,
      page: whole.min(1),
      perPage: whole.min(1),
      pageCount: whole.min(1),
      next: z.url().nullable().meta({ description: 'Address of the next page.' }),
      items: z.array(record),
    })
    .meta({ id });

export const servicePage = pageOf(openService, 'ServicePage');
export const providerPage = pageOf(openProvider, 'ProviderPage');
export const spacePage = pageOf(openSpace, 'SpacePage');

/** Why there is no answer (RFC 9457). */
export const problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: whole,
    detail: z.string(),
    code: z.string(),
  })
  .meta({ id: 'Problem', description: 'Problem details, RFC 9457.' });

export type OpenService = z.infer<typeof openService>;
export type OpenProvider = z.infer<typeof openProvider>;
export type OpenSpace = z.infer<typeof openSpace>;
export type Problem = z.infer<typeof problem>;
