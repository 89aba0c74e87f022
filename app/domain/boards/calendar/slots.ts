import { HALF_DAYS, WEEK_DAYS, type Answer, type Grid, type SlotAnswer } from './availability.ts';

/** One column of a grid. `part` is a half-day or `h16`, the hour from 16:00 to 17:00. */
export type Slot = { readonly id: string; readonly day: string; readonly part: string };

/**
 * Who answered what: for each household one letter per slot, in the order of `slotsOf`: the first
 * letter of the answer, `-` where there is none. Short enough to travel with every card's face.
 */
export type AnswerSheet = Readonly<Record<string, string>>;

/** A card's grid with the answers to it. */
export type Availability = { readonly grid: Grid; readonly sheet: AnswerSheet };

/** How many of the households that count answered what for a slot. */
export type SlotCount = {
  readonly slot: Slot;
  readonly yes: number;
  readonly maybe: number;
  readonly no: number;
};

const LETTERS: Readonly<Record<Answer, string>> = { yes: 'y', maybe: 'm', no: 'n' };
const ANSWER_OF: Readonly<Record<string, Answer>> = { y: 'yes', m: 'maybe', n: 'no' };
const NO_ANSWER = '-';

/** The slots of a grid in order: Monday first or the earliest date, then through the day (AV1). */
export function slotsOf(grid: Grid): readonly Slot[] {
  const parts = grid.parts === 'half_days' ? HALF_DAYS : hoursOf(grid);
  return gridDays(grid).flatMap((day) =>
    parts.map((part) => ({ id: `${day}_${part}`, day, part })),
  );
}

/** The days of a grid in order: days of the week before dates. */
export function gridDays(grid: Grid): readonly string[] {
  const week = WEEK_DAYS.filter((day) => grid.days.includes(day));
  const dates = grid.days.filter((day) => !(WEEK_DAYS as readonly string[]).includes(day));
  return [...week, ...dates.toSorted()];
}

function hoursOf(grid: Grid): string[] {
  const hours = Array.from({ length: grid.toHour - grid.fromHour }, (_, i) => grid.fromHour + i);
  return hours.map((hour) => `h${String(hour).padStart(2, '0')}`);
}

/** The hour a part begins at; null for a half-day. */
export function hourOf(part: string): number | null {
  return part.startsWith('h') ? Number(part.slice(1)) : null;
}

/** Lines answers up with the slots of a grid; those to other slots wait for their slot (AV4). */
export function sheetOf(grid: Grid, answers: readonly SlotAnswer[]): AnswerSheet {
  const slots = slotsOf(grid);
  const places = new Map(slots.map(({ id }, index) => [id, index]));
  const lines = new Map<string, string[]>();
  for (const { householdId, slot, answer } of answers) {
    const place = places.get(slot);
    if (place === undefined) continue;
    const line = lines.get(householdId) ?? slots.map(() => NO_ANSWER);
    line[place] = LETTERS[answer];
    lines.set(householdId, line);
  }
  return Object.fromEntries([...lines].map(([householdId, line]) => [householdId, line.join('')]));
}

/** A household's answer for the slot at a place; null for none. */
export function answerAt(sheet: AnswerSheet, householdId: string, place: number): Answer | null {
  return ANSWER_OF[lineOf(sheet, householdId)[place] ?? NO_ANSWER] ?? null;
}

/** True when a household answered for at least one slot. */
export function hasAnswered(sheet: AnswerSheet, householdId: string): boolean {
  return /[ymn]/.test(lineOf(sheet, householdId));
}

/**
 * The households that are asked when it suits: those of the group that take part in the need, and
 * those that answered all the same, in the group's order (AV6).
 */
export function askedHouseholds(
  groupHouseholdIds: readonly string[],
  joinedIds: readonly string[],
  sheet: AnswerSheet,
): readonly string[] {
  return groupHouseholdIds.filter((id) => joinedIds.includes(id) || hasAnswered(sheet, id));
}

function lineOf(sheet: AnswerSheet, householdId: string): string {
  return Object.hasOwn(sheet, householdId) ? (sheet[householdId] ?? '') : '';
}

/** Counts the answers of some households for every slot, in order; others do not count (AV2). */
export function countSlots(
  { grid, sheet }: Availability,
  householdIds: readonly string[],
): readonly SlotCount[] {
  const lines = householdIds.map((householdId) => lineOf(sheet, householdId));
  return slotsOf(grid).map((slot, place) => {
    const count = (letter: string) => lines.filter((line) => line[place] === letter).length;
    return { slot, yes: count('y'), maybe: count('m'), no: count('n') };
  });
}

/**
 * The slots that suit best: most yes, then fewest no, then most maybe; equally good ones all, the
 * earliest first. None while nobody said yes (AV3).
 */
export function bestSlots(counts: readonly SlotCount[]): readonly SlotCount[] {
  const [first, ...rest] = counts.filter(({ yes }) => yes > 0);
  if (!first) return [];
  const best = rest.reduce((top, next) => (compare(next, top) < 0 ? next : top), first);
  return counts.filter((count) => compare(count, best) === 0);
}

/** Negative when `a` suits better than `b`. */
function compare(a: SlotCount, b: SlotCount): number {
  return b.yes - a.yes || a.no - b.no || b.maybe - a.maybe;
}
