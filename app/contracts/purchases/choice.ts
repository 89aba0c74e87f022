import { yearsIn } from '#app/contracts/orders/source-choice.ts';
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
    beyond: list('beyond'),
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
    readonly beyond: readonly number[];
  },
  ChoiceCode
> {
  const quantity = readWhole(chosen.quantity, { min: 1, max: CAPS.quantity });
  if (!quantity.ok) return fail('purchase.quantity_unreadable', { most: CAPS.quantity });
  const wanted = readWanted(chosen);
  if (!wanted.ok) return wanted;
  const beyond = yearsIn(chosen.beyond);
  return ok({ ...forWhom(chosen), quantity: quantity.value, wanted: wanted.value, beyond });
}

/** For whom, and what is kept out, as the form names them. */
export function forWhom({ beneficiaries, kept }: Pick<ChosenView, 'beneficiaries' | 'kept'>) {
  return {
    dependantIds: beneficiaries.filter((id) => id !== FOR_HOUSEHOLD),
    isForHousehold: beneficiaries.includes(FOR_HOUSEHOLD),
    kept,
  };
}

/** Beside which field of a day and its hours a refusal is said. */
export const WANTED_FIELD: Readonly<Record<string, 'day' | 'from'>> = {
  'purchase.day_is_past': 'day',
  'purchase.day_too_far': 'day',
  'purchase.day_unreadable': 'day',
  'purchase.too_soon': 'day',
  'purchase.hours_too_many': 'from',
  'purchase.hours_unreadable': 'from',
};

/** A day and its hours: both, none, or when they begin. */
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
  if (from === '') return fail('purchase.hours_unreadable');
  const { startMinute, endMinute } = spanOf(from, to);
  if (to === '') return ok({ day, hours: { startMinute, endMinute: null } });
  return startMinute < endMinute
    ? ok({ day, hours: { startMinute, endMinute } })
    : fail('purchase.hours_unreadable');
}
