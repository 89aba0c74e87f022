/** Texts of an offer kept for the next ones: most letters of each, and how many a provider keeps. */
export const TEMPLATE_LIMITS = { title: 80, terms: 1_000, perProvider: 30 } as const;
