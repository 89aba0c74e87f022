/** What brings the households of a group together. */
export const GROUP_KINDS = ['tenants', 'families', 'coworkers', 'neighbours'] as const;

/** Kind of a group. */
export type GroupKind = (typeof GROUP_KINDS)[number];

/** Narrows stored or typed text to a group kind. */
export function isGroupKind(value: unknown): value is GroupKind {
  return GROUP_KINDS.some((kind) => kind === value);
}
