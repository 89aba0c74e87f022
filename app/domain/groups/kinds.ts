/** What brings the households of a group together. */
export const GROUP_KINDS = ['tenants', 'families', 'coworkers', 'neighbours'] as const;

/** Kind of a group. */
export type GroupKind = (typeof GROUP_KINDS)[number];
