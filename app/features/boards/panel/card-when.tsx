import { Link } from '@remix-run/react';
import { useState } from 'react';

import { pressedKey } from '#app/components/pressed-key.ts';
import { TimetableText } from '#app/components/timetable-text.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { BOARD_LIMITS } from '#app/domain/boards/document/board-schema.ts';
import { weeklyOn } from '#app/domain/boards/calendar/recurrence.ts';
import type { CardSnapshot } from '#app/domain/boards/document/read-board.ts';
import { orderAddress } from '#app/contracts/orders/order-address.ts';
import type { RequestPanelView } from '#app/contracts/requests/panel-view.ts';
import { weekdaysOfRhythm } from '#app/domain/requests/schedule-words.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { DayField } from './day-field.tsx';
import { useLiveBoard } from '../state/live-board.tsx';
import { CardRecurrence } from './card-recurrence.tsx';

/** When the need is: in words, by a day, again and again. */
export function CardWhen(props: {
  readonly card: CardSnapshot;
  /** Its request, while that says when it is held. */
  readonly request: RequestPanelView | null;
  /** Its order has dates, also once it is over: none is asked for. */
  readonly isOrdered: boolean;
}) {
  const { card, request, isOrdered } = props;
  const t = useT().boards.when;
  const { writer } = useLiveBoard();
  return (
    <section className="panel-section" aria-labelledby="when-heading">
      <h3 id="when-heading">{t.title}</h3>
      <div className="form">
        {request ? <AgreedTimes request={request} /> : <Schedule card={card} />}
        {((writer && !isOrdered) || card.dueOn !== null) && (
          <DayField
            label={t.due}
            name="dueOn"
            hint={t.dueHint}
            clearLabel={t.clearDue}
            day={card.dueOn}
            isReadOnly={!writer}
            onChange={(day) => writer?.setDueOn(card.id, day)}
          />
        )}
        {request === null && <CardRecurrence card={card} />}
      </div>
    </section>
  );
}

/** What was asked for says when, and once it is ordered its dates do: the need's own words are older. */
function AgreedTimes({ request }: { readonly request: RequestPanelView }) {
  const t = useT().boards;
  return (
    <div className="field">
      <span className="field-label">{t.panel.schedule}</span>
      {request.orderId === null ? (
        <TimetableText timetable={request.timetable} />
      ) : (
        // The page to propose other dates is for those who arrange them; the order shows them to all.
        <Link to={`${orderAddress('group', request.orderId)}#dates`}>{t.when.orderDates}</Link>
      )}
    </div>
  );
}

/** One value, last writer wins: written when the field is left, shown live when it is not in use. */
function Schedule({ card }: { card: CardSnapshot }) {
  const t = useT().boards.panel;
  const { writer } = useLiveBoard();
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    const next = draft?.trim();
    if (next !== undefined && next !== card.schedule) {
      writer?.setSchedule(card.id, next);
      // Words of a rhythm beside "once only" would say two things (SES10).
      const weekdays = card.recurrence === null ? weekdaysOfRhythm(next) : [];
      if (weekdays.length > 0) writer?.setRecurrence(card.id, weeklyOn(weekdays));
    }
    setDraft(null);
  };
  return (
    <TextField
      label={t.schedule}
      name="schedule"
      hint={t.scheduleHint}
      autoComplete="off"
      maxLength={BOARD_LIMITS.scheduleLength}
      value={draft ?? card.schedule}
      readOnly={!writer}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (pressedKey(event) === 'Enter') commit();
      }}
    />
  );
}
