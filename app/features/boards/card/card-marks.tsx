import CalendarClock from 'lucide-react/icons/calendar-clock';
import CalendarX from 'lucide-react/icons/calendar-x';
import ListChecks from 'lucide-react/icons/list-checks';
import MessageCircle from 'lucide-react/icons/message-circle';
import Paperclip from 'lucide-react/icons/paperclip';
import Repeat from 'lucide-react/icons/repeat';

import { classNames } from '#app/components/class-names.ts';
import { dueState } from '#app/domain/boards/calendar/due.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import { formatDay } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import type { PlacedCard } from '../state/arrange-board.ts';
import { useCardFacts } from './card-facts.tsx';
import { LabelPill } from './label-pill.tsx';
import { rhythmWords } from './recurrence-words.ts';

/** Labels, due day and rhythm of a need, on its face. Once all is arranged, nothing is due. */
export function CardMarks({ placed: { card, row } }: { placed: PlacedCard }) {
  const isArranged = row?.requestStatus === 'ordered';
  const dueOn = isArranged ? null : card.dueOn;
  return (
    <>
      {card.labels.length > 0 && (
        <p className="label-pills need-labels">
          {card.labels.map((id) => (
            <LabelPill key={id} id={id} />
          ))}
        </p>
      )}
      {(dueOn !== null || card.recurrence) && (
        <p className="need-times">
          {dueOn !== null && <Due dueOn={dueOn} />}
          {card.recurrence && <Rhythm recurrence={card.recurrence} />}
        </p>
      )}
    </>
  );
}

function Due({ dueOn }: { dueOn: CalendarDay }) {
  const t = useT().boards.marks;
  const locale = useLocale();
  const { today } = useCardFacts();
  const state = dueState(dueOn, today);
  const isLate = state === 'overdue';
  const Icon = isLate ? CalendarX : CalendarClock;
  return (
    <span className={classNames('need-time', isLate && 'is-late', state === 'today' && 'is-near')}>
      <Icon aria-hidden />
      {t.due[state]({ day: formatDay(dueOn, locale, 'short', today) })}
    </span>
  );
}

function Rhythm({ recurrence }: { recurrence: NonNullable<CardSnapshot['recurrence']> }) {
  const t = useT().recurrence;
  const locale = useLocale();
  return (
    <span className="need-time">
      <Repeat aria-hidden />
      {rhythmWords(recurrence, t, locale)}
    </span>
  );
}

/** Checklist done, comments, files: figures beside an icon each. */
export function CardCounts({ card }: { card: CardSnapshot }) {
  const t = useT().boards.marks;
  const { fileCounts } = useCardFacts();
  const { commentCount, checklist } = card;
  const fileCount = fileCounts[card.id] ?? 0;
  if (commentCount === 0 && checklist.total === 0 && fileCount === 0) return null;
  const isAllDone = checklist.done === checklist.total;
  return (
    <span className="need-counts">
      {checklist.total > 0 && (
        <span className={classNames('need-count', isAllDone && 'is-done')}>
          <ListChecks aria-hidden />
          <span aria-hidden>
            {checklist.done}/{checklist.total}
          </span>
          <span className="sr">{t.checklist(checklist)}</span>
        </span>
      )}
      {commentCount > 0 && (
        <span className="need-count">
          <MessageCircle aria-hidden />
          <span aria-hidden>{commentCount}</span>
          <span className="sr">{t.comments({ count: commentCount })}</span>
        </span>
      )}
      {fileCount > 0 && (
        <span className="need-count">
          <Paperclip aria-hidden />
          <span aria-hidden>{fileCount}</span>
          <span className="sr">{t.files({ count: fileCount })}</span>
        </span>
      )}
    </span>
  );
}
