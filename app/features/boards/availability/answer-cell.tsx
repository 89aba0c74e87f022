import type { Answer } from '#app/domain/boards/calendar/availability.ts';
import type { Slot } from '#app/domain/boards/calendar/slots.ts';
import { formatSlot } from '#app/i18n/format-slot.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { AnswerMark } from './answer-mark.tsx';
import { nextAnswer } from './next-answer.ts';

/** One household's answer for one slot. */
export type AnswerCellProps = {
  readonly household: string;
  readonly slot: Slot;
  readonly answer: Answer | null;
  readonly isEdited: boolean;
  readonly focusProps: object;
  readonly onAnswer: (slots: readonly string[], answer: Answer | null) => void;
};

/** A cell of the grid: a button in the line one may change, else a sign with its word. */
export function AnswerCell(props: AnswerCellProps) {
  const t = useT().boards.availability;
  const locale = useLocale();
  const { slot, answer, onAnswer } = props;
  const word = answer === null ? t.noAnswer : t.answers[answer];
  if (!props.isEdited) {
    return (
      <td data-answer={answer ?? undefined} {...props.focusProps}>
        <AnswerMark answer={answer} />
        <span className="sr">{word}</span>
      </td>
    );
  }
  return (
    <td>
      <button
        type="button"
        className="when-button"
        data-answer={answer ?? undefined}
        {...props.focusProps}
        aria-label={t.cell({
          household: props.household,
          slot: formatSlot(slot, locale),
          answer: word,
        })}
        onClick={() => onAnswer([slot.id], nextAnswer(answer))}
      >
        <AnswerMark answer={answer} />
      </button>
    </td>
  );
}
