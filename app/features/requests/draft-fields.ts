import { CAPS } from '#app/domain/caps.ts';
import { readWhole } from '#app/domain/whole-number.ts';
import type { RequestDraftValues, RequestDraftView } from '#app/contracts/requests/draft-view.ts';
import { TEXT_LIMITS } from '#app/contracts/requests/limits.ts';
import { readTimetable, type TimetableFields } from '#app/contracts/requests/timetable-fields.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import { checkServiceDays } from '#app/domain/requests/request-times.ts';
import { wordsBeside } from '#app/domain/requests/schedule-words.ts';
import { checkTimetable, OPEN_TIMETABLE, type Timetable } from '#app/domain/requests/timetable.ts';
import { recurrenceWords } from '#app/features/boards/card/recurrence-words.ts';
import type { Dictionary, Locale } from '#app/i18n/dictionary.ts';
import { formatSlot } from '#app/i18n/format-slot.ts';

/**
 * What is said of the times beside their rows: what people wrote. The rhythm and what suits best stand
 * in the rows, and in words here only while no row can hold them (SES10).
 */
export function scheduleOf(
  { recurrence, values, bestSlot, timetable }: RequestDraftView,
  t: Dictionary['recurrence'],
  locale: Locale,
): string {
  if (timetable.timetableKind !== 'open') {
    return wordsBeside(values.schedule, timetableIn(timetable));
  }
  const best = bestSlot === null ? '' : formatSlot(bestSlot, locale);
  const rhythm = recurrence === null ? '' : recurrenceWords(recurrence, t, locale);
  return [rhythm, values.schedule === '' ? best : values.schedule]
    .filter((part) => part !== '')
    .join('; ')
    .slice(0, TEXT_LIMITS.schedule);
}

/** What the rows say now; while they cannot be read, nothing is promised. */
export function timetableIn(fields: TimetableFields): Timetable {
  const read = readTimetable(fields);
  return read.ok ? read.value : OPEN_TIMETABLE;
}

/** What cannot be in the days and hours of a request, by its field (RQ2); nothing when all fits. */
export function wrongDays(
  typed: { readonly values: RequestDraftValues; readonly timetable: TimetableFields },
  today: CalendarDay,
): Readonly<Record<string, string>> {
  const days = checkServiceDays(typed.values, today);
  if (!days.ok)
    return { [days.code === 'request.starts_in_past' ? 'startsOn' : 'endsOn']: days.code };
  const read = readTimetable(typed.timetable);
  const made = read.ok ? checkTimetable(read.value, typed.values) : read;
  return made.ok ? {} : { timetableKind: made.code };
}

/** Why the quantity cannot be asked for, as the form's answer would say it. */
export function wrongQuantity({
  quantity,
}: Pick<RequestDraftValues, 'quantity'>): Readonly<Record<string, string>> {
  const read = readWhole(quantity, { min: 1, max: CAPS.quantity });
  if (read.ok) return {};
  return { quantity: read.code === 'field.out_of_range' ? 'request.quantity' : read.code };
}

/** What the fields hold first: what came back, or what the card says. */
export function startValues(
  values: RequestDraftValues,
  echoed: (field: string, otherwise: string) => string,
): RequestDraftValues {
  return mapValues(values, (name, value) => echoed(name, value));
}

/** What stands in the form now. */
export function readValues(form: HTMLFormElement, before: RequestDraftValues): RequestDraftValues {
  const data = new FormData(form);
  return mapValues(before, (name, value) => {
    const typed = data.get(name);
    return typeof typed === 'string' ? typed : value;
  });
}

function mapValues(
  values: RequestDraftValues,
  change: (name: string, value: string) => string,
): RequestDraftValues {
  return {
    title: change('title', values.title),
    description: change('description', values.description),
    category: change('category', values.category),
    municipio: change('municipio', values.municipio),
    unit: change('unit', values.unit),
    quantity: change('quantity', values.quantity),
    basis: change('basis', values.basis),
    splitMethod: change('splitMethod', values.splitMethod),
    schedule: change('schedule', values.schedule),
    startsOn: change('startsOn', values.startsOn),
    endsOn: change('endsOn', values.endsOn),
    closesAt: change('closesAt', values.closesAt),
  };
}
