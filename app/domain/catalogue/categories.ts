/** The twelve categories of the catalogue, in the order in which they are shown. */
export const CATEGORY_IDS = [
  'childhood',
  'education',
  'sport',
  'culture',
  'holidays',
  'older',
  'health',
  'psychology',
  'disability',
  'home',
  'living',
  'guidance',
] as const;

/**
 * Category of a service, a need card or a request. `sport` and `culture` are for ages 0-18;
 * `living` is meals, beauty and animals; `guidance` is paperwork, language and money.
 */
export type CategoryId = (typeof CATEGORY_IDS)[number];

/** Narrows stored or typed text to a category. */
export function isCategoryId(value: unknown): value is CategoryId {
  return CATEGORY_IDS.some((id) => id === value);
}
