/** Legal kinds of provider. */
export const PROVIDER_KINDS = [
  'cooperative',
  'association',
  'social_enterprise',
  'sports_club',
  'municipality',
] as const;

/** Kind of a provider. */
export type ProviderKind = (typeof PROVIDER_KINDS)[number];
