/** Apart from the schemas, so that a screen which only needs a list does not load zod. */

/** Longest agreement of a group, in characters: two pages. */
export const AGREEMENT_MAX_LENGTH = 4_000;
