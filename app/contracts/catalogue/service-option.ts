import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';

/** A service that can be linked to a need, in the reader's language. */
export type ServiceOption = {
  readonly id: string;
  readonly slug: string;
  readonly category: CategoryId;
  readonly title: string;
  readonly providerName: string;
  readonly unit: Unit;
  readonly isFree: boolean;
  /**
   * Cents of one unit for one household when 1, 2, 3... households share it, rounded up (rule P1);
   * null where the price list ends.
   */
  readonly perHouseholdCents: readonly (number | null)[];
};
