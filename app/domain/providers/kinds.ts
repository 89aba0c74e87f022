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

/** Narrows stored or typed text to a kind of provider. */
export function isProviderKind(value: unknown): value is ProviderKind {
  return PROVIDER_KINDS.some((kind) => kind === value);
}
