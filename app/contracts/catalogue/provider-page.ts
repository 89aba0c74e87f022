const LONGEST_SLUG = 200;

/** Reviews on a page of them. */
export const REVIEWS_SHOWN = 6;

/** Whether it can be an address of ours at all: what cannot is no question for the database. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST_SLUG && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** What of a provider's page is shown, as its address says it. */
export type ProviderPageSearch = {
  /** Services that reach this Municipio alone; null for all. */
  readonly municipio: number | null;
  /** Pages from 1: of the services, and of the reviews. */
  readonly page: number;
  readonly reviews: number;
};

/** The address of a provider's page, what is as usual left out. */
export function providerHref(slug: string, shown: Partial<ProviderPageSearch> = {}): string {
  const { municipio = null, page = 1, reviews = 1 } = shown;
  const params = new URLSearchParams([
    ...(municipio === null ? [] : [['municipio', String(municipio)]]),
    ...(page > 1 ? [['page', String(page)]] : []),
    ...(reviews > 1 ? [['reviews', String(reviews)]] : []),
  ]);
  const text = String(params);
  return text ? `/providers/${slug}?${text}` : `/providers/${slug}`;
}
