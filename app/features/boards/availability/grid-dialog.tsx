import CalendarPlus from 'lucide-react/icons/calendar-plus';
import { useState } from 'react';

import { Button, buttonClass } from '#app/components/button.tsx';
import { CheckGroup, RadioCards } from '#app/components/choices.tsx';
import { Dialog, DialogCancel, DialogFooter, useDialogClose } from '#app/components/dialog.tsx';
import { FieldError } from '#app/components/field.tsx';
import { Select } from '#app/components/select.tsx';
import { GRID_LIMITS, WEEK_DAYS, type Grid } from '#app/domain/boards/calendar/availability.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { formatGridDay } from '#app/i18n/format-slot.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useLiveBoard } from '../state/live-board.tsx';
import { DateList } from './date-list.tsx';
import { draftOf, gridOf, type GridDraft } from './grid-draft.ts';

/** Proposes the days of a grid, or changes them. Anybody who may write may. */
export function GridDialog({ card, grid }: { card: CardSnapshot; grid: Grid | null }) {
  const t = useT().boards.availability;
  const [round, setRound] = useState(0);
  return (
    <Dialog
      title={t.form.title}
      sheet
      trigger={
        grid ? (
          t.change
        ) : (
          <>
            <CalendarPlus aria-hidden />
            {t.propose}
          </>
        )
      }
      triggerClass={buttonClass(grid ? { variant: 'plain', size: 's' } : { variant: 'soft' })}
      onClose={() => setRound(round + 1)}
    >
      <GridForm key={round} card={card} grid={grid} />
    </Dialog>
  );
}

function GridForm({ card, grid }: { card: CardSnapshot; grid: Grid | null }) {
  const t = useT().boards.availability.form;
  const { writer } = useLiveBoard();
  const close = useDialogClose();
  const [draft, setDraft] = useState<GridDraft>(() => draftOf(grid));
  const [isTried, setIsTried] = useState(false);
  const result = gridOf(draft);
  const change = (part: Partial<GridDraft>) => setDraft((before) => ({ ...before, ...part }));
  const save = (next: Grid | null) => {
    writer?.setGrid(card.id, next);
    close();
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setIsTried(true);
        if (result.ok) save(result.value);
      }}
    >
      <RadioCards
        legend={t.kind}
        name="kind"
        value={draft.kind}
        options={[
          { value: 'week', label: t.week, hint: t.weekHint },
          { value: 'dates', label: t.dates, hint: t.datesHint },
        ]}
        onChoose={(kind) => change({ kind: kind === 'dates' ? 'dates' : 'week' })}
      />
      {draft.kind === 'week' ? (
        <WeekDays days={draft.week} onChange={(week) => change({ week })} />
      ) : (
        <DateList dates={draft.dates} onChange={(dates) => change({ dates })} />
      )}
      <RadioCards
        legend={t.parts}
        name="parts"
        value={draft.parts}
        options={[
          { value: 'half_days', label: t.halfDays },
          { value: 'hours', label: t.hours },
        ]}
        onChoose={(parts) => change({ parts: parts === 'hours' ? 'hours' : 'half_days' })}
      />
      {draft.parts === 'hours' && <Hours draft={draft} onChange={change} />}
      {grid && <p className="field-hint">{t.kept}</p>}
      <FieldError id="grid" error={isTried && !result.ok ? t[result.code] : undefined} />
      <DialogFooter>
        {grid && (
          <Button variant="plain" onClick={() => save(null)}>
            {t.clear}
          </Button>
        )}
        <DialogCancel>{t.cancel}</DialogCancel>
        <Button type="submit">{t.save}</Button>
      </DialogFooter>
    </form>
  );
}

function WeekDays(props: { days: readonly string[]; onChange: (days: string[]) => void }) {
  const t = useT().boards.availability.form;
  const locale = useLocale();
  const { days, onChange } = props;
  return (
    <div className="when-week">
      <CheckGroup
        legend={t.weekDays}
        name="weekDay"
        values={days}
        options={WEEK_DAYS.map((day) => ({ value: day, label: formatGridDay(day, locale) }))}
        onToggle={(day, isOn) => onChange(isOn ? [...days, day] : days.filter((d) => d !== day))}
      />
    </div>
  );
}

function Hours(props: { draft: GridDraft; onChange: (part: Partial<GridDraft>) => void }) {
  const t = useT().boards.availability.form;
  const { draft, onChange } = props;
  const { firstHour, lastHour } = GRID_LIMITS;
  const hours = Array.from({ length: lastHour - firstHour + 1 }, (_, index) => firstHour + index);
  const options = hours.map((hour) => ({ value: String(hour), label: `${hour}:00` }));
  return (
    <div className="form-row">
      <Select
        label={t.from}
        name="fromHour"
        value={draft.fromHour}
        options={options.slice(0, -1)}
        onChange={(event) => onChange({ fromHour: Number(event.currentTarget.value) })}
      />
      <Select
        label={t.to}
        name="toHour"
        value={draft.toHour}
        options={options.slice(1)}
        onChange={(event) => onChange({ toHour: Number(event.currentTarget.value) })}
      />
    </div>
  );
}
