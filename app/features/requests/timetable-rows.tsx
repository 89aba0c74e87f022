import ChevronDown from 'lucide-react/icons/chevron-down';
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';

import { Button } from '#app/components/button.tsx';
import { Checkbox, RadioCards } from '#app/components/choices.tsx';
import { FieldError } from '#app/components/field.tsx';
import { daysBetween, isCalendarDay, WEEKDAYS } from '#app/domain/dates.ts';
import { LONGEST_PERIOD_DAYS } from '#app/domain/requests/request-times.ts';
import {
  checkTimetable,
  TIMETABLE_KINDS,
  TIMETABLE_LIMITS,
  type ServiceDays,
} from '#app/domain/requests/timetable.ts';
import {
  readTimetable,
  wrongRowPlace,
  type RowPlace,
  type TimetableFields,
} from '#app/contracts/requests/timetable-fields.ts';
import { formatWeekday } from '#app/i18n/format-weekday.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';
import { formatDays } from '#app/i18n/format-period.ts';

/** Rows there are at least, so that the form works without script. */
const MIN_ROWS = 2;

const KINDS = TIMETABLE_KINDS.toSorted((a, b) => Number(a === 'open') - Number(b === 'open'));

type RowsProps = {
  readonly start: TimetableFields;
  /** What stands in the form now, for the dates it would make; null where no script counts. */
  readonly typed: (TimetableFields & ServiceDays) | null;
  readonly error: string | undefined;
  /** The dates are being said now: leaving them open is no choice. */
  readonly isChosen?: boolean;
  /** Between which days single dates can be, where that is settled. */
  readonly within?: ServiceDays;
};

/** When a service is held: the same days every week, single dates, or still to be agreed. */
export function TimetableRows({ start, typed, error, isChosen = false, within }: RowsProps) {
  const t = useT().timetables;
  const { timetableKind } = typed ?? start;
  const isOpen = timetableKind === 'open';
  const wrong = error === undefined ? null : wrongRowPlace(typed ?? start);
  const rowsOf = (kind: string) =>
    kind === timetableKind ? { start, error, wrong } : { start, error: undefined, wrong: null };
  return (
    <div className="timetable stack is-tight">
      <RadioCards
        legend={t.legend}
        hint={t.hint}
        name="timetableKind"
        value={start.timetableKind}
        error={isOpen ? error : undefined}
        options={KINDS.filter((kind) => !isChosen || kind !== 'open').map((kind) => ({
          value: kind,
          label: t.kinds[kind],
          hint: t.kindHints[kind],
        }))}
      />
      <WeeklyRows {...rowsOf('weekly')} />
      {/* What is out of sight must not keep the form back. */}
      <DateRows {...rowsOf('dates')} within={timetableKind === 'dates' ? within : undefined} />
      {typed && <MadeDates typed={typed} />}
    </div>
  );
}

/** The rows of one kind, with the sentence about them and the one field it is about. */
type KindRowsProps = Pick<RowsProps, 'start' | 'error'> & { readonly wrong: RowPlace | null };

/** Marks the field that is to be put right; the others are right. */
function markOf(wrong: RowPlace | null, row: number, part: RowPlace['part'], rows: string) {
  return wrong?.row === row && wrong.part === part
    ? ({ 'aria-invalid': true, 'aria-describedby': `${rows}-error` } as const)
    : {};
}

function WeeklyRows({ start, error, wrong }: KindRowsProps) {
  const t = useT().timetables;
  const locale = useLocale();
  const [rows, setRows] = useState(Math.max(MIN_ROWS, start.slotDay.length));
  return (
    <fieldset
      className="field only-weekly"
      aria-describedby="slots-error"
      data-wrong={(error !== undefined && wrong === null) || undefined}
    >
      <legend className="field-label">{t.weekly}</legend>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="time-row">
          <span className="field-box select">
            <select
              className="field-input"
              name="slotDay[]"
              aria-label={`${t.row({ row: index + 1 })}: ${t.day}`}
              {...markOf(wrong, index, 'day', 'slots')}
              defaultValue={start.slotDay[index] ?? ''}
            >
              <option value="">{t.noDay}</option>
              {WEEKDAYS.map((weekday) => (
                <option key={weekday} value={String(weekday)}>
                  {formatWeekday(weekday, locale)}
                </option>
              ))}
            </select>
            <ChevronDown aria-hidden />
          </span>
          <Hours index={index} names="slot" from={start.slotFrom} to={start.slotTo} wrong={wrong} />
        </div>
      ))}
      <FieldError id="slots" error={error} />
      <AddRow rows={rows} most={TIMETABLE_LIMITS.weeklySlots} onAdd={() => setRows(rows + 1)} />
      <Checkbox
        name="skipsSchoolClosed"
        value="on"
        label={t.skips}
        hint={t.skipsHint}
        defaultChecked={start.skipsSchoolClosed === 'on'}
      />
    </fieldset>
  );
}

function DateRows({
  start,
  error,
  wrong,
  within,
}: KindRowsProps & { readonly within: ServiceDays | undefined }) {
  const t = useT().timetables;
  const locale = useLocale();
  const [rows, setRows] = useState(Math.max(MIN_ROWS, start.dateDay.length));
  return (
    <fieldset
      className="field only-dates"
      aria-describedby="dates-error"
      data-wrong={(error !== undefined && wrong === null) || undefined}
    >
      <legend className="field-label">{t.dates}</legend>
      {within && (
        <p className="field-hint">{t.propose.within({ days: formatDays(within, locale) })}</p>
      )}
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="time-row">
          <input
            type="date"
            className="field-input num"
            name="dateDay[]"
            min={within?.startsOn}
            max={within?.endsOn}
            aria-label={`${t.row({ row: index + 1 })}: ${t.day}`}
            {...markOf(wrong, index, 'day', 'dates')}
            defaultValue={start.dateDay[index] ?? ''}
          />
          <Hours index={index} names="date" from={start.dateFrom} to={start.dateTo} wrong={wrong} />
        </div>
      ))}
      <FieldError id="dates" error={error} />
      <AddRow rows={rows} most={TIMETABLE_LIMITS.dates} onAdd={() => setRows(rows + 1)} />
    </fieldset>
  );
}

function Hours(props: {
  readonly index: number;
  readonly names: 'slot' | 'date';
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly wrong: RowPlace | null;
}) {
  const t = useT().timetables;
  const { index, names, from, to, wrong } = props;
  const row = t.row({ row: index + 1 });
  return (
    <>
      <label>
        <span aria-hidden>{t.from}</span>
        <input
          type="time"
          className="field-input num"
          name={`${names}From[]`}
          aria-label={`${row}: ${t.from}`}
          {...markOf(wrong, index, 'from', `${names}s`)}
          defaultValue={from[index] ?? ''}
        />
      </label>
      <label>
        <span aria-hidden>{t.to}</span>
        <input
          type="time"
          className="field-input num"
          name={`${names}To[]`}
          aria-label={`${row}: ${t.to}`}
          {...markOf(wrong, index, 'to', `${names}s`)}
          defaultValue={to[index] ?? ''}
        />
      </label>
    </>
  );
}

function AddRow(props: {
  readonly rows: number;
  readonly most: number;
  readonly onAdd: () => void;
}) {
  const t = useT().timetables;
  if (props.rows >= props.most) return null;
  return (
    <Button variant="quiet" size="s" icon={<Plus aria-hidden />} onClick={props.onAdd}>
      {t.addRow}
    </Button>
  );
}

/** A period somebody has half typed can be thousands of years long. */
function isPeriod({ startsOn, endsOn }: ServiceDays): boolean {
  const areDays = isCalendarDay(startsOn) && isCalendarDay(endsOn);
  return areDays && daysBetween(startsOn, endsOn) <= LONGEST_PERIOD_DAYS;
}

/** How many dates the rows would make between the first and the last day. */
function MadeDates({ typed }: { readonly typed: TimetableFields & ServiceDays }) {
  const t = useT().timetables;
  const locale = useLocale();
  const read = readTimetable(typed);
  if (!read.ok || read.value.kind === 'open' || !isPeriod(typed)) return null;
  const made = checkTimetable(read.value, typed);
  const [first, last] = made.ok ? [made.value[0], made.value.at(-1)] : [];
  return (
    <p role="status" className="field-hint made-words">
      {made.ok && first && last
        ? t.count({
            count: made.value.length,
            days: formatDays({ startsOn: first.day, endsOn: last.day }, locale),
          })
        : t.none}
    </p>
  );
}
