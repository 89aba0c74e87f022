import type { Unit } from '../catalogue/units.ts';
import { addDays, addMonths, type CalendarDay, daysBetween } from '../dates.ts';
import {
  type ClockSpan,
  OPEN_TIMETABLE,
  type ServiceDays,
  type Timetable,
} from '../requests/timetable.ts';
import { unitsOfDates } from '../requests/timetable-units.ts';
import { fail, ok, type Result } from '../result.ts';

/** Days within which what has no end of its own is used: sessions, hours, a course. */
export const DAYS_TO_USE = 90;

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1_440;

/** How far ahead a purchase may begin, and how long it may go on. */
export const MOST_DAYS = 366;

/** Hours as they are said: of a service by the hour the beginning is enough. */
export type WantedHours = Pick<ClockSpan, 'startMinute'> & { readonly endMinute: number | null };

/** When a household wants a service to begin; `hours` null: the time is still to be agreed. */
export type WantedTime = { readonly day: CalendarDay; readonly hours: WantedHours | null };

/** The days of a purchase and its dates. */
export type PurchaseTimes = ServiceDays & { readonly timetable: Timetable };

/** Why a time cannot be asked for. */
export type PurchaseTimesCode =
  | 'purchase.day_is_past'
  | 'purchase.day_too_far'
  | 'purchase.goes_on_too_long'
  | 'purchase.hours_unreadable'
  | 'purchase.hours_too_many';

/**
 * The days and dates of so many units that begin as wanted (BUY3). Months and weeks last what they
 * are; what one date holds whole ends with it; all else is used within 90 days, or a week for each
 * unit where that is longer. Hours of the first date may be fewer than were bought, never more; where
 * their end is not said, they are all that is bought.
 */
export function purchaseTimes(
  bought: { readonly unit: Unit; readonly quantity: number },
  { day, hours }: WantedTime,
  today: CalendarDay,
): Result<PurchaseTimes, PurchaseTimesCode> {
  if (day < today) return fail('purchase.day_is_past');
  if (daysBetween(today, day) > MOST_DAYS) return fail('purchase.day_too_far');
  const span = hours && spanOf(bought, hours);
  if (span && (span.endMinute <= span.startMinute || span.endMinute > MINUTES_PER_DAY)) {
    return fail('purchase.hours_unreadable');
  }
  const slots = span === null ? [] : [{ ...span, day }];
  const units = unitsOfDates(slots, bought.unit);
  if (units !== null && units > bought.quantity) {
    return fail('purchase.hours_too_many', { hours: units, bought: bought.quantity });
  }
  const timetable: Timetable = slots.length === 0 ? OPEN_TIMETABLE : { kind: 'dates', slots };
  const endsOn = units === bought.quantity ? day : lastDay(bought, day);
  if (daysBetween(day, endsOn) > MOST_DAYS) return fail('purchase.goes_on_too_long');
  return ok({ startsOn: day, endsOn, timetable });
}

/** Hours whose end follows from what is bought; one that nothing says is where they begin. */
function spanOf(
  { unit, quantity }: { readonly unit: Unit; readonly quantity: number },
  { startMinute, endMinute }: WantedHours,
): ClockSpan {
  const minutes = unit === 'hour' ? quantity * MINUTES_PER_HOUR : 0;
  return { startMinute, endMinute: endMinute ?? startMinute + minutes };
}

/** What of the hours bought the first date holds, and what is still to be agreed; null for all or none. */
export function hoursToAgree(
  bought: { readonly unit: Unit; readonly quantity: number },
  timetable: Timetable,
): { readonly said: number; readonly open: number } | null {
  if (bought.unit !== 'hour' || timetable.kind !== 'dates') return null;
  const said = unitsOfDates(timetable.slots, 'hour') ?? 0;
  return said < bought.quantity ? { said, open: bought.quantity - said } : null;
}

function lastDay(
  { unit, quantity }: { readonly unit: Unit; readonly quantity: number },
  first: CalendarDay,
): CalendarDay {
  switch (unit) {
    case 'month':
      return quantity > 12
        ? addDays(first, MOST_DAYS + 1)
        : addDays(addMonths(first, quantity), -1);
    case 'week':
      return addDays(first, Math.min(quantity, MOST_DAYS) * 7 - 1);
    case 'course':
    case 'flat':
      return addDays(first, DAYS_TO_USE - 1);
    case 'hour':
    case 'session':
    case 'visit':
    case 'trip':
    case 'day':
    case 'night':
    case 'meal':
    case 'workshop':
      return addDays(first, Math.max(DAYS_TO_USE, Math.min(quantity, 52) * 7) - 1);
  }
}
