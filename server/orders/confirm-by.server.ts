import { confirmsUntil } from '#app/domain/orders/steps.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import type { ServiceContext } from '#server/context.ts';

/** Until when all can say yes to an order (R6), and when that was told: ISO instants, for a notice. */
export async function confirmBy(
  ctx: Pick<ServiceContext, 'now'>,
  db: DbOrTx,
  { id, startsOn }: Pick<OrderRow, 'id' | 'startsOn'>,
): Promise<{ readonly until: string; readonly told: string }> {
  const sessions = await listSessions(db, { orderIds: [id] });
  const until = confirmsUntil({ startsOn, sessions });
  return { until: until.toISOString(), told: ctx.now().toISOString() };
}
