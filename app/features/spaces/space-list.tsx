import { Link } from '@remix-run/react';
import Clock from 'lucide-react/icons/clock';
import MapPin from 'lucide-react/icons/map-pin';

import type { SpaceCard } from '#app/contracts/spaces/views.ts';
import { Card } from '#app/components/card.tsx';
import { Pill } from '#app/components/pill.tsx';
import type { SpaceFunction } from '#app/domain/spaces/functions.ts';
import type { OpeningState } from '#app/domain/spaces/opening.ts';
import { formatWeekday } from '#app/i18n/format-weekday.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

/** Functions named on a card; the space's page has all. */
const FUNCTIONS_SHOWN = 4;
/** What every space does says least about one of them, so it is named last. */
const DONE_EVERYWHERE = new Set<SpaceFunction>(['orientation', 'applications', 'internet']);

function tellingFunctions({ functions }: SpaceCard): readonly SpaceFunction[] {
  const own = functions.filter((name) => !DONE_EVERYWHERE.has(name));
  const common = functions.filter((name) => DONE_EVERYWHERE.has(name));
  return [...own, ...common].slice(0, FUNCTIONS_SHOWN);
}

/** Spaces as cards; each card is one link. */
export function SpaceList({ spaces }: { readonly spaces: readonly SpaceCard[] }) {
  const t = useT().spaces;
  return (
    <ul className="grid">
      {spaces.map((space) => (
        <Card as="li" key={space.slug} className="space">
          <OpeningPill opening={space.opening} />
          <h3>
            <Link to={`/spaces/${space.slug}`} className="card-cover">
              {space.name}
            </Link>
          </h3>
          <p className="muted space-line">
            <MapPin aria-hidden />
            {space.address} · {t.municipio({ number: space.municipio })}
          </p>
          <OpeningLine opening={space.opening} />
          <ul className="space-functions" aria-label={t.whatFor}>
            {tellingFunctions(space).map((name) => (
              <li key={name}>{t.functions[name]}</li>
            ))}
          </ul>
        </Card>
      ))}
    </ul>
  );
}

function OpeningPill({ opening }: { readonly opening: OpeningState | null }) {
  const t = useT().spaces;
  if (opening === null) return <Pill tone="saffron">{t.openingSoon}</Pill>;
  if (opening.kind !== 'open') return null;
  return <Pill tone="green">{t.openUntil({ closes: opening.closes })}</Pill>;
}

function OpeningLine({ opening }: { readonly opening: OpeningState | null }) {
  if (opening === null || opening.kind === 'open') return null;
  return (
    <p className="space-line">
      <Clock aria-hidden />
      <OpeningWords opening={opening} />
    </p>
  );
}

/** "Open until 18:30", "Closed. Opens tomorrow at 09:30", "Opening soon". */
export function OpeningWords({ opening }: { readonly opening: OpeningState | null }) {
  const t = useT().spaces;
  const locale = useLocale();
  if (opening === null) return t.openingSoon;
  switch (opening.kind) {
    case 'open':
      return t.openUntil({ closes: opening.closes });
    case 'closed': {
      const near = [t.today, t.tomorrow][opening.daysAway];
      const when = near ?? formatWeekday(opening.weekday, locale);
      return t.closedUntil({ when, opens: opening.opens });
    }
    case 'unknown':
      return t.hoursUnknown;
  }
}
