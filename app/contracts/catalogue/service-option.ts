import type { ServiceCard } from './views.ts';

/** A service that can be linked to a need, in the reader's language. */
export type ServiceOption = Pick<
  ServiceCard,
  'id' | 'slug' | 'category' | 'title' | 'providerName' | 'unit'
> & {
  readonly isFree: boolean;
  /**
   * Cents of one unit for one household when 1, 2, 3... households share it, rounded up (rule P1);
   * null where the price list ends.
   */
  readonly perHouseholdCents: readonly (number | null)[];
};
