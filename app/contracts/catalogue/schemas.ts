import { z } from 'zod';

import { AGES_ASKED } from '#app/domain/catalogue/ages.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { SERVICE_PLACES } from '#app/domain/catalogue/places.ts';
import { SPOKEN_LANGUAGES } from '#app/domain/providers/languages.ts';

import type { ProviderPageSearch } from './provider-page.ts';
import { CATALOGUE_SORTS, PRICE_LIMITS, type CatalogueSearch } from './search.ts';

const LONGEST_TEXT = 100;
const LAST_PAGE = 500;
const LONGEST_ID = 64;
const LONGEST_SLUG = 200;

const flag = z
  .string()
  .optional()
  .transform((value) => value === '1' || value === 'on');

/** Several values of one name; what is not understood is left out, a shared link still works. */
function listOf<T>(item: z.ZodType<T>) {
  return z.array(z.string()).transform((texts) => {
    const known = texts.flatMap((text) => {
      const parsed = item.safeParse(text);
      return parsed.success ? [parsed.data] : [];
    });
    return [...new Set(known)];
  });
}

/** Words only: a NUL cannot be stored or searched, other signs mean nothing to the index. */
export const searchText = z
  .string()
  .default('')
  .transform((text) =>
    text
      .replaceAll(/[^\p{L}\p{M}\p{N}'’&+.-]+/gu, ' ')
      .trim()
      .slice(0, LONGEST_TEXT),
  );

/** An id or a slug as we write them. */
const plainId = (longest: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(longest);

const schema = z.object({
  q: searchText,
  category: listOf(z.enum(CATEGORY_IDS)),
  municipio: listOf(z.coerce.number().int().min(1).max(9)),
  age: z.enum(AGES_ASKED).catch(''),
  upTo: z.coerce.number().pipe(z.literal(PRICE_LIMITS)).nullable().catch(null),
  place: listOf(z.enum(SERVICE_PLACES)),
  accessible: flag,
  language: listOf(z.enum(SPOKEN_LANGUAGES)),
  free: flag,
  shareable: flag,
  voucher: flag,
  programme: listOf(plainId(LONGEST_ID)),
  sort: z.enum(CATALOGUE_SORTS).catch('best'),
  page: z.coerce.number().int().min(1).max(LAST_PAGE).catch(1),
});

const slugs = listOf(plainId(LONGEST_SLUG));

/** Slugs of the services to compare, as the address says them; nonsense is ignored. */
export function parseCompared(params: URLSearchParams): readonly string[] {
  return slugs.parse(params.getAll('service'));
}

/** Reads a search from the address; never fails, nonsense is ignored. */
export function parseCatalogueSearch(params: URLSearchParams): CatalogueSearch {
  return schema.parse({
    q: params.get('q') ?? undefined,
    category: params.getAll('category'),
    municipio: params.getAll('municipio'),
    age: params.get('age') ?? '',
    upTo: params.get('upTo'),
    place: params.getAll('place'),
    accessible: params.get('accessible') ?? undefined,
    language: params.getAll('language'),
    free: params.get('free') ?? undefined,
    shareable: params.get('shareable') ?? undefined,
    voucher: params.get('voucher') ?? undefined,
    programme: params.getAll('programme'),
    sort: params.get('sort') ?? undefined,
    page: params.get('page') ?? undefined,
  });
}

const pageNumber = z.coerce.number().int().min(1).max(LAST_PAGE).catch(1);

const providerPage = z.object({
  municipio: z.coerce.number().int().min(1).max(9).nullable().catch(null),
  page: pageNumber,
  reviews: pageNumber,
});

/** Reads what is shown from the address; never fails, nonsense is ignored. */
export function parseProviderPage(params: URLSearchParams): ProviderPageSearch {
  return providerPage.parse({
    municipio: params.get('municipio'),
    page: params.get('page'),
    reviews: params.get('reviews'),
  });
}
