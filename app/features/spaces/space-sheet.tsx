import Check from 'lucide-react/icons/check';
import MapPin from 'lucide-react/icons/map-pin';
import Phone from 'lucide-react/icons/phone';

import type { SpaceView } from '#app/contracts/spaces/views.ts';
import { buttonClass, LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { WEEKDAYS } from '#app/domain/dates.ts';
import type { DayHours } from '#app/domain/spaces/opening.ts';
import { formatWeekday } from '#app/i18n/format-weekday.ts';
import { joinTimes } from '#app/i18n/join-times.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { mapHref } from './map-href.ts';
import { OpeningWords } from './space-list.tsx';

type SheetProps = { readonly space: SpaceView };

/** Where it is, whether it is open, whom to call. */
export function SpaceContacts({ space }: SheetProps) {
  const t = useT().spaces;
  return (
    <Card>
      <dl className="space-contacts">
        <div>
          <dt>{t.hours}</dt>
          <dd>
            <OpeningWords opening={space.opening} />
          </dd>
        </div>
        <div>
          <dt>{t.address}</dt>
          <dd>
            {space.address}, Milano
            <span className="muted"> · {t.municipio({ number: space.municipio })}</span>
          </dd>
        </div>
        <div>
          <dt>{t.phone}</dt>
          <dd>
            {space.phone}
            <p className="muted small">{t.line}</p>
          </dd>
        </div>
      </dl>
      <div className="stack is-tight">
        <a className={buttonClass({ block: true })} href={`tel:${space.phone.replaceAll(' ', '')}`}>
          <Phone aria-hidden />
          {t.call({ phone: space.phone })}
        </a>
        <a
          className={buttonClass({ variant: 'quiet', block: true })}
          href={mapHref(space.address)}
          rel="noreferrer"
        >
          <MapPin aria-hidden />
          {t.map}
        </a>
        {space.opening?.kind === 'open' && (
          <LinkButton to={`/spaces/${space.slug}/queue`} variant="quiet" block>
            {t.queue}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}

/** What one can do there, each with a tick. */
export function SpaceFunctions({ space }: SheetProps) {
  const t = useT().spaces;
  return (
    <Section title={t.whatFor}>
      <ul className="space-ticks">
        {space.functions.map((name) => (
          <li key={name}>
            <Check aria-hidden />
            {t.functions[name]}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The week from Monday, one line a day. */
export function SpaceHours({ space }: SheetProps) {
  const t = useT().spaces;
  const locale = useLocale();
  if (space.hours.length === 0) {
    return (
      <Section title={t.hours}>
        <p>{t.noHours}</p>
      </Section>
    );
  }
  return (
    <Section title={t.hours} hint={t.hoursNote}>
      <dl className="space-hours">
        {WEEKDAYS.map((weekday) => (
          <div key={weekday}>
            <dt>{formatWeekday(weekday, locale)}</dt>
            <dd className="num">{hoursOf(space.hours, weekday) || t.closed}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function hoursOf(hours: readonly DayHours[], weekday: number): string {
  return hours
    .filter((line) => line.weekday === weekday)
    .map(({ opens, closes }) => joinTimes(opens, closes))
    .join(', ');
}

/** How to get help there, in three steps. */
export function SpaceSteps() {
  const t = useT().spaces;
  return (
    <Section title={t.help}>
      <ol className="how is-column">
        {t.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="muted">{t.isee}</p>
    </Section>
  );
}
