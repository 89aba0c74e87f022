import { romeDay } from '#app/domain/dates.ts';
import { countOnSale } from '#db/queries/catalogue/services.ts';
import type { ServiceContext } from '#server/context.ts';

/** How many services are on sale today, of how many providers (R5). */
export async function countCatalogue(
  ctx: ServiceContext,
): Promise<{ services: number; providers: number }> {
  return countOnSale(ctx.db, { today: romeDay(ctx.now()) });
}
