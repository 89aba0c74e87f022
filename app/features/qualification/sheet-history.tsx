import { Time } from '#app/components/time.tsx';
import type { SheetEvent } from '#app/contracts/qualification/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** What happened to a sheet, newest first. */
export function SheetHistory(props: {
  readonly events: readonly SheetEvent[];
  readonly now: string;
}) {
  const t = useT().qualification;
  const { events, now } = props;
  if (events.length === 0) return <p className="muted">{t.check.noHistory}</p>;
  return (
    <ol className="sheet-history">
      {events.map((event) => (
        <li key={`${event.at} ${event.action}`}>
          <p>
            <b>{t.events[event.action]}</b>
            {event.by !== null && ` ${t.eventBy({ by: event.by })}`}
          </p>
          <p className="muted small">
            <Time value={event.at} now={now} />
            {event.fields.length > 0 &&
              `: ${event.fields.map((field) => t.fields[field]).join(', ')}`}
          </p>
          {event.reason !== null && <p className="as-typed">{event.reason}</p>}
        </li>
      ))}
    </ol>
  );
}
