import { z } from 'zod';

import { CATEGORY_IDS } from '#app/domain/catalogue/categories.ts';

const LONGEST_TEXT = 100;

const flag = z
  .string()
  .optional()
  .transform((value) => value === '1' || value === 'on');

/** Several values of one name; what is not understood is left out, a shared link still works. */
function listOf<T>(item: z.ZodType<T>) {
  return z.array(z.string()).transform((texts) =>
    texts.flatMap((text) => {
      const parsed = item.safeParse(text);
      return parsed.success ? [parsed.data] : [];
    }),
  );
}

const schema = z.object({
  q: z
    .string()
    .default('')
    .transform((text) => text.trim().slice(0, LONGEST_TEXT)),
  category: listOf(z.enum(CATEGORY_IDS)),
  municipio: listOf(z.coerce.number().int().min(1).max(9)),
  free: flag,
  shareable: flag,
  voucher: flag,
  sort: z.enum(['best', 'price', 'name']).catch('best'),
  page: z.coerce.number().int().min(1).max(500).catch(1),
});

/** A search of the catalogue as its address says it. */
export type CatalogueSearch = z.infer<typeof schema>;

/** Reads a search from the address; never fails, nonsense is ignored. */
export function parseCatalogueSearch(params: URLSearchParams): CatalogueSearch {
  return schema.parse({
    q: params.get('q') ?? undefined,
    category: params.getAll('category'),
    municipio: params.getAll('municipio'),
    free: params.get('free') ?? undefined,
    shareable: params.get('shareable') ?? undefined,
    voucher: params.get('voucher') ?? undefined,
    sort: params.get('sort') ?? undefined,
    page: params.get('page') ?? undefined,
  });
}

/** The address of a search: defaults are left out, so links stay short. */
export function catalogueHref(search: CatalogueSearch): string {
  const params = new URLSearchParams();
  if (search.q) params.set('q', search.q);
  for (const category of search.category) params.append('category', category);
  for (const municipio of search.municipio) params.append('municipio', String(municipio));
  if (search.free) params.set('free', '1');
  if (search.shareable) params.set('shareable', '1');
  if (search.voucher) params.set('voucher', '1');
  if (search.sort !== 'best') params.set('sort', search.sort);
  if (search.page > 1) params.set('page', String(search.page));
  const text = params.toString();
  return text ? `/services?${text}` : '/services';
}
