import { CAPS } from '#app/domain/caps.ts';
import { isUnit } from '#app/domain/catalogue/units.ts';
import { readWhole } from '#app/domain/whole-number.ts';
import type { RequestDraftValues, RequestDraftView } from '#app/contracts/requests/draft-view.ts';
import type { FormEcho } from '#app/components/use-form-failure.ts';
import { TEXT_LIMITS } from '#app/contracts/requests/limits.ts';
import {
  echoedTimetable,
  readTimetable,
  serviceDaysOf,
  typedTimetable,
  type TimetableFields,
} from '#app/contracts/requests/timetable-fields.ts';
import { isCalendarDay, type CalendarDay } from '#app/domain/dates.ts';
import {
  amountMade,
  proposedQuantity,
  type AmountMade,
  type NoAmount,
} from '#app/domain/requests/amount-made.ts';
import {
  checkServiceDays,
  firstDateAt,
  usualAnswerEnd,
} from '#app/domain/requests/request-times.ts';
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

/** What the fields of a request begin with, and what was said against them. */
export type FieldsProps = { readonly values: RequestDraftValues; readonly echo: FormEcho };

/** Name, value and sentence of one field of the draft. */
export const fieldOf =
  ({ values, echo }: FieldsProps) =>
  (name: keyof RequestDraftValues) => ({
    name,
    defaultValue: values[name],
    error: echo.error(name),
  });

/** What stands in the form now. `tickedIds`: the providers ticked, whether or not only some are asked. */
export type TypedDraft = {
  readonly values: RequestDraftValues;
  readonly timetable: TimetableFields;
  readonly tickedIds: readonly string[];
};

/** What the days and hours in the form come to (RQ5). */
export function amountIn({
  values,
  timetable,
}: Omit<TypedDraft, 'tickedIds'>): AmountMade | NoAmount {
  const { unit, startsOn, endsOn } = values;
  if (!isUnit(unit) || !areServiceDays(startsOn, endsOn)) return 'unsaid';
  const read = readTimetable(timetable);
  return read.ok ? amountMade(read.value, { startsOn, endsOn }, unit) : 'unsaid';
}

/**
 * The quantity after a change of the form (RQ5): it follows what days and hours come to for as long as
 * nobody wrote another. While they say nothing, it holds nothing.
 */
export function followedQuantity(before: TypedDraft, after: TypedDraft): string {
  const { quantity } = after.values;
  if (quantity !== before.values.quantity) return quantity;
  if (quantity !== proposedQuantity(amountIn(before))) return quantity;
  return proposedQuantity(amountIn(after));
}

/**
 * When answers end after a change of the form (RQ2): before the first date, for as long as nobody
 * wrote another moment. `now`: Milan's clock, as a `datetime-local` field writes it.
 */
export function followedClosing(before: TypedDraft, after: TypedDraft, now: string): string {
  const { closesAt } = after.values;
  if (closesAt !== before.values.closesAt || closesAt !== proposedClosing(before, now)) {
    return closesAt;
  }
  return proposedClosing(after, now) ?? closesAt;
}

/** When answers may well end by the days and hours that stand there; null while they say nothing. */
function proposedClosing({ values, timetable }: TypedDraft, now: string): string | null {
  const { startsOn, endsOn } = values;
  if (!areServiceDays(startsOn, endsOn)) return null;
  const firstAt = firstDateAt(timetableIn(timetable), { startsOn, endsOn });
  return usualAnswerEnd({ startsOn, endsOn, firstAt }, now);
}

/** Whether a service can be from one to the other, whenever that is: dates are counted only then. */
export function areServiceDays(startsOn: string, endsOn: string): boolean {
  if (!isCalendarDay(startsOn) || !isCalendarDay(endsOn)) return false;
  return checkServiceDays({ startsOn, endsOn }, startsOn).ok;
}

/** What cannot be in the days and hours of a request, by its field (RQ2); nothing when all fits. */
export function wrongDays(
  typed: Omit<TypedDraft, 'tickedIds'>,
  today: CalendarDay,
): Readonly<Record<string, string>> {
  const days = checkServiceDays(typed.values, today);
  if (!days.ok) {
    const field = days.code.startsWith('request.starts_') ? 'startsOn' : 'endsOn';
    return { [drawnField(field, typed.timetable)]: days.code };
  }
  const read = readTimetable(typed.timetable);
  const made = read.ok ? checkTimetable(read.value, typed.values) : read;
  return made.ok ? {} : { timetableKind: made.code };
}

/** The field beside which a refusal stands: single dates have no first and last day beside them. */
export function drawnField<Field extends string | undefined>(
  field: Field,
  { timetableKind }: Pick<TimetableFields, 'timetableKind'>,
): Field | 'timetableKind' {
  const isDayOfService = field === 'startsOn' || field === 'endsOn';
  return isDayOfService && timetableKind === 'dates' ? 'timetableKind' : field;
}

/** Why the quantity cannot be asked for, as the form's answer would say it. */
function wrongQuantity({
  quantity,
}: Pick<RequestDraftValues, 'quantity'>): Readonly<Record<string, string>> {
  const read = readWhole(quantity, { min: 1, max: CAPS.quantity });
  if (read.ok) return {};
  return { quantity: read.code === 'field.out_of_range' ? 'request.quantity' : read.code };
}

/** What cannot be in days, hours and quantity: a quantity that follows days which cannot be says nothing. */
export function wrongAmount(
  typed: Omit<TypedDraft, 'tickedIds'>,
  today: CalendarDay,
): Readonly<Record<string, string>> {
  const days = wrongDays(typed, today);
  return Object.keys(days).length > 0 ? days : wrongQuantity(typed.values);
}

/** What the fields hold first: what came back, or what is known and the quantity that makes (RQ5). */
export function startDraft(
  draft: Pick<RequestDraftView, 'values' | 'timetable' | 'namedProviderIds'>,
  echo: Pick<FormEcho, 'value' | 'hasFailed'>,
): TypedDraft {
  const timetable = echoedTimetable(echo.value, draft.timetable);
  const typed = mapValues(draft.values, (name, value) => echo.value(name, value));
  const values = { ...typed, ...serviceDaysOf(timetable, typed) };
  const ticked = echo.value('providerIds[]');
  return {
    values: {
      ...values,
      quantity:
        echo.hasFailed || values.quantity !== ''
          ? values.quantity
          : proposedQuantity(amountIn({ values, timetable })),
    },
    timetable,
    tickedIds: !echo.hasFailed ? draft.namedProviderIds : ticked === '' ? [] : ticked.split(', '),
  };
}

/** Reads what stands in the form now. */
export function readDraft(data: FormData, before: TypedDraft): TypedDraft {
  const timetable = typedTimetable(data);
  const values = mapValues(before.values, (name, value) => {
    const typed = data.get(name);
    return typeof typed === 'string' ? typed : value;
  });
  return {
    values: { ...values, ...serviceDaysOf(timetable, values) },
    timetable,
    tickedIds: data.getAll('providerIds[]').filter((id) => typeof id === 'string'),
  };
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
    place: change('place', values.place),
    startsOn: change('startsOn', values.startsOn),
    endsOn: change('endsOn', values.endsOn),
    closesAt: change('closesAt', values.closesAt),
  };
}
