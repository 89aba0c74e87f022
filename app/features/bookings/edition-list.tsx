import { Card, Section } from '#app/components/card.tsx';
import { LinkButton } from '#app/components/button.tsx';
import type { EditionView } from '#app/contracts/bookings/views.ts';
import { useT } from '#app/i18n/i18n.tsx';

import { EditionFacts, SeatsPill } from './edition-facts.tsx';
import { useFreshSeats } from './use-fresh-seats.ts';

type EditionListProps = {
  readonly slug: string;
  readonly editions: readonly EditionView[];
  readonly isGuest: boolean;
};

/** The editions of a service that can be chosen. */
export function EditionList({ slug, editions, isGuest }: EditionListProps) {
  const t = useT().editions;
  useFreshSeats(true);
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
