import { buttonClass } from '#app/components/button.tsx';
import { Pill } from '#app/components/pill.tsx';
import { ANSWERS, type Answer } from '#app/domain/boards/calendar/availability.ts';
import { formatGridDay, formatPart, formatSlot } from '#app/i18n/format-slot.ts';
import { formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { AnswerMark } from './answer-mark.tsx';
import { byDay } from './grid-head.tsx';
import type { When } from './use-when.ts';

type DayListProps = {
  readonly when: When;
  /** The household whose answers can be changed; null for those who only read. */
  readonly editedId: string | null;
  readonly onAnswer: (slots: readonly string[], answer: Answer | null) => void;
};

/** The grid on a phone: day by day, three large choices for each slot, what the others said. */
export function DayList({ when, editedId, onAnswer }: DayListProps) {
  const t = useT().boards.availability;
  const locale = useLocale();
  return (
    <ul className="when-days">
      {byDay(when.slots).map(({ day, from, slots }) => (
        <li key={day}>
          <div className="when-day-head">
            <h4>{formatGridDay(day, locale)}</h4>
            {editedId !== null && slots.length > 1 && (
              <button
                type="button"
                className={buttonClass({ variant: 'plain', size: 's' })}
                aria-label={t.allDayLong({ day: formatGridDay(day, locale) })}
                onClick={() =>
                  onAnswer(
                    slots.map(({ id }) => id),
                    'yes',
                  )
                }
              >
                {t.allDay}
              </button>
            )}
          </div>
          {slots.map((slot, index) => (
            <SlotChoice key={slot.id} place={from + index} {...{ when, editedId, onAnswer }} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function SlotChoice(props: DayListProps & { readonly place: number }) {
  const t = useT().boards.availability;
  const locale = useLocale();
  const { when, editedId, place, onAnswer } = props;
  const count = when.counts[place];
  if (!count) return null;
  const { slot } = count;
  const own = when.rows.find((row) => (editedId ? row.householdId === editedId : row.isOwn));
  const answer = own?.answers[place] ?? null;
  return (
    <fieldset className="when-slot">
      <legend>
        <span aria-hidden>{formatPart(slot.part, locale)}</span>
        <span className="sr">{formatSlot(slot, locale)}</span>
        {when.best.includes(count) && <Pill tone="green">{t.best}</Pill>}
      </legend>
      {editedId === null ? (
        <p className="field-hint">
          {own && t.said({ slot: own.name, answer: answer ? t.answers[answer] : t.noAnswer })}
        </p>
      ) : (
        <div className="when-choices">
          {ANSWERS.map((choice) => (
            <button
              key={choice}
              type="button"
              className="when-button"
              data-answer={choice}
              aria-pressed={answer === choice}
              onClick={() => onAnswer([slot.id], answer === choice ? null : choice)}
            >
              <AnswerMark answer={choice} />
              {t.answers[choice]}
            </button>
          ))}
        </div>
      )}
      <Others when={when} place={place} exceptId={own?.householdId ?? null} />
    </fieldset>
  );
}

/** "3 sì, 1 forse" of the others; a tap shows who said what. */
function Others(props: {
  readonly when: When;
  readonly place: number;
  readonly exceptId: string | null;
}) {
  const t = useT().boards.availability;
  const locale = useLocale();
  const { place, exceptId } = props;
  const others = props.when.rows.filter(({ householdId }) => householdId !== exceptId);
  const namesOf = (answer: Answer) =>
    others.filter(({ answers }) => answers[place] === answer).map(({ name }) => name);
  const said = ANSWERS.map((answer) => ({ answer, names: namesOf(answer) }));
  const [yes = 0, maybe = 0, no = 0] = said.map(({ names }) => names.length);
  if (yes + maybe + no === 0) return <p className="field-hint when-others">{t.othersNone}</p>;
  return (
    <details className="when-others">
      <summary>{t.others({ counts: t.count({ yes, maybe, no }) })}</summary>
      <ul>
        {said.map(({ answer, names }) =>
          names.length === 0 ? null : (
            <li key={answer} data-answer={answer}>
              <AnswerMark answer={answer} />
              {t.said({ slot: t.answers[answer], answer: formatList(names, locale) })}
            </li>
          ),
        )}
      </ul>
    </details>
  );
}
