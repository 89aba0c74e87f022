import X from 'lucide-react/icons/x';
import { useState } from 'react';

import { IconButton } from '#app/components/button.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { addDays, isCalendarDay, romeDay, type CalendarDay } from '#app/domain/dates.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../state/board-screen.tsx';

/** How far ahead a day of a need may lie, in days: ten years. */
const MOST_DAYS_AHEAD = 3_653;

/** A year that is still being typed (`0002`) is no day yet. */
const FIRST_YEAR = '2000';

/** A day by the system's picker that is written at once, and a button that clears it. */
export function DayField(props: {
  readonly label: string;
  readonly name: string;
  readonly hint?: string | undefined;
  readonly clearLabel: string;
  readonly day: CalendarDay | null;
  readonly min?: CalendarDay | undefined;
  readonly max?: CalendarDay | undefined;
  readonly isReadOnly: boolean;
  readonly onChange: (day: CalendarDay | null) => void;
}) {
  const { label, name, hint, day, min, max, isReadOnly, onChange } = props;
  const t = useT().boards.when;
  const [draft, setDraft] = useState<string | null>(null);
  const latest = addDays(romeDay(new Date(useBoardScreen().view.now)), MOST_DAYS_AHEAD);
  const type = (typed: string) => {
    const isWhole = isCalendarDay(typed) && typed >= FIRST_YEAR && typed <= latest;
    const isInside = (min ?? typed) <= typed && typed <= (max ?? typed);
    setDraft(isWhole && isInside ? null : typed);
    if (isWhole && isInside && typed !== day) onChange(typed);
  };
  return (
    <div className="day-field">
      <DateField
        label={label}
        name={name}
        hint={hint}
        error={draft !== null && draft > latest ? t.far : undefined}
        optional
        value={draft ?? day ?? ''}
        min={min}
        max={max ?? latest}
        readOnly={isReadOnly}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => setDraft(null)}
      />
      {day !== null && !isReadOnly && (
        <IconButton
          label={props.clearLabel}
          onClick={() => {
            setDraft(null);
            onChange(null);
          }}
        >
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
