import { type CalendarDay, romeDay } from '../dates.ts';
import { splitByWeights } from '../money.ts';
import { mustHave } from '../must-have.ts';
import type { ServiceDays } from '../requests/timetable.ts';
import { fail, ok, type Result } from '../result.ts';
import { dayStart, type Session } from './sessions.ts';
import type { LineShare } from './split.ts';

/** Most periods of an order: calendar months of the longest service there is. */
export const MAX_PERIODS = 26;

/** A stretch of an order that is closed and paid by itself; `weight`: its part of the price. */
export type Period = ServiceDays & { readonly number: number; readonly weight: number };

/** What one beneficiary costs in one period. */
export type PeriodLine = LineShare & { readonly period: number };

/** The periods of a service (PER1). */
export function periodsOf({ startsOn, endsOn }: ServiceDays): readonly Period[] {
  return [{ number: 1, startsOn, endsOn, weight: 1 }];
}

/**
 * Divides each line of an order over its periods by their weights, exact to the cent: what a
 * beneficiary costs in all is what the split said (PER2, M2).
 */
export function apportionLines(
  lines: readonly LineShare[],
  periods: readonly Period[],
  orderId: string,
): readonly PeriodLine[] {
  const parts = periods.map(({ number, weight }) => ({ id: String(number), weight }));
  return lines.flatMap((line) => {
    const seed = `${orderId}/${line.householdId}/${line.dependantId ?? ''}`;
    const split = splitByWeights(line.amountCents, parts, seed);
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
  const ends = sessions.flatMap(({ state, startsAt, endsAt }) =>
    state === 'planned' && isDayOf(period, romeDay(startsAt)) ? [endsAt.getTime()] : [],
  );
  return ends.length === 0 ? dayStart(period.endsOn) : new Date(Math.max(...ends));
}

function isDayOf({ startsOn, endsOn }: ServiceDays, day: CalendarDay): boolean {
  return startsOn <= day && day <= endsOn;
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
