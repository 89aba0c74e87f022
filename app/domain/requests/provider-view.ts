import { ageOn } from '../accounts/age.ts';
import type { CategoryId } from '../catalogue/categories.ts';
import type { Municipio } from '../catalogue/municipi.ts';
import type { QuantityBasis, Unit } from '../catalogue/units.ts';
import type { CalendarDay } from '../dates.ts';
import type { Timetable } from './timetable.ts';

/** The part of a request that the group wrote for providers to read. */
export type RequestForProviders = {
  readonly requestId: string;
  readonly title: string;
  readonly description: string;
  readonly categoryId: CategoryId;
  readonly municipio: Municipio;
  readonly unit: Unit;
  readonly quantity: number;
  readonly basis: QuantityBasis;
  readonly scheduleText: string;
  readonly timetable: Timetable;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly closesAt: Date;
};

/** One household of a request, with whatever the caller's row holds besides. */
export type RequestParticipant = {
  readonly householdId: string;
  readonly dependants: readonly { readonly birthDate: CalendarDay | null }[];
};

/** What a provider may know (R4). `ages`: full years, youngest first, of those whose age is known. */
export type ProviderRequestView = RequestForProviders & FamiliesInNumbers;

/** What R4 lets a provider know of the families: how many, and the ages of the beneficiaries. */
export type FamiliesInNumbers = {
  readonly households: number;
  readonly beneficiaries: number;
  readonly ages: readonly number[];
};

/** Reduces participants to numbers (R4); a household that names no dependant is one beneficiary. */
export function familiesInNumbers(
  participants: readonly RequestParticipant[],
  today: CalendarDay,
): FamiliesInNumbers {
  const dependants = participants.flatMap((participant) => participant.dependants);
  const withoutDependants = participants.filter((p) => p.dependants.length === 0).length;
  return {
    households: participants.length,
    beneficiaries: dependants.length + withoutDependants,
    ages: dependants
      .flatMap(({ birthDate }) => (birthDate === null ? [] : [ageOn(birthDate, today)]))
      .toSorted((a, b) => a - b),
  };
}

/**
 * Reduces a request to what R4 lets a provider see: number and ages of the beneficiaries, and the
 * Municipio. Fields are copied one by one, so that a new field of a row stays unseen until someone
 * lists it here. No id of a household or person is in the answer.
 */
export function toProviderView(
  request: RequestForProviders,
  participants: readonly RequestParticipant[],
  today: CalendarDay,
): ProviderRequestView {
  return {
    requestId: request.requestId,
    title: request.title,
    description: request.description,
    categoryId: request.categoryId,
    municipio: request.municipio,
    unit: request.unit,
    quantity: request.quantity,
    basis: request.basis,
    scheduleText: request.scheduleText,
    timetable: request.timetable,
    startsOn: request.startsOn,
    endsOn: request.endsOn,
    closesAt: request.closesAt,
    ...familiesInNumbers(participants, today),
  };
}
