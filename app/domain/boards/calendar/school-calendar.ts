import { addDays, isDayWithin, weekdayOf, type CalendarDay } from '#app/domain/dates.ts';

/** Lessons from 12 September to 8 June, both included. */
const FIRST_LESSON = '09-12';
const LAST_LESSON = '06-08';

/** Month and day of what is closed every year; 7 December is Saint Ambrose, Milan's patron. */
const HOLIDAYS = ['11-01', '12-07', '12-08', '04-25', '05-01', '06-02'] as const;

/** Between Christmas holidays: they run from 23 December to 6 January. */
const AFTER_CHRISTMAS = '01-07';
const BEFORE_CHRISTMAS = '12-22';

/** From Easter: Friday and Saturday before Ambrosian Lent, then Thursday before to Tuesday after. */
const EASTER_HOLIDAYS = [-44, -43, -3, -2, -1, 0, 1, 2] as const;

/**
 * Days without lessons in a calendar year, ascending: Sundays, holidays and the summer.
 * Source: Lombardy's permanent school calendar, d.g.r. IX/3318 of 18 April 2012. What a single
 * school closes besides (Saturdays, local bridges, strikes) is not in it.
 */
export function schoolClosedDays(year: number): readonly CalendarDay[] {
  const easter = easterSunday(year);
  const moving = new Set(EASTER_HOLIDAYS.map((offset) => addDays(easter, offset)));
  const closed: CalendarDay[] = [];
  const last = `${yearText(year)}-12-31`;
  for (let day = `${yearText(year)}-01-01`; day <= last; day = addDays(day, 1)) {
    if (weekdayOf(day) === 7 || moving.has(day) || isClosedEveryYear(day.slice(5))) {
      closed.push(day);
    }
  }
  return closed;
}

function isClosedEveryYear(monthDay: string): boolean {
  const hasLessons = monthDay >= FIRST_LESSON || monthDay <= LAST_LESSON;
  const isChristmas = !isDayWithin(monthDay, AFTER_CHRISTMAS, BEFORE_CHRISTMAS);
  return !hasLessons || isChristmas || HOLIDAYS.some((holiday) => holiday === monthDay);
}

/** Easter Sunday of the Gregorian calendar (J. Meeus, "Astronomical Algorithms", chapter 8). */
export function easterSunday(year: number): CalendarDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearInCentury = year % 100;
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunar + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearInCentury / 4) - epact - (yearInCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const dayFromMarch = epact + weekday - 7 * shift + 114;
  const month = String(Math.floor(dayFromMarch / 31)).padStart(2, '0');
  const day = String((dayFromMarch % 31) + 1).padStart(2, '0');
  return `${yearText(year)}-${month}-${day}`;
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}
