import { spanOf } from '#app/contracts/requests/timetable-fields.ts';
import { CAPS } from '#app/domain/caps.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import type { WantedTime } from '#app/domain/purchases/times.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { readWhole } from '#app/domain/whole-number.ts';

import type { ChosenView } from './views.ts';

/** Stands in the form for the household itself, where dependants stand by their ids. */
export const FOR_HOUSEHOLD = 'household';

/** Longest note and list of an address that somebody could have written themselves. */
const MOST = { words: 500, chosen: 50, typed: 40 } as const;

/** A choice as it stands in an address; null where the address says nothing of one. */
export function chosenIn(params: URLSearchParams): ChosenView | null {
  if (!params.has('quantity') && !params.has('day')) return null;
  const text = (name: string, most: number) => (params.get(name) ?? '').slice(0, most);
  const list = (name: string) => params.getAll(name).slice(0, MOST.chosen);
  return {
    beneficiaries: list('beneficiaries'),
    quantity: text('quantity', MOST.typed),
    day: text('day', MOST.typed),
    from: text('from', MOST.typed),
    to: text('to', MOST.typed),
    note: text('note', MOST.words),
    kept: list('kept'),
  };
}

/** Why a choice as typed says nothing. */
export type ChoiceCode =
  'purchase.quantity_unreadable' | 'purchase.day_unreadable' | 'purchase.hours_unreadable';

/** What was typed, read; nothing is repaired. */
export function readChoice(chosen: ChosenView): Result<
  {
    readonly dependantIds: readonly string[];
    readonly isForHousehold: boolean;
    readonly quantity: number;
    readonly wanted: WantedTime;
    readonly kept: readonly string[];
  },
  ChoiceCode
> {
  const quantity = readWhole(chosen.quantity, { min: 1, max: CAPS.quantity });
  if (!quantity.ok) return fail('purchase.quantity_unreadable', { most: CAPS.quantity });
  const wanted = readWanted(chosen);
  if (!wanted.ok) return wanted;
  return ok({ ...forWhom(chosen), quantity: quantity.value, wanted: wanted.value });
}

/** For whom, and what is kept out, as the form names them. */
export function forWhom({ beneficiaries, kept }: Pick<ChosenView, 'beneficiaries' | 'kept'>) {
  return {
    dependantIds: beneficiaries.filter((id) => id !== FOR_HOUSEHOLD),
    isForHousehold: beneficiaries.includes(FOR_HOUSEHOLD),
    kept,
  };
}

/** A day and its hours, both hours or none. */
export function readWanted({
  day,
  from,
  to,
}: Pick<ChosenView, 'day' | 'from' | 'to'>): Result<
  WantedTime,
  'purchase.day_unreadable' | 'purchase.hours_unreadable'
> {
  if (!isCalendarDay(day)) return fail('purchase.day_unreadable');
  if (from === '' && to === '') return ok({ day, hours: null });
  const hours = spanOf(from, to);
  return hours.startMinute < hours.endMinute
    ? ok({ day, hours })
    : fail('purchase.hours_unreadable');
}
