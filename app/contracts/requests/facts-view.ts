import type { Municipio } from '#app/domain/catalogue/municipi.ts';
import type { Timetable } from '#app/domain/requests/timetable.ts';
import type { QuantityBasis, Unit } from '#app/domain/catalogue/units.ts';

/** What can be said of a request to anybody who may read it: R4's facts, and no more. */
export type RequestFactsView = {
  readonly unit: Unit;
  readonly quantity: number;
  readonly basis: QuantityBasis;
  readonly municipio: Municipio;
  readonly schedule: string;
  readonly timetable: Timetable;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly households: number;
  readonly beneficiaries: number;
  readonly ages: readonly number[];
};
