import type { FoundService } from '#app/contracts/catalogue/views.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import { listPriceCells } from '#db/queries/catalogue/services.ts';
import type { ServiceContext } from '#server/context.ts';
import { listRatings } from '#server/reviews/list-ratings.server.ts';

import { toServiceCard } from './service-card.ts';

type CardRow = Parameters<typeof toServiceCard>[0] & {
  readonly id: string;
  readonly providerId: string;
};

/** Rows of services as cards with their price and what households say of them, in the same order. */
export async function toFoundServices(
  ctx: ServiceContext,
  rows: readonly CardRow[],
  reader: { readonly locale: Locale; readonly today: CalendarDay },
): Promise<FoundService[]> {
  const [cells, ratings] = await Promise.all([
    listPriceCells(ctx.db, { serviceIds: rows.map(({ id }) => id) }),
    listRatings(ctx, rows),
  ]);
  return rows.map((row) => {
    const own = cells.filter(({ serviceId }) => serviceId === row.id);
    return { ...toServiceCard(row, own, reader), rating: ratings.get(row.id) ?? null };
  });
}
