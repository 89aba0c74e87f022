import { z } from 'zod';

import { searchText } from '#app/contracts/catalogue/schemas.ts';
import { CATALOGUE_SORTS } from '#app/contracts/catalogue/search.ts';
import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';
import { SERVICE_PLACES } from '#app/domain/catalogue/places.ts';
import { SPOKEN_LANGUAGES } from '#app/domain/providers/languages.ts';

/** Records of one answer at most. */
export const LARGEST_PAGE = 100;
const LAST_PAGE = 100_000;

const wholeText = (max: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .pipe(z.number().int().min(1).max(max));

const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

const paging = {
  page: wholeText(LAST_PAGE).default(1).meta({ description: 'From 1.' }),
  per_page: wholeText(LARGEST_PAGE)
    .default(24)
    .meta({ description: `Records of one answer, ${LARGEST_PAGE} at most.` }),
};

/** Which page of a list is asked for. */
export const pageSearch = z.object(paging);

/** Which services are asked for; names as in the address, several values by repeating one. */
export const serviceSearch = z.object({
  ...paging,
  q: searchText.meta({ description: 'Words, in Italian or English.' }),
  category: z.array(z.enum(CATEGORY_IDS)).default([]),
  municipio: z.array(wholeText(9)).default([]),
  place: z.array(z.enum(SERVICE_PLACES)).default([]),
  accessible: flag,
  language: z.array(z.enum(SPOKEN_LANGUAGES)).default([]),
  free: flag,
  shareable: flag,
  voucher: flag.meta({ description: 'Paid for by a voucher of a running programme.' }),
  provider: z.string().max(100).optional().meta({ description: 'Id of a provider.' }),
  sort: z.enum(CATALOGUE_SORTS).default('best'),
});

/** Which page of a list of Open Referral is asked for. */
export const hsdsSearch = z.object({
  ...paging,
  search: searchText.meta({ description: 'Words, in Italian or English.' }),
  taxonomy_term_id: z.uuid().optional(),
  organization_id: z.uuid().optional(),
  full: flag.meta({ description: 'With all that belongs to each record.' }),
  lang: z.enum(['it', 'en']).default('it'),
});

export type PageSearch = z.infer<typeof pageSearch>;
export type ServiceSearch = z.infer<typeof serviceSearch>;
export type HsdsSearch = z.infer<typeof hsdsSearch>;

/**
 * Reads a search from an address. Unlike a page for people, a program hears what it got wrong:
 * `names` are the parameters that cannot be read.
 */
export function readSearch<T extends z.ZodObject>(
  schema: T,
  params: URLSearchParams,
): { ok: true; value: z.infer<T> } | { ok: false; names: readonly string[] } {
  const raw: Record<string, string | string[]> = Object.create(null);
  for (const name of new Set(params.keys())) {
    const isList = Object.hasOwn(LISTS, name);
    raw[name] = isList ? params.getAll(name) : (params.get(name) ?? '');
  }
  const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(schema.shape, name));
  const parsed = schema.safeParse(raw);
  if (parsed.success && unknown.length === 0) return { ok: true, value: parsed.data };
  const wrong = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  return { ok: false, names: [...new Set([...unknown, ...wrong])].sort() };
}

const LISTS = { category: true, municipio: true, place: true, language: true };
