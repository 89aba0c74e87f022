import { Pill } from '#app/components/pill.tsx';
import type { EditionView } from '#app/contracts/bookings/views.ts';
import { formatClock, formatDateTime } from '#app/i18n/format.ts';
import { useLocale, useT } from '#app/i18n/i18n.tsx';

import { useEditionWords } from './edition-words.ts';

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
