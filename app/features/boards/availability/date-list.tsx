import X from 'lucide-react/icons/x';
import { useState } from 'react';

import { Button, IconButton } from '#app/components/button.tsx';
import { DateField } from '#app/components/date-field.tsx';
import { GRID_LIMITS } from '#app/domain/boards/calendar/availability.ts';
import { addDays, isCalendarDay, romeDay } from '#app/domain/dates.ts';
import { formatGridDay } from '#app/i18n/format-slot.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../state/board-screen.tsx';

/** How far ahead a date may lie, in days: two years. */
const MOST_DAYS_AHEAD = 731;

type DateListProps = {
  readonly dates: readonly string[];
  readonly onChange: (dates: string[]) => void;
};

/** The dates of a grid, added one by one. */
export function DateList({ dates, onChange }: DateListProps) {
  const t = useT().boards.availability.form;
  const locale = useLocale();
  const today = romeDay(new Date(useBoardScreen().view.now));
  const [date, setDate] = useState('');
  const [error, setError] = useState<string | undefined>();
  const add = () => {
    if (!isCalendarDay(date) || date < today) return setError(t.past);
    if (date > addDays(today, MOST_DAYS_AHEAD)) return setError(t.far);
    if (dates.length >= GRID_LIMITS.days) return setError(t.full({ max: GRID_LIMITS.days }));
    if (!dates.includes(date)) onChange([...dates, date].toSorted());
    setDate('');
    return undefined;
  };
  return (
    <div className="when-dates">
      <div className="when-add">
        <DateField
          label={t.date}
          name="date"
          min={today}
          max={addDays(today, MOST_DAYS_AHEAD)}
          value={date}
          error={error}
          onChange={(event) => {
            setError(undefined);
            setDate(event.currentTarget.value);
          }}
        />
        <Button variant="soft" onClick={add}>
          {t.add}
        </Button>
      </div>
      {dates.length > 0 && (
        <ul aria-label={t.chosen}>
          {dates.map((day) => (
            <li key={day}>
              {formatGridDay(day, locale)}
              <IconButton
                label={t.remove({ day: formatGridDay(day, locale) })}
                onClick={() => onChange(dates.filter((other) => other !== day))}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
