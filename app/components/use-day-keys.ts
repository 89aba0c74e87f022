import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

import { addDays, type CalendarDay } from '#app/domain/dates.ts';

const STEP_OF_KEY: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/**
 * Arrows go from day to day of a calendar whose cells name theirs in `data-day`; past the edge
 * `turnTo` shows the page of the day, which has the focus once it is there.
 */
export function useDayKeys(
  table: RefObject<HTMLTableElement>,
  turnTo: (day: CalendarDay) => void,
): (event: KeyboardEvent) => void {
  const wanted = useRef<CalendarDay | null>(null);
  const cellOf = (day: CalendarDay) =>
    table.current?.querySelector<HTMLElement>(`[data-day="${day}"]`);
  useEffect(() => {
    const cell = wanted.current === null ? null : cellOf(wanted.current);
    if (!cell) return;
    cell.focus();
    wanted.current = null;
  });
  return (event) => {
    if (!(event.target instanceof HTMLElement)) return;
    const from = event.target.dataset['day'];
    const step = STEP_OF_KEY[event.key];
    if (from === undefined || step === undefined) return;
    event.preventDefault();
    const to = addDays(from, step);
    const cell = cellOf(to);
    if (cell) return cell.focus();
    wanted.current = to;
    turnTo(to);
  };
}
