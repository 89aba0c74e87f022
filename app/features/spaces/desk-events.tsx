import { Link } from '@remix-run/react';

import { EmptyState } from '#app/components/empty-state.tsx';
import { Pill } from '#app/components/pill.tsx';
import { Section } from '#app/components/card.tsx';
import { Table, type Column } from '#app/components/table.tsx';
import type { DeskEventCard, DeskEventsView } from '#app/contracts/spaces/event-views.ts';
import { freeSeatsOf } from '#app/domain/spaces/events.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useEventWords } from './event-words.ts';

/** The events of the spaces where one works: those to come, then those that were. */
export function DeskEvents({ view }: { readonly view: DeskEventsView }) {
  const t = useT().deskEvents;
  const { coming, past } = view;
  return (
    <>
      <Section title={t.coming}>
        {coming.length === 0 ? (
          <EmptyState title={t.none} text={t.noneText} />
        ) : (
          <EventTable caption={t.coming} events={coming} view={view} isPast={false} />
        )}
      </Section>
      {past.length > 0 && (
        <Section title={t.past}>
          <EventTable caption={t.past} events={past} view={view} isPast />
        </Section>
      )}
    </>
  );
}

function EventTable(props: {
  readonly caption: string;
  readonly events: readonly DeskEventCard[];
  readonly view: DeskEventsView;
  readonly isPast: boolean;
}) {
  const { caption, events, view, isPast } = props;
  const t = useT().deskEvents;
  const words = useEventWords();
  const hasSpaces = view.spaces.length > 1;
  const last: Column<DeskEventCard> = isPast
    ? {
        id: 'came',
        header: t.came,
        render: ({ came, isCancelled }) =>
          isCancelled ? <Pill tone="red">{t.states.cancelled}</Pill> : (came ?? t.noCount),
      }
    : { id: 'state', header: t.state, render: (event) => <EventState event={event} /> };
  return (
    <Table
      caption={caption}
      hideCaption
      rows={events}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'event',
          header: t.event,
          render: ({ id, title }) => <Link to={`/desk/events/${id}`}>{title}</Link>,
        },
        ...(hasSpaces
          ? [
              {
                id: 'space',
                header: t.form.space,
                render: ({ space }: DeskEventCard) => space.name,
              },
            ]
          : []),
        { id: 'when', header: t.when, render: (event) => words.when(event) },
        {
          id: 'people',
          header: t.people,
          render: (event) => <span className="num">{takenWords(event, t.ofSeats)}</span>,
        },
        ...(isPast
          ? []
          : [
              {
                id: 'waiting',
                header: t.waiting,
                render: ({ waiting }: DeskEventCard) => <span className="num">{waiting}</span>,
              },
            ]),
        last,
      ]}
    />
  );
}

function takenWords(
  { takenSeats: taken, seats }: DeskEventCard,
  say: (p: { taken: number; seats: number }) => string,
): string {
  return seats === null ? String(taken) : say({ taken, seats });
}

/** Where an event stands, in a word. */
export function EventState({ event }: { readonly event: DeskEventCard }) {
  const t = useT().deskEvents.states;
  if (event.isCancelled) return <Pill tone="red">{t.cancelled}</Pill>;
  if (event.hasBegun) return <Pill tone="neutral">{t.begun}</Pill>;
  return freeSeatsOf(event) > 0 ? (
    <Pill tone="green">{t.open}</Pill>
  ) : (
    <Pill tone="saffron">{t.full}</Pill>
  );
}
