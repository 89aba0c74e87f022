import { FieldError, useFieldWiring } from '#app/components/field.tsx';
import { HALF_DAYS, WEEK_DAYS } from '#app/domain/boards/calendar/availability.ts';
import { wordsOf, type Times } from '#app/domain/matching/need.ts';
import { formatGridDay, formatPart, formatSlot } from '#app/i18n/format-slot.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

type TimesFieldProps = {
  readonly times: Times;
  readonly error?: string | undefined;
};

/** The half-days of a week as boxes, a line a day: the days and parts of a board's grid. */
export function TimesField({ times, error }: TimesFieldProps) {
  const t = useT().nearby.form;
  const locale = useLocale();
  const wiring = useFieldWiring({ hint: t.timesHint, error });
  const ticked = wordsOf(times);
  return (
    <fieldset
      className="times-field"
      aria-describedby={wiring['aria-describedby']}
      data-wrong={wiring['aria-invalid']}
    >
      <legend className="field-label">{t.times}</legend>
      <p id={`${wiring.id}-hint`} className="field-hint">
        {t.timesHint}
      </p>
      <div className="times-field-grid">
        {WEEK_DAYS.map((day) => (
          <div key={day} className="times-field-day">
            <b aria-hidden>{formatGridDay(day, locale)}</b>
            {HALF_DAYS.map((part) => {
              const id = `${day}_${part}`;
              return (
                <label key={id} className="checkbox">
                  <input
                    type="checkbox"
                    className="checkbox-tick"
                    name="times[]"
                    value={id}
                    defaultChecked={ticked.includes(id)}
                    aria-label={formatSlot({ id, day, part }, locale)}
                  />
                  <span aria-hidden>{formatPart(part, locale)}</span>
                </label>
              );
            })}
          </div>
        ))}
      </div>
      <FieldError id={wiring.id} error={error} />
    </fieldset>
  );
}
