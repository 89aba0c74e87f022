import { isDay, isPlainObject } from '../document/stored-values.ts';

/** A household's answer for one slot. */
export const ANSWERS = ['yes', 'maybe', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Limits of a grid. */
export const GRID_LIMITS = { days: 14, firstHour: 6, lastHour: 22 } as const;

/**
 * The columns of a card's availability grid: days of any week (`mon`) or dates (`2026-12-03`), each
 * cut into half-days or into whole hours from `fromHour` up to, not including, `toHour`.
 */
export type Grid = {
  readonly parts: 'half_days' | 'hours';
  readonly days: readonly string[];
  readonly fromHour: number;
  readonly toHour: number;
};

/** One household's answer: `slot` is `<day>_<part>`, e.g. `mon_pm` or `2026-12-03_h16`. */
export type SlotAnswer = {
  readonly householdId: string;
  readonly slot: string;
  readonly answer: Answer;
};

/** Days of any week, Monday first. */
export const WEEK_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekDay = (typeof WEEK_DAYS)[number];

/** The half-days of a day, in order. */
export const HALF_DAYS = ['am', 'pm', 'eve'] as const;

const SLOT = /^(.+)_(?:am|pm|eve|h(?:[01]\d|2[0-3]))$/;

/** True for one of the answers. */
export function isAnswer(value: unknown): value is Answer {
  return (ANSWERS as readonly unknown[]).includes(value);
}

/** True for the id of a slot of some grid. */
export function isSlotId(value: unknown): value is string {
  return typeof value === 'string' && isGridDay(SLOT.exec(value)?.[1]);
}

/** True for a day of any week, or for a date that exists. */
function isGridDay(value: unknown): boolean {
  return (WEEK_DAYS as readonly unknown[]).includes(value) || isDay(value);
}

function isWholeNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}

/** True for a well-formed grid: no day twice, dates that exist, at least one hour a day (AV5). */
export function isGrid(value: unknown): value is Grid {
  if (!isPlainObject(value) || Object.keys(value).length !== 4) return false;
  const { parts, days, fromHour, toHour } = value;
  if (parts !== 'half_days' && parts !== 'hours') return false;
  if (!Array.isArray(days) || days.length < 1 || days.length > GRID_LIMITS.days) return false;
  if (!days.every(isGridDay) || new Set(days).size !== days.length) return false;
  if (!isWholeNumber(fromHour) || !isWholeNumber(toHour)) return false;
  return fromHour >= GRID_LIMITS.firstHour && fromHour < toHour && toHour <= GRID_LIMITS.lastHour;
}
