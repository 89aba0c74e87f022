import type { EditionView } from '#app/contracts/bookings/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { listComingEditions } from '#db/queries/bookings/editions.ts';
import type { ServiceContext } from '#server/context.ts';

import { describeEditions } from './describe-edition.ts';

/** Editions of a service whose seats are sold or waited for, the first to begin first. Open to everybody. */
export async function listEditions(
  ctx: ServiceContext,
  { serviceId }: { readonly serviceId: string },
): Promise<readonly EditionView[]> {
  const { db, actor } = ctx;
  const now = ctx.now();
  const rows = await listComingEditions(db, { serviceId, today: romeDay(now) });
  const householdId = actor.kind === 'person' ? actor.householdId : null;
  const views = await describeEditions(db, rows, { householdId, now });
  return views.filter(({ isSelling }) => isSelling);
}
