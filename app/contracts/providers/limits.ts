/** Longest texts of an offer; apart from the schemas, so that the form does not load zod. */
export const OFFER_LIMITS = { terms: 1_000, funding: 120 } as const;

/** Names the template whose words an offer starts from, in the address of a request. */
export const TEMPLATE_IN_ADDRESS = 'template';
