/** Apart from the schemas, so that a screen which only needs a list does not load zod. */

/** Longest agreement of a group, in characters: two pages. */
export const AGREEMENT_MAX_LENGTH = 4_000;

/** How an invite may be asked for in the form. */
export const INVITE_ROLES = ['member', 'viewer'] as const;

/** Ways of splitting a cost that a group can start with. */
export const SPLIT_METHODS = ['per_household', 'per_beneficiary'] as const;
