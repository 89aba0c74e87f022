import CalendarCheck from 'lucide-react/icons/calendar-check';

import { bestSlots, countSlots } from '#app/domain/boards/calendar/slots.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { formatSlot } from '#app/i18n/format-slot.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useCardFacts } from '../card/card-facts.tsx';
import { askedOf } from './asked-of.ts';

/** On the card's face: the slot that suits most, or how many do alike, while nobody has asked the providers yet. */
export function BestFact({ card }: { card: CardSnapshot }) {
  const t = useT().boards.marks;
  const locale = useLocale();
  const { households } = useCardFacts();
  if (!card.availability) return null;
  const asked = askedOf(households, card, card.availability);
  const [best, ...asGood] = bestSlots(countSlots(card.availability, asked));
  if (!best) return null;
  return (
    <span className="best-fact">
      <CalendarCheck aria-hidden />
      {asGood.length === 0
        ? t.bestSlot({ slot: formatSlot(best.slot, locale), yes: best.yes, of: asked.length })
        : t.bestSlots({ count: asGood.length + 1, yes: best.yes, of: asked.length })}
    </span>
  );
}
