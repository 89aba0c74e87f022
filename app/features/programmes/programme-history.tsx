import { Money } from '#app/components/money.tsx';
import { Time } from '#app/components/time.tsx';
import type { ProgrammeEventView } from '#app/contracts/programmes/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

/** What happened to a programme, newest first. */
export function ProgrammeHistory(props: {
  readonly events: readonly ProgrammeEventView[];
  readonly now: string;
}) {
  const t = useT().programmes.page;
  const { events, now } = props;
  return (
    <ol className="sheet-history">
      {events.map(({ at, by, event, amountCents }) => (
        <li key={`${at} ${event}`}>
          <p>
            <b>{t.events[event]}</b>
            {amountCents !== null && (
              <>
                {' '}
                <Money cents={amountCents} />
              </>
            )}
          </p>
          <p className="muted small">
            {by ?? t.nobody}, <Time value={at} now={now} />
          </p>
        </li>
      ))}
    </ol>
  );
}
