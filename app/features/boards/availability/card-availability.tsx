import { useState } from 'react';

import { useAnnounce } from '#app/components/announcer.tsx';
import { Select } from '#app/components/select.tsx';
import type { Answer } from '#app/domain/boards/calendar/availability.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import type { Availability } from '#app/domain/boards/calendar/slots.ts';
import { formatSlot } from '#app/i18n/format-slot.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useBoardScreen } from '../state/board-screen.tsx';
import { useLiveBoard } from '../state/live-board.tsx';
import { BestSlots } from './best-slots.tsx';
import { DayList } from './day-list.tsx';
import { GridDialog } from './grid-dialog.tsx';
import { GridTable } from './grid-table.tsx';
import { useWhen } from './use-when.ts';

/** When a need suits its households: who proposes days, who can when, and the best slot. */
export function CardAvailability({ card }: { card: CardSnapshot }) {
  const t = useT().boards.availability;
  const { writer } = useLiveBoard();
  const { availability } = card;
  return (
    <section className="panel-section when" aria-labelledby="availability-heading">
      <div className="panel-section-head">
        <h3 id="availability-heading">{t.title}</h3>
        {availability && writer && <GridDialog card={card} grid={availability.grid} />}
      </div>
      {availability && <Answers card={card} availability={availability} />}
      {!availability && writer && (
        <div className="when-empty">
          <p>
            {t.empty} <em>{t.example}</em>
          </p>
          <GridDialog card={card} grid={null} />
        </div>
      )}
      {!availability && !writer && <p className="field-hint">{t.nobodyYet}</p>}
    </section>
  );
}

function Answers({ card, availability }: { card: CardSnapshot; availability: Availability }) {
  const t = useT().boards.availability;
  const locale = useLocale();
  const announce = useAnnounce();
  const { viewer } = useBoardScreen().view;
  const { writer } = useLiveBoard();
  const [forId, setForId] = useState(viewer.householdId);
  const when = useWhen(card, availability, [forId]);
  const row = when.rows.find(({ householdId }) => householdId === forId);
  const editedId = writer && row ? forId : null;
  const onAnswer = (slots: readonly string[], answer: Answer | null) => {
    writer?.answer(card.id, { householdId: forId, slots, answer });
    const [slot] = when.slots.filter(({ id }) => slots.includes(id));
    if (!slot || slots.length > 1) return;
    const word = answer === null ? t.noAnswer : t.answers[answer];
    announce(t.said({ slot: formatSlot(slot, locale), answer: word }));
  };
  return (
    <>
      <GridTable when={when} editedId={editedId} onAnswer={onAnswer} />
      <DayList when={when} editedId={editedId} onAnswer={onAnswer} />
      <BestSlots card={card} when={when} />
      {writer && viewer.role === 'organiser' && <AnswerFor forId={forId} onChoose={setForId} />}
    </>
  );
}

/** An organiser answers for somebody who cannot, such as a neighbour without a phone. */
function AnswerFor(props: { forId: string; onChoose: (householdId: string) => void }) {
  const t = useT().boards.availability;
  const { households, viewer } = useBoardScreen().view;
  const others = households.filter(({ id }) => id !== viewer.householdId);
  if (others.length === 0) return null;
  return (
    <details className="when-for">
      <summary>{t.for}</summary>
      <Select
        label={t.forWhom}
        hint={t.forHint}
        name="answerFor"
        value={props.forId}
        options={[
          { value: viewer.householdId, label: t.own },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      />
    </details>
  );
}
