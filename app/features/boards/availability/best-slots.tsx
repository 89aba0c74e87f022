import CalendarCheck from 'lucide-react/icons/calendar-check';

import { Button } from '#app/components/button.tsx';
import { useToast } from '#app/components/toast.tsx';
import { weeklyOn } from '#app/domain/boards/calendar/recurrence.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { Slot } from '#app/domain/boards/calendar/slots.ts';
import { weekdayOfSlot } from '#app/domain/requests/schedule-words.ts';
import { formatSlot } from '#app/i18n/format-slot.ts';
import { formatList } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useLiveBoard } from '../state/live-board.tsx';
import type { When } from './use-when.ts';

/** As many equally good slots have a line of their own. */
const MOST_SHOWN = 3;

/** The slots that suit best, each to be taken as the need's time, and who is still missing. */
export function BestSlots({ card, when }: { card: CardSnapshot; when: When }) {
  const t = useT().boards.availability;
  const locale = useLocale();
  const { best, missing, partly, asked } = when;
  return (
    <div className="when-summary">
      <h4>{t.bestTitle}</h4>
      {best.length === 0 ? (
        <p className="field-hint">{t.noBest}</p>
      ) : (
        <ul>
          {best.slice(0, MOST_SHOWN).map(({ slot, yes }) => (
            <li key={slot.id}>
              <span>
                <b>{formatSlot(slot, locale)}</b>
                <small>{t.bestLine({ yes, of: asked })}</small>
              </span>
              <UseSlot card={card} slot={slot} words={formatSlot(slot, locale)} />
            </li>
          ))}
        </ul>
      )}
      {best.length > MOST_SHOWN && (
        <p className="field-hint">{t.moreBest({ count: best.length - MOST_SHOWN })}</p>
      )}
      {asked > 0 && (
        <p className="field-hint">
          {missing.length === 0
            ? t.allAnswered
            : t.missing({ names: formatList(missing, locale), count: missing.length })}{' '}
          {partly.length > 0 && t.partly({ names: formatList(partly, locale) })}
        </p>
      )}
    </div>
  );
}

/** Copies a slot into the need's "When?", its weekday into a rhythm of weeks (SES10), with a way back. */
function UseSlot({ card, slot, words }: { card: CardSnapshot; slot: Slot; words: string }) {
  const t = useT().boards;
  const { writer } = useLiveBoard();
  const toast = useToast();
  if (card.schedule === words) {
    return (
      <span className="when-used">
        <CalendarCheck aria-hidden />
        {t.availability.used}
      </span>
    );
  }
  if (!writer) return null;
  const take = () => {
    const { schedule: before, recurrence } = card;
    const weekday = weekdayOfSlot(slot);
    const isWeekly = weekday !== null && (recurrence?.every ?? 'week') === 'week';
    writer.setSchedule(card.id, words);
    if (isWeekly)
      writer.setRecurrence(card.id, { ...(recurrence ?? weeklyOn([])), weekdays: [weekday] });
    toast({
      title: t.availability.usedToast({ slot: words }),
      tone: 'success',
      action: {
        label: t.undo,
        onAction: () => {
          writer.setSchedule(card.id, before);
          if (isWeekly) writer.setRecurrence(card.id, recurrence);
        },
      },
    });
  };
  return (
    <Button
      variant="soft"
      size="s"
      aria-label={t.availability.takeLong({ slot: words })}
      onClick={take}
    >
      {t.availability.take}
    </Button>
  );
}
