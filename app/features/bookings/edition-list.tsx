import { Card, Section } from '#app/components/card.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Pill } from '#app/components/pill.tsx';
import type { EditionView } from '#app/contracts/bookings/views.ts';
import { formatClock, formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useEditionWords } from './edition-words.ts';
import { useFreshSeats } from './use-fresh-seats.ts';

type EditionListProps = {
  readonly slug: string;
  readonly editions: readonly EditionView[];
  readonly isGuest: boolean;
};

/** The editions of a service that can be chosen; nothing where it has none. */
export function EditionList({ slug, editions, isGuest }: EditionListProps) {
  const t = useT().editions;
  useFreshSeats(editions.length > 0);
  if (editions.length === 0) return null;
  return (
    <Section title={t.title} hint={t.hint} id="editions">
      <ul className="edition-list">
        {editions.map((edition) => (
          <Card key={edition.id} as="li" className="edition">
            <div className="edition-head">
              <h3>{edition.title}</h3>
              <SeatsPill edition={edition} />
            </div>
            <EditionFacts edition={edition} />
            <EditionLink slug={slug} edition={edition} isGuest={isGuest} />
          </Card>
        ))}
      </ul>
    </Section>
  );
}

/** How many seats are free, or who waits; of one's own what one has. */
export function SeatsPill({ edition }: { readonly edition: EditionView }) {
  const words = useEditionWords();
  const { words: seats, tone } = words.seats(edition);
  return <Pill tone={tone}>{seats}</Pill>;
}

/** When, where, for whom and for how much. */
export function EditionFacts({ edition }: { readonly edition: EditionView }) {
  const t = useT().editions;
  const words = useEditionWords();
  const ages = words.ages(edition);
  const start = words.start(edition);
  return (
    <div className="edition-facts">
      <p>
        {words.times(edition)} · {words.days(edition)} · {t.dates({ count: edition.dates })}
      </p>
      <p>
        {edition.place}
        {ages !== null && <> · {ages}</>}
      </p>
      <p className="edition-price num">{words.price(edition)}</p>
      {start !== null && <p className="small">{start}</p>}
      <OwnSeats edition={edition} />
    </div>
  );
}

function OwnSeats({ edition: { own, orderId } }: { readonly edition: EditionView }) {
  const t = useT().editions;
  const locale = useLocale();
  const said = (() => {
    if (own?.kind === 'held') return t.held({ at: formatClock(own.until, locale) });
    if (own?.kind === 'offered') return t.offered({ at: formatDateTime(own.until, locale) });
    if (own?.kind === 'waiting') return t.place({ place: t.ordinal(own) });
    return orderId === null ? null : t.bought;
  })();
  return (
    said !== null && (
      <p>
        <Pill tone="blue">{said}</Pill>
      </p>
    )
  );
}

function EditionLink({
  slug,
  edition: { id, title, own, orderId, free },
  isGuest,
}: {
  readonly slug: string;
  readonly edition: EditionView;
  readonly isGuest: boolean;
}) {
  const t = useT().editions;
  const address = `/services/${slug}/editions/${id}`;
  if (isGuest) {
    const to = `/sign-in?returnTo=${encodeURIComponent(address)}`;
    return (
      <LinkButton to={to} variant="soft" aria-label={`${t.signIn}: ${title}`}>
        {t.signIn}
      </LinkButton>
    );
  }
  const isDeciding = own?.kind === 'held' || own?.kind === 'offered';
  const label = isDeciding ? t.decide : orderId !== null ? t.see : free > 0 ? t.choose : t.wait;
  return (
    <LinkButton
      to={address}
      variant={isDeciding || (free > 0 && orderId === null) ? 'primary' : 'soft'}
      aria-label={`${label}: ${title}`}
    >
      {label}
    </LinkButton>
  );
}
