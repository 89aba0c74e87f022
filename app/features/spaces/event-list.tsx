import { Link } from '@remix-run/react';
import Clock from 'lucide-react/icons/clock';
import MapPin from 'lucide-react/icons/map-pin';

import { Card } from '#app/components/card.tsx';
import { Pill } from '#app/components/pill.tsx';
import type { EventCard } from '#app/contracts/spaces/event-views.ts';
import { freeSeatsOf } from '#app/domain/spaces/events.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { useEventWords } from './event-words.ts';

/** Events as cards, the next first; each card is one link. */
export function EventList({ events }: { readonly events: readonly EventCard[] }) {
  const t = useT().events;
  const words = useEventWords();
  return (
    <ul className="grid">
      {events.map((event) => (
        <Card as="li" key={event.id} className="event">
          <EventLeaf startsAt={event.startsAt} />
          <div className="event-text">
            <p className="muted small">{t.topics[event.topic]}</p>
            <h3>
              <Link to={`/spaces/events/${event.id}`} className="card-cover" dir="auto">
                {event.title}
              </Link>
            </h3>
            <p className="space-line">
              <Clock aria-hidden />
              {words.when(event)}
            </p>
            <p className="muted space-line">
              <MapPin aria-hidden />
              <span dir="auto">
                {words.where(event)} · {t.municipio({ number: event.space.municipio })}
              </span>
            </p>
            <p className="event-seats">
              <SeatsPill event={event} />
            </p>
          </div>
        </Card>
      ))}
    </ul>
  );
}

/** The day as a leaf of a calendar; the same is said in words beside it. */
export function EventLeaf({ startsAt }: { readonly startsAt: string }) {
  const { day, month } = useEventWords().leaf(startsAt);
  return (
    <div className="event-leaf" aria-hidden>
      <b className="num">{day}</b>
      {month}
    </div>
  );
}

/** Whether there is room, in a word. */
export function SeatsPill({ event }: { readonly event: EventCard }) {
  const t = useT().events;
  if (event.isCancelled) return <Pill tone="red">{t.cancelled}</Pill>;
  if (event.seats === null) return <Pill tone="green">{t.noLimit}</Pill>;
  const free = freeSeatsOf(event);
  if (free > 0) return <Pill tone="green">{t.free({ count: free })}</Pill>;
  return (
    <Pill tone="saffron">
      {event.waiting > 0 ? t.fullWaiting({ count: event.waiting }) : t.full}
    </Pill>
  );
}
