import Repeat from 'lucide-react/icons/repeat';
import { useState } from 'react';

import { CheckGroup } from '#app/components/choices.tsx';
import { Select } from '#app/components/select.tsx';
import { occurrencesOf } from '#app/domain/boards/calendar/occurrences.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import {
  RECURRENCE_KINDS,
  type Recurrence,
  type RecurrenceKind,
} from '#app/domain/boards/calendar/recurrence.ts';
import { weekdaysIn } from '#app/domain/requests/schedule-words.ts';
import { addDays, romeDay, WEEKDAYS, type CalendarDay } from '#app/domain/dates.ts';
import { formatDay } from '#app/i18n/format.ts';
import { formatWeekday } from '#app/i18n/format-weekday.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../state/board-screen.tsx';
import { DayField } from './day-field.tsx';
import { useLiveBoard } from '../state/live-board.tsx';
import { recurrenceWords } from '../card/recurrence-words.ts';

/** How far the next times are looked for, and how many are named. */
const LOOK_AHEAD_DAYS = 92;
const NEXT_SHOWN = 3;

/** Whether and how a need comes back. Each choice is written at once. */
export function CardRecurrence({ card }: { card: CardSnapshot }) {
  const t = useT().recurrence;
  const { view } = useBoardScreen();
  const { writer } = useLiveBoard();
  const today = romeDay(new Date(view.now));
  const { recurrence } = card;
  // A week whose day nobody has chosen yet is no rhythm: it waits here for one.
  const [begun, setBegun] = useState<Recurrence | null>(null);
  const set = (next: Recurrence | null) => {
    const isWaiting = next?.every === 'week' && next.weekdays.length === 0;
    setBegun(isWaiting ? next : null);
    if (!isWaiting) writer?.setRecurrence(card.id, next);
  };
  const shown = begun ?? recurrence;
  const kind = shown?.every ?? 'once';
  return (
    <>
      {writer && (
        <Select
          label={t.label}
          name="every"
          value={kind}
          options={[
            { value: 'once', label: t.once },
            ...RECURRENCE_KINDS.map((every) => ({ value: every, label: t.kinds[every] })),
          ]}
          onChange={(event) => {
            const chosen = RECURRENCE_KINDS.find((every) => every === event.currentTarget.value);
            set(chosen ? firstOf(chosen, card, today) : null);
          }}
        />
      )}
      {shown && writer && <RecurrenceDetails recurrence={shown} onChange={set} />}
      {recurrence && !begun && <RecurrenceSummary recurrence={recurrence} today={today} />}
    </>
  );
}

/** A recurrence of a kind to begin with: on the days the need's words name, inside those chosen before. */
function firstOf(
  every: RecurrenceKind,
  { recurrence: before, schedule }: CardSnapshot,
  today: CalendarDay,
): Recurrence {
  return {
    every,
    weekdays: every === 'week' ? weekdaysIn(schedule) : [],
    monthDay: every === 'month' ? Number(today.slice(8)) : null,
    from: before?.from ?? null,
    until: before?.until ?? null,
  };
}

function RecurrenceDetails(props: {
  recurrence: Recurrence;
  onChange: (next: Recurrence) => void;
}) {
  const t = useT().recurrence;
  const locale = useLocale();
  const { recurrence, onChange } = props;
  const { every, weekdays, monthDay, from, until } = recurrence;
  return (
    <>
      {every === 'week' && (
        <div className="weekday-choice">
          <CheckGroup
            legend={t.onDays}
            hint={weekdays.length === 0 && t.noDayYet}
            name="weekday"
            values={weekdays.map(String)}
            options={WEEKDAYS.map((day) => ({
              value: String(day),
              label: formatWeekday(day, locale),
              // A week without days would be no recurrence.
              disabled: weekdays.length === 1 && weekdays[0] === day,
            }))}
            onToggle={(value, isOn) => {
              const isKept = (day: number) => (String(day) === value ? isOn : has(weekdays, day));
              onChange({ ...recurrence, weekdays: WEEKDAYS.filter(isKept) });
            }}
          />
        </div>
      )}
      {every === 'month' && (
        <Select
          label={t.onDay}
          name="monthDay"
          value={String(monthDay ?? 1)}
          options={Array.from({ length: 31 }, (_, index) => ({
            value: String(index + 1),
            label: index === 30 ? t.lastDay : String(index + 1),
          }))}
          onChange={(event) =>
            onChange({ ...recurrence, monthDay: Number(event.currentTarget.value) })
          }
        />
      )}
      <div className="form-row">
        <DayField
          label={t.from}
          name="from"
          clearLabel={t.clearFrom}
          day={from}
          max={until ?? undefined}
          isReadOnly={false}
          onChange={(day) => onChange({ ...recurrence, from: day })}
        />
        <DayField
          label={t.until}
          name="until"
          clearLabel={t.clearUntil}
          day={until}
          min={from ?? undefined}
          isReadOnly={false}
          onChange={(day) => onChange({ ...recurrence, until: day })}
        />
      </div>
    </>
  );
}

function has(weekdays: readonly number[], day: number): boolean {
  return weekdays.includes(day);
}

/** The rhythm in words, and the next days it means. */
function RecurrenceSummary(props: { recurrence: Recurrence; today: CalendarDay }) {
  const t = useT().recurrence;
  const locale = useLocale();
  const { recurrence, today } = props;
  const next = occurrencesOf(recurrence, today, addDays(today, LOOK_AHEAD_DAYS));
  const days = next.slice(0, NEXT_SHOWN).map((day) => formatDay(day, locale, 'short', today));
  return (
    <div className="recurrence-summary">
      <Repeat aria-hidden />
      <p>
        <b>{recurrenceWords(recurrence, t, locale)}</b>
        <br />
        {days.length === 0 ? t.noneNext : t.next({ days: days.join(' · ') })}
      </p>
    </div>
  );
}
