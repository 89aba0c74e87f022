import type { Unit } from '../catalogue/units.ts';
import { addDays, type CalendarDay, daysBetween, romeDay } from '../dates.ts';
import { type Cents, splitByWeights } from '../money.ts';
import { mustHave } from '../must-have.ts';
import { datesOf, type ServiceDays, type Timetable } from '../requests/timetable.ts';
import { fail, ok, type Result } from '../result.ts';
import type { AbsenceRule } from './absence-rule.ts';
import { type BoughtUnits, unitsOfSessions } from './bought-units.ts';
import type { Session } from './sessions.ts';
import { dayStart } from '../day-clock.ts';
import type { LineShare } from './split.ts';

/** Most periods of an order: calendar months of the longest service there is. */
export const MAX_PERIODS = 26;

/** A stretch of an order that is closed and paid by itself; `weight`: its part of the price. */
export type Period = ServiceDays & { readonly number: number; readonly weight: number };

/** What one beneficiary costs in one period. */
export type PeriodLine = LineShare & { readonly period: number };

/** What a service is bought by, and when it is held. */
export type PeriodicService = ServiceDays & {
  readonly unit: Unit;
  readonly quantity: number;
  readonly timetable: Timetable;
};

/**
 * The periods of a service (PER1): one for each calendar month of one that goes on by the month, or
 * by the hour every week; else one. A month without dates belongs to the one before it. As many
 * months as were bought weigh alike; otherwise they weigh by their minutes, or days without dates.
 */
export function periodsOf(service: PeriodicService): readonly Period[] {
  const { unit, quantity, timetable, startsOn, endsOn } = service;
  const goesOn = unit === 'month' || (unit === 'hour' && timetable.kind === 'weekly');
  const months = monthsOf({ startsOn, endsOn });
  if (!goesOn || months.length === 1) return [{ number: 1, startsOn, endsOn, weight: 1 }];
  if (unit === 'month' && quantity === months.length) return numbered(months, () => 1);
  const dates = datesOf(timetable, { startsOn, endsOn });
  if (dates.length === 0) return numbered(months, daysOf);
  const minutesIn = (days: ServiceDays) =>
    dates
      .filter(({ day }) => isDayOf(days, day))
      .reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0);
  return numbered(joinEmpty(months, minutesIn), minutesIn);
}

function numbered(
  stretches: readonly ServiceDays[],
  weightOf: (days: ServiceDays) => number,
): readonly Period[] {
  return stretches.map((days, index) => ({ number: index + 1, ...days, weight: weightOf(days) }));
}

function monthsOf({ startsOn, endsOn }: ServiceDays): readonly ServiceDays[] {
  const months: ServiceDays[] = [];
  for (let first = startsOn; first <= endsOn;) {
    const end = lastOfMonth(first);
    const last = end < endsOn ? end : endsOn;
    months.push({ startsOn: first, endsOn: last });
    first = addDays(last, 1);
  }
  return months;
}

function lastOfMonth(day: CalendarDay): CalendarDay {
  const next = addDays(`${day.slice(0, 7)}-28`, 4);
  return addDays(`${next.slice(0, 7)}-01`, -1);
}

function daysOf({ startsOn, endsOn }: ServiceDays): number {
  return daysBetween(startsOn, endsOn) + 1;
}

/** Stretches that each have something: what has nothing belongs to the one before, or to the first. */
function joinEmpty(
  stretches: readonly ServiceDays[],
  weightOf: (days: ServiceDays) => number,
): readonly ServiceDays[] {
  const joined: ServiceDays[] = [];
  for (const days of stretches) {
    const before = joined.at(-1);
    if (before && (weightOf(days) === 0 || weightOf(before) === 0)) {
      joined[joined.length - 1] = { startsOn: before.startsOn, endsOn: days.endsOn };
    } else joined.push(days);
  }
  return joined;
}

/** What a period is called: `settled` once it is closed and all its money has come. */
export const PERIOD_STATES = ['planned', 'running', 'closed', 'settled'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

/** The state of a period for whoever has `leftCents` still to pay or to get for it (PER3). */
export function periodState(
  period: ServiceDays & { readonly closedAt: Date | null },
  facts: { readonly hasBegun: boolean; readonly leftCents: Cents; readonly today: CalendarDay },
): PeriodState {
  if (period.closedAt !== null) return facts.leftCents === 0 ? 'settled' : 'closed';
  return facts.hasBegun && facts.today >= period.startsOn ? 'running' : 'planned';
}

/**
 * Whether money is asked for from the last yes on, not only once its period is closed (PER7): for one
 * period, where absences do not change what it costs.
 */
export function isAskedAhead(periods: readonly unknown[], rule: AbsenceRule): boolean {
  return paidAt(periods, rule) === 'confirmed';
}

/** When the money of an order is asked for: from the last yes on, at its end, or at the end of each period. */
export type PaidAt = 'confirmed' | 'end' | 'periods';

/** {@link PaidAt} of an order (PER7), for what people read before they say yes. */
export function paidAt(periods: readonly unknown[], rule: AbsenceRule): PaidAt {
  if (periods.length > 1) return 'periods';
  return rule === 'always' ? 'confirmed' : 'end';
}

/**
 * Divides each line of an order over its periods by their weights, exact to the cent: what a
 * beneficiary costs in all is what the split said (PER2, M2). Equal lines have equal parts: where
 * households pay alike, no cent of a month tells one from another (R4).
 */
export function apportionLines(
  lines: readonly LineShare[],
  periods: readonly Period[],
  orderId: string,
): readonly PeriodLine[] {
  const parts = periods.map(({ number, weight }) => ({ id: String(number), weight }));
  return lines.flatMap((line) => {
    const split = splitByWeights(line.amountCents, parts, orderId);
    if (!split.ok) throw new RangeError(`No periods for an order: ${split.code}`);
    return periods.map(({ number }, index) => ({
      ...line,
      period: number,
      amountCents: mustHave(split.value[index], 'the part of a period').amountCents,
    }));
  });
}

/** A period as far as its closing goes. */
type ClosablePeriod = ServiceDays & { readonly closedAt: Date | null };

/**
 * From when a period may be closed: the end of its last planned date; without dates, the beginning
 * of its last day (PER4).
 */
export function closesAt(period: ServiceDays, sessions: readonly Session[]): Date {
  const ends = plannedIn(period, sessions).map(({ endsAt }) => endsAt.getTime());
  return ends.length === 0 ? dayStart(period.endsOn) : new Date(Math.max(...ends));
}

/**
 * Whether an order's last day stays as agreed, wherever its dates move (SES5): each of its months has its
 * bill, and none stands behind the last.
 */
export function endsAsAgreed(periods: readonly unknown[], unit: Unit): boolean {
  return periods.length > 1 || unit === 'month';
}

/** How many dates are planned in a period; a date belongs to the period of its day. */
export function countDates(period: ServiceDays, sessions: readonly Session[]): number {
  return plannedIn(period, sessions).length;
}

function plannedIn(period: ServiceDays, sessions: readonly Session[]): readonly Session[] {
  return sessions.filter(
    ({ state, startsAt }) => state === 'planned' && isDayOf(period, romeDay(startsAt)),
  );
}

function isDayOf({ startsOn, endsOn }: ServiceDays, day: CalendarDay): boolean {
  return startsOn <= day && day <= endsOn;
}

/**
 * The period whose bill has the price of a date that stood on `planned` and is on `day` now (PER9): bills stay as
 * agreed wherever dates move. Null where it is the one the date is in.
 */
export function billedIn(
  periods: readonly ServiceDays[],
  planned: CalendarDay,
  day: CalendarDay,
): ServiceDays | null {
  const found = periods.find((period) => isDayOf(period, planned));
  return found && !isDayOf(found, day) ? { startsOn: found.startsOn, endsOn: found.endsOn } : null;
}

/** Whether the bill that a day belongs to is closed: no mark of it changes any more (ATT3). */
export function isBilled(
  periods: readonly (ServiceDays & { readonly closedAt: Date | null })[],
  day: CalendarDay,
): boolean {
  return periods.some((period) => period.closedAt !== null && isDayOf(period, day));
}

/** Why a period stays open. */
export type ClosingCode = 'period.closed' | 'period.not_over';

/** Whether a period may be closed now, and once (PER4). */
export function checkClosing(
  period: ClosablePeriod,
  sessions: readonly Session[],
  now: Date,
): Result<true, ClosingCode> {
  if (period.closedAt !== null) return fail('period.closed');
  const from = closesAt(period, sessions);
  return now >= from ? ok(true) : fail('period.not_over', { day: romeDay(from) });
}

/** How much of a whole: `done` of `of`. */
export type Fraction = { readonly done: number; readonly of: number };

/**
 * How much of a period was given by an instant (PER8): of its dates, those that have ended, by what they
 * come to in the unit that was bought; without dates, of its days those that are over.
 */
export function deliveredOf(
  period: ServiceDays,
  sessions: readonly Session[],
  { unit, now }: { readonly unit: Unit; readonly now: Date },
): Fraction {
  const planned = plannedIn(period, sessions);
  if (planned.length > 0) {
    const ended = planned.filter(({ endsAt }) => endsAt <= now);
    const units = (some: readonly Session[]) =>
      minutely(unitsOfSessions(some, unit) ?? some.length);
    return { done: units(ended), of: units(planned) };
  }
  const of = daysOf(period);
  const over = daysBetween(period.startsOn, romeDay(now));
  return { done: Math.min(Math.max(over, 0), of), of };
}

/** Hours may be broken, down to minutes; as whole numbers. */
function minutely(units: number): number {
  return Math.round(units * 60);
}

/**
 * How much of what was bought for a period has a date (PER8, SES12): a period has its part of the quantity by
 * its weight. All of it where dates come to as much or more, where there are none, or do not count the unit.
 */
export function datedOf(
  period: Period,
  sessions: readonly Session[],
  bought: BoughtUnits & { readonly periods: readonly Period[] },
): Fraction {
  const planned = plannedIn(period, sessions);
  const units = planned.length === 0 ? null : unitsOfSessions(planned, bought.unit);
  if (units === null) return { done: 1, of: 1 };
  const all = bought.periods.reduce((sum, { weight }) => sum + weight, 0);
  const dated = minutely(units) * all;
  const own = minutely(bought.quantity) * period.weight;
  return { done: dated, of: Math.max(dated, own) };
}

/** No part of an amount is finer than this; weights stay safe integers. */
const FINEST = 1_000_000_000_000n;

/** A part of a part. */
export function partOfPart(one: Fraction, other: Fraction): Fraction {
  const done = BigInt(one.done) * BigInt(other.done);
  const of = BigInt(one.of) * BigInt(other.of);
  return of <= FINEST
    ? { done: Number(done), of: Number(of) }
    : { done: Number((done * FINEST) / of), of: Number(FINEST) };
}

/** A part of a line that a source pays. */
type PaidPart = {
  readonly id: string;
  readonly amountCents: Cents;
  /** It pays a whole line or nothing (V3). */
  readonly isWhole?: boolean;
};

/** A line with what pays it; what no part pays is cash. */
type PaidLine = { readonly amountCents: Cents; readonly parts: readonly PaidPart[] };

/**
 * What stays of a line of which only a part was given (PER8): the same part of it, and of what each
 * source pays, to the cent and never more than stays of the line. What pays whole lines alone keeps its
 * line whole, unless nothing of it was given; a line for which no date is planned stays as it is.
 */
export function keepDelivered(
  { amountCents, parts }: PaidLine,
  { done, of }: Fraction,
  orderId: string,
): PaidLine {
  if (of === 0) return { amountCents, parts };
  if (done > 0 && parts.some(({ isWhole }) => isWhole === true)) return { amountCents, parts };
  const part = (cents: Cents) => {
    const weights = [
      { id: 'given', weight: done },
      { id: 'not', weight: of - done },
    ];
    const split = splitByWeights(cents, weights, orderId);
    if (!split.ok) throw new RangeError(`No part of a line: ${split.code}`);
    return split.value[0]?.amountCents ?? 0;
  };
  const kept = part(amountCents);
  let left = kept;
  const keptParts = parts.map(({ id, amountCents: paid }) => {
    const cents = Math.min(part(paid), left);
    left -= cents;
    return { id, amountCents: cents };
  });
  return { amountCents: kept, parts: keptParts };
}
