import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { ServicePlace } from '#app/domain/catalogue/places.ts';
import type { SpokenLanguage } from '#app/domain/providers/languages.ts';

/** Orders of the results. */
export const CATALOGUE_SORTS = ['best', 'price', 'rating', 'name'] as const;

/** Highest prices a head that can be asked for, in euros. */
export const PRICE_LIMITS = [5, 10, 20, 50, 100] as const;

/** A search of the catalogue as its address says it. */
export type CatalogueSearch = {
  readonly q: string;
  readonly category: readonly CategoryId[];
  readonly municipio: readonly number[];
  /** One of `AGES_ASKED`; empty for any. */
  readonly age: string;
  /** Euros a head for one unit, one of {@link PRICE_LIMITS}; null for any. */
  readonly upTo: (typeof PRICE_LIMITS)[number] | null;
  readonly place: readonly ServicePlace[];
  readonly accessible: boolean;
  readonly language: readonly SpokenLanguage[];
  readonly free: boolean;
  readonly shareable: boolean;
  readonly voucher: boolean;
  /** Ids of programmes, any of which pays. */
  readonly programme: readonly string[];
  readonly sort: (typeof CATALOGUE_SORTS)[number];
  readonly page: number;
};

/** A search that leaves nothing out. */
export const EVERYTHING: CatalogueSearch = {
  q: '',
  category: [],
  municipio: [],
  age: '',
  upTo: null,
  place: [],
  accessible: false,
  language: [],
  free: false,
  shareable: false,
  voucher: false,
  programme: [],
  sort: 'best',
  page: 1,
};

/** Names and values of a search, defaults left out, so that links stay short. */
export function searchFields(search: CatalogueSearch): readonly (readonly [string, string])[] {
  return [
    ...(search.q ? [['q', search.q] as const] : []),
    ...search.category.map((category) => ['category', category] as const),
    ...search.municipio.map((municipio) => ['municipio', String(municipio)] as const),
    ...(search.age ? [['age', search.age] as const] : []),
    ...(search.upTo === null ? [] : [['upTo', String(search.upTo)] as const]),
    ...search.place.map((place) => ['place', place] as const),
    ...(search.accessible ? [['accessible', '1'] as const] : []),
    ...search.language.map((language) => ['language', language] as const),
    ...(search.free ? [['free', '1'] as const] : []),
    ...(search.shareable ? [['shareable', '1'] as const] : []),
    ...(search.voucher ? [['voucher', '1'] as const] : []),
    ...search.programme.map((id) => ['programme', id] as const),
    ...(search.sort === 'best' ? [] : [['sort', search.sort] as const]),
    ...(search.page > 1 ? [['page', String(search.page)] as const] : []),
  ];
}

/** The address of a search. */
export function catalogueHref(search: CatalogueSearch): string {
  const text = String(new URLSearchParams(searchFields(search).map(([...pair]) => pair)));
  return text ? `/services?${text}` : '/services';
}

/** One thing that narrows the results, and the search without it. */
export type ActiveFilter = { readonly without: CatalogueSearch } & (
  | { readonly kind: 'category'; readonly category: CategoryId }
  | { readonly kind: 'municipio'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'age'; readonly age: string }
  | { readonly kind: 'upTo'; readonly euros: number }
  | { readonly kind: 'programme'; readonly id: string }
  | { readonly kind: 'place'; readonly place: ServicePlace }
  | { readonly kind: 'language'; readonly language: SpokenLanguage }
  | { readonly kind: 'free' | 'shareable' | 'voucher' | 'accessible' }
);

/** What narrows the results, in the order in which the form asks it. */
export function activeFilters(search: CatalogueSearch): readonly ActiveFilter[] {
  const first = { ...search, page: 1 };
  const flags = (['accessible', 'free', 'voucher', 'shareable'] as const).filter(
    (kind) => search[kind],
  );
  return [
    ...(search.q ? [{ kind: 'text', text: search.q, without: { ...first, q: '' } } as const] : []),
    ...search.municipio.map((number): ActiveFilter => {
      const municipio = search.municipio.filter((other) => other !== number);
      return { kind: 'municipio', number, without: { ...first, municipio } };
    }),
    ...search.place.map((place): ActiveFilter => {
      const others = search.place.filter((other) => other !== place);
      return { kind: 'place', place, without: { ...first, place: others } };
    }),
    ...(search.age
      ? [{ kind: 'age', age: search.age, without: { ...first, age: '' } } as const]
      : []),
    ...search.category.map((category): ActiveFilter => {
      const others = search.category.filter((other) => other !== category);
      return { kind: 'category', category, without: { ...first, category: others } };
    }),
    ...(search.upTo === null
      ? []
      : [{ kind: 'upTo', euros: search.upTo, without: { ...first, upTo: null } } as const]),
    ...search.programme.map((id): ActiveFilter => {
      const programme = search.programme.filter((other) => other !== id);
      return { kind: 'programme', id, without: { ...first, programme } };
    }),
    ...search.language.map((language): ActiveFilter => {
      const others = search.language.filter((other) => other !== language);
      return { kind: 'language', language, without: { ...first, language: others } };
    }),
    ...flags.map((kind): ActiveFilter => ({ kind, without: { ...first, [kind]: false } })),
  ];
}
