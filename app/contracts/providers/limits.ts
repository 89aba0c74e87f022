/** Longest texts of an offer; apart from the schemas, so that the form does not load zod. */
export const OFFER_LIMITS = { terms: 1_000, funding: 120 } as const;
