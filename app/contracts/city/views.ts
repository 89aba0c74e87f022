import type { VisitRow } from '#app/domain/spaces/visits.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { SheetState } from '#app/domain/catalogue/validation-state.ts';
import type { ProgrammeMoney } from '#app/domain/programmes/money.ts';
import type { ProgrammeState } from '#app/domain/programmes/programme.ts';

/** Providers by state of their sheet, and the validated ones by the Municipi they serve. */
export type CityProviders = {
  readonly byState: readonly { readonly state: SheetState; readonly count: number }[];
  readonly byMunicipio: readonly { readonly municipio: number; readonly count: number }[];
  /** Services on sale. */
  readonly servicesByCategory: readonly {
    readonly category: CategoryId;
    readonly count: number;
  }[];
};

/** Where a programme's money is, in cents; the four parts sum to the budget given so far. */
export type CityProgramme = {
  readonly id: string;
  readonly name: string;
  readonly funding: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly state: ProgrammeState;
  readonly hasEnded: boolean;
  readonly budgetCents: number;
  /** Applications that wait for a check, and those that wait for their voucher. */
  readonly toCheck: number;
  readonly toIssue: number;
} & ProgrammeMoney;

/** Households that asked and got no offer; `null` hides fewer than five (V8). */
export type CityDemand = {
  readonly households: number | null;
  readonly byMunicipio: readonly {
    readonly municipio: number;
    readonly households: number | null;
  }[];
};

/** The city's desk: only the parts the officer's permissions open. */
export type CityView = {
  readonly providers: CityProviders | null;
  readonly programmes: readonly CityProgramme[] | null;
  readonly demand: CityDemand | null;
  /** People welcomed at the Spazi this month. */
  readonly visits: VisitRow | null;
};
