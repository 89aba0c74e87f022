import type { EventView } from '#app/contracts/spaces/event-views.ts';
import { PosterSheet } from '#app/features/groups/poster-sheet.tsx';
import { useT } from '#app/i18n/i18n.tsx';

import { useEventWords } from './event-words.ts';

/** The sheet of an event, for the space's door and the stairways around it. */
export function EventPoster({
  event,
  link,
}: {
  readonly event: Omit<EventView, 'own'>;
  readonly link: string;
}) {
  const t = useT().events.poster;
  const words = useEventWords();
  const { title, space, phone, seats } = event;
  return (
    <PosterSheet
      link={link}
      name={title}
      words={{
        preview: t.preview,
        eyebrow: t.eyebrow({ space: space.name }),
        what: (
          <>
            {words.when(event)}
            <br />
            {event.place ?? space.address}
          </>
        ),
        qr: t.qr,
        scan: t.scan,
        orType: t.orType,
        foot: t.foot,
      }}
    >
      {seats === null ? t.noLimit : t.seats({ count: seats })}
      <br />
      {t.phone({ phone })}
    </PosterSheet>
  );
}
