import type { EarlyEndView } from '#app/contracts/orders/views.ts';
import { sumCents } from '#app/domain/money.ts';
import { keepDelivered } from '#app/domain/orders/periods.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listOrderLines } from '#db/queries/orders/shares.ts';
import { listAllocations } from '#db/queries/wallet/allocations.ts';

import { hasGiven, readGiven } from './read-given.server.ts';

/**
 * What would stay due of a running order that were ended now, and what would go back (PER8): read before it is
 * done. Null where nothing was given: then it is called off whole.
 */
export async function foretellEnd(
  db: DbOrTx,
  { order, now }: { readonly order: OrderRow; readonly now: Date },
): Promise<{
  readonly all: EarlyEndView;
  readonly of: (householdId: string) => EarlyEndView;
} | null> {
  if (order.status !== 'active') return null;
  const periods = await readGiven(db, { order, now });
  if (!hasGiven(periods)) return null;
  const { id: orderId } = order;
  const [lines, held] = await Promise.all([
    listOrderLines(db, { orderId }),
    listAllocations(db, { orderId, states: ['held'] }),
  ]);
  const given = new Map(periods.map((one) => [one.period.number, one]));
  const ended = lines.map((line) => {
    const { amountCents } = line;
    const one = given.get(line.period);
    if (one?.period.closedAt !== null) return { ...line, keptCents: amountCents, backCents: 0 };
    const own = held.filter(({ lineId }) => lineId === line.id);
    const parts = own.filter(({ isSuspended }) => !isSuspended);
    const stays = keepDelivered({ amountCents, parts }, one.ofLine(line), orderId);
    const kept = new Map(stays.parts.map((part) => [part.id, part.amountCents]));
    const back = own
      .filter(({ source }) => source.kind !== 'fund')
      .map((part) => part.amountCents - (kept.get(part.id) ?? 0));
    return { ...line, keptCents: stays.amountCents, backCents: sumCents(back) };
  });
  const summed = (some: typeof ended): EarlyEndView => ({
    shareCents: sumCents(some.map(({ amountCents }) => amountCents)),
    keptCents: sumCents(some.map(({ keptCents }) => keptCents)),
    backCents: sumCents(some.map(({ backCents }) => backCents)),
  });
  return {
    all: summed(ended),
    of: (id) => summed(ended.filter(({ householdId }) => householdId === id)),
  };
}
