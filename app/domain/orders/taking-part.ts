import type { CalendarDay } from '../dates.ts';

/** The days on which a household takes part in an order; null: from its first day, or to its last. */
export type TakingPart = {
  readonly status: string;
  readonly takesPartFrom: CalendarDay | null;
  readonly takesPartUntil: CalendarDay | null;
};

/** Whether what an order gives on a day is for a household too: not once it left, nor before it came (AMD6). */
export function takesPartOn(
  { status, takesPartFrom, takesPartUntil }: TakingPart,
  day: CalendarDay,
): boolean {
  if (status === 'dropped') return false;
  return (takesPartFrom ?? day) <= day && day <= (takesPartUntil ?? day);
}

/** Whether a household is out of an order that goes on without it: nobody needs to know it any more (AMD6). */
export function hasLeft(
  household: TakingPart,
  { endsOn, today }: { readonly endsOn: CalendarDay; readonly today: CalendarDay },
): boolean {
  const { status, takesPartUntil } = household;
  if (status === 'dropped') return true;
  return takesPartUntil !== null && takesPartUntil < endsOn && takesPartUntil < today;
}
