import { compareDays, isCalendarDay } from '#app/domain/dates.ts';
import { clockText, MINUTES_PER_DAY } from '#app/domain/day-clock.ts';
import {
  doOverlap,
  isTimetable,
  OPEN_TIMETABLE,
  type ServiceDays,
  type Timetable,
} from '#app/domain/requests/timetable.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

/** A timetable as its form holds it: rows of texts, of the week and of single dates. */
export type TimetableFields = {
  readonly timetableKind: string;
  /** `on` when days of closed schools are left out. */
  readonly skipsSchoolClosed: string;
  readonly slotDay: readonly string[];
  readonly slotFrom: readonly string[];
  readonly slotTo: readonly string[];
  readonly dateDay: readonly string[];
  readonly dateFrom: readonly string[];
  readonly dateTo: readonly string[];
};

/** Names of the fields that are rows; in a form they end in `[]`. */
export const ROW_FIELDS = [
  'slotDay',
  'slotFrom',
  'slotTo',
  'dateDay',
  'dateFrom',
  'dateTo',
] as const;
type RowField = (typeof ROW_FIELDS)[number];

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Reads a timetable from its fields. Rows without a day are left out; an end at 00:00 is midnight. */
export function readTimetable(
  fields: TimetableFields,
): Result<Timetable, 'timetable.unreadable' | 'timetable.overlap'> {
  const { timetableKind: kind } = fields;
  if (kind === 'open') return ok(OPEN_TIMETABLE);
  const isWeekly = kind === 'weekly';
  const [days, froms, tos] = isWeekly
    ? [fields.slotDay, fields.slotFrom, fields.slotTo]
    : [fields.dateDay, fields.dateFrom, fields.dateTo];
  const rows = days.flatMap((day, index) =>
    day === '' ? [] : [{ day, ...spanOf(froms[index] ?? '', tos[index] ?? '') }],
  );
  const slots = rows.map(({ day, ...span }) =>
    isWeekly ? { weekday: Number(day), ...span } : { day, ...span },
  );
  if (doOverlap(slots)) return fail('timetable.overlap');
  const read: unknown = isWeekly
    ? { kind, slots, skipsSchoolClosed: fields.skipsSchoolClosed === 'on' }
    : { kind, slots };
  return isTimetable(read) ? ok(read) : fail('timetable.unreadable');
}

/** First and last day of a service: single dates say them; of days of the week, and while dates are open, as typed. */
export function serviceDaysOf(
  { timetableKind, dateDay }: Pick<TimetableFields, 'timetableKind' | 'dateDay'>,
  typed: ServiceDays,
): ServiceDays {
  const days = timetableKind === 'dates' ? dateDay.filter(isCalendarDay).sort(compareDays) : [];
  return { startsOn: days[0] ?? typed.startsOn, endsOn: days.at(-1) ?? typed.endsOn };
}

/** Hours of a row; what cannot be read ends before it starts, and is refused with the rest. */
export function spanOf(from: string, to: string): { startMinute: number; endMinute: number } {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  if (start === null || end === null) return { startMinute: 0, endMinute: 0 };
  return { startMinute: start, endMinute: end === 0 ? MINUTES_PER_DAY : end };
}

function minuteOf(text: string): number | null {
  const [, hours, minutes] = TIME.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/** The fields that would give a timetable. */
export function fieldsOfTimetable(timetable: Timetable): TimetableFields {
  const weekly = timetable.kind === 'weekly' ? timetable.slots : [];
  const dates = timetable.kind === 'dates' ? timetable.slots : [];
  const skips = timetable.kind === 'weekly' && timetable.skipsSchoolClosed;
  const time = (minute: number) => clockText(minute % MINUTES_PER_DAY);
  return {
    timetableKind: timetable.kind,
    skipsSchoolClosed: skips ? 'on' : '',
    slotDay: weekly.map(({ weekday }) => String(weekday)),
    slotFrom: weekly.map(({ startMinute }) => time(startMinute)),
    slotTo: weekly.map(({ endMinute }) => time(endMinute)),
    dateDay: dates.map(({ day }) => day),
    dateFrom: dates.map(({ startMinute }) => time(startMinute)),
    dateTo: dates.map(({ endMinute }) => time(endMinute)),
  };
}

/** The fields of a form that came back, or those given where it did not. */
export function echoedTimetable(
  echoed: (field: string, otherwise: string) => string,
  otherwise: TimetableFields,
): TimetableFields {
  const kind = echoed('timetableKind', '');
  if (kind === '') return otherwise;
  const rows = (field: RowField) => {
    const text = echoed(`${field}[]`, '');
    return text === '' ? [] : text.split(', ');
  };
  return {
    timetableKind: kind,
    skipsSchoolClosed: echoed('skipsSchoolClosed', ''),
    ...rowsBy(rows),
  };
}

/** Each field of a row with its texts, one a row. */
function rowsBy(read: (field: RowField) => readonly string[]): Pick<TimetableFields, RowField> {
  return {
    slotDay: read('slotDay'),
    slotFrom: read('slotFrom'),
    slotTo: read('slotTo'),
    dateDay: read('dateDay'),
    dateFrom: read('dateFrom'),
    dateTo: read('dateTo'),
  };
}

/** Reads the fields as they stand in a form of the browser. */
export function typedTimetable(form: FormData): TimetableFields {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const rows = (field: RowField) =>
    form.getAll(`${field}[]`).filter((value) => typeof value === 'string');
  return {
    timetableKind: text('timetableKind'),
    skipsSchoolClosed: text('skipsSchoolClosed'),
    ...rowsBy(rows),
  };
}
