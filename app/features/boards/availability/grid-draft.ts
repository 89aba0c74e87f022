import { GRID_LIMITS, WEEK_DAYS, type Grid } from '#app/domain/boards/calendar/availability.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

/** What stands in the form of a grid: both kinds of days, so that changing one's mind loses none. */
export type GridDraft = {
  readonly kind: 'week' | 'dates';
  readonly week: readonly string[];
  readonly dates: readonly string[];
  readonly parts: Grid['parts'];
  readonly fromHour: number;
  readonly toHour: number;
};

const isWeekDay = (day: string) => (WEEK_DAYS as readonly string[]).includes(day);

/** Start of the form: the grid there is, or the afternoons of a working week. */
export function draftOf(grid: Grid | null): GridDraft {
  if (!grid) {
    return {
      kind: 'week',
      week: WEEK_DAYS.slice(0, 5),
      dates: [],
      parts: 'half_days',
      fromHour: 16,
      toHour: 19,
    };
  }
  const { days, parts, fromHour, toHour } = grid;
  const week = days.filter(isWeekDay);
  const dates = days.filter((day) => !isWeekDay(day));
  return { kind: dates.length > 0 ? 'dates' : 'week', week, dates, parts, fromHour, toHour };
}

/** The grid a form asks for. */
export function gridOf(draft: GridDraft): Result<Grid, 'noDays' | 'hoursOrder'> {
  const { parts, fromHour, toHour } = draft;
  const days = (draft.kind === 'week' ? draft.week : draft.dates).slice(0, GRID_LIMITS.days);
  if (days.length === 0) return fail('noDays');
  if (parts === 'hours' && fromHour >= toHour) return fail('hoursOrder');
  // Half-days need no hours, but the board keeps a grid whole.
  return fromHour < toHour
    ? ok({ parts, days, fromHour, toHour })
    : ok({ parts, days, fromHour: GRID_LIMITS.firstHour, toHour: GRID_LIMITS.lastHour });
}
