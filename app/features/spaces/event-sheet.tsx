import { Link } from '@remix-run/react';
import CalendarPlus from 'lucide-react/icons/calendar-plus';
import MapPin from 'lucide-react/icons/map-pin';
import Phone from 'lucide-react/icons/phone';
import Printer from 'lucide-react/icons/printer';

import { buttonClass, LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import type { EventView } from '#app/contracts/spaces/event-views.ts';
import { freeSeatsOf } from '#app/domain/spaces/events.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { SeatsPill } from './event-list.tsx';
import { useEventWords } from './event-words.ts';
import { mapHref } from './map-href.ts';

type SheetProps = { readonly event: EventView };

/** When it is, where, whom to call, and how many may still come. */
export function EventFacts({ event }: SheetProps) {
  const t = useT().events.page;
  const words = useEventWords();
  const { id, seats, space, place, phone, isCancelled } = event;
  return (
    <Card>
      <h2 className="sr">{t.whenWhere}</h2>
      <dl className="space-contacts">
        <div>
          <dt>{t.when}</dt>
          <dd>{words.when(event)}</dd>
        </div>
        <div>
          <dt>{t.place}</dt>
          <dd dir="auto">
            {place ?? <Link to={`/spaces/${space.slug}`}>{space.name}</Link>}
            {place === null && <p className="muted">{space.address}, Milano</p>}
          </dd>
        </div>
        <div>
          <dt>{t.seats}</dt>
          <dd>
            <SeatsPill event={event} />
            {seats !== null && !isCancelled && (
              <p className="muted small num">{t.ofSeats({ free: freeSeatsOf(event), seats })}</p>
            )}
          </dd>
        </div>
      </dl>
      <div className="stack is-tight">
        <a
          className={buttonClass({ variant: 'quiet', block: true })}
          href={`tel:${phone.replaceAll(' ', '')}`}
        >
          <Phone aria-hidden />
          {t.call({ phone })}
        </a>
        <a
          className={buttonClass({ variant: 'quiet', block: true })}
          href={mapHref(place ?? space.address)}
          rel="noreferrer"
        >
          <MapPin aria-hidden />
          {t.map}
        </a>
        {!isCancelled && (
          <>
            <LinkButton
              to={`/spaces/events/${id}/date.ics`}
              variant="quiet"
              block
              reloadDocument
              icon={<CalendarPlus aria-hidden />}
            >
              {t.calendar}
            </LinkButton>
            <LinkButton
              to={`/spaces/events/${id}/poster`}
              variant="quiet"
              block
              icon={<Printer aria-hidden />}
            >
              {t.poster}
            </LinkButton>
          </>
        )}
      </div>
    </Card>
  );
}

/** When it is held again. */
export function OtherDates({ event }: SheetProps) {
  const t = useT().events.page;
  const locale = useLocale();
  const { otherDates, startsAt: told } = event;
  if (otherDates.length === 0) return null;
  return (
    <Section title={t.otherDates}>
      <ul className="event-dates">
        {otherDates.map(({ id, startsAt }) => (
          <li key={id}>
            <Link to={`/spaces/events/${id}`}>{formatDateTime(startsAt, locale, told)}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
