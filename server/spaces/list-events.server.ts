import type { EventCard } from '#app/contracts/spaces/event-views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import type { EventTopic } from '#app/domain/spaces/events.ts';
import { listComingEvents } from '#db/queries/spaces/events.ts';
import type { ServiceContext } from '#server/context.ts';

import { toEventCard } from './describe-event.ts';

/** A page shows no more; a list this long is narrowed. */
const SHOWN = 120;

/** Events to come, the next first, of the city, a Municipio, a topic or one space; open to everybody. */
export async function listEvents(
  ctx: ServiceContext,
  input: {
    readonly municipio?: number | null;
    readonly topic?: EventTopic | null;
    readonly spaceSlug?: string;
    readonly limit?: number;
    readonly locale: Locale;
  },
): Promise<readonly EventCard[]> {
  const rows = await listComingEvents(ctx.db, {
    now: ctx.now(),
    municipio: input.municipio ?? null,
    topic: input.topic ?? null,
    spaceSlug: input.spaceSlug ?? null,
    limit: input.limit ?? SHOWN,
  });
  return rows.map((row) => toEventCard(row, input.locale));
}
