import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { ServiceTypeId } from '#app/domain/catalogue/service-types.ts';

export type ProviderKind =
  'cooperative' | 'association' | 'social_enterprise' | 'sports_club' | 'municipality';

/** An invented provider; contacts are made from its slug and its place in the list. */
export type DemoProvider = {
  slug: string;
  name: string;
  kind: ProviderKind;
  foundedYear: number;
  municipi: readonly Municipio[];
  it: string;
  en: string;
  /** How many services of each type it offers, by the type's key. */
  offers: Readonly<Partial<Record<ServiceTypeId, number>>>;
};
