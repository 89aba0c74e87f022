import { orderAddress } from '#app/contracts/orders/order-address.ts';
import { sumCents } from '#app/domain/money.ts';
import { whoPaysMore } from '#app/domain/orders/reprice.ts';
import { ok, type Result } from '#app/domain/result.ts';
import {
  listOrderLines,
  type OrderHouseholdRow,
  updateOrderHousehold,
} from '#db/queries/orders/shares.ts';
import { listAllocations } from '#db/queries/wallet/allocations.ts';
import { lockSourcesOf } from '#db/queries/wallet/sources.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { releaseHolds } from '#server/wallet/finish-holds.server.ts';
import type { HoldCode } from '#server/wallet/hold-sources.server.ts';

import type { OrderCommand } from './command-order.server.ts';
import { confirmBy } from './confirm-by.server.ts';
import { coverAgain } from './cover-again.server.ts';
import { lineKey } from './cover-plan.server.ts';
import { coverOrder } from './explain-share.server.ts';

type Teller = Pick<OrderCommand, 'ctx' | 'unit' | 'order'>;

/** `isChanged`: something pays otherwise than before; `askedAgain`: ids of households. */
type PlannedAgain = { readonly isChanged: boolean; readonly askedAgain: ReadonlySet<string> };

/**
 * Plans once more what pays for an order to which all have said yes (R7): a voucher issued meanwhile
 * is used, a suspended one is not. Shares stay; whoever would then pay more in money than it said yes
 * to is asked again, and these are what it gives: `householdIds`.
 */
export async function planAgain(
  command: Teller,
  staying: readonly OrderHouseholdRow[],
): Promise<Result<PlannedAgain, HoldCode>> {
  const { ctx, unit, order } = command;
  const { id: orderId, providerId, version } = order;
  await lockSourcesOf(unit.tx, { householdIds: staying.map(({ householdId }) => householdId) });
  const householdIds = await findChanged(command, staying);
  if (householdIds.length === 0) return ok({ isChanged: false, askedAgain: new Set() });
  const key = `again:${version}`;
  const released = await releaseHolds(ctx, unit, { orderId, providerId, key, householdIds });
  if (!released.ok) return released;
  const lines = await listOrderLines(unit.tx, { orderId });
  const changed = lines.filter(({ householdId }) => householdIds.includes(householdId));
  const covered = await coverAgain(command, { lines: changed, key });
  if (!covered.ok) return covered;
  const before = staying.filter(({ householdId }) => householdIds.includes(householdId));
  const after = before.map((row) => ({
    ...row,
    cashDueCents: sumCents(
      covered.value
        .filter(({ householdId }) => householdId === row.householdId)
        .map((due) => due.cashDueCents),
    ),
  }));
  const askedAgain = new Set(whoPaysMore(before, after));
  for (const row of before) {
    const afterCents = after.find(
      ({ householdId }) => householdId === row.householdId,
    )?.cashDueCents;
    if (askedAgain.has(row.householdId)) await askAgain(command, row, afterCents ?? 0);
  }
  return ok({ isChanged: true, askedAgain });
}

/** Households whose sources would pay otherwise than they hold now. */
async function findChanged(
  { ctx, unit, order }: Teller,
  staying: readonly OrderHouseholdRow[],
): Promise<readonly string[]> {
  const lines = await listOrderLines(unit.tx, { orderId: order.id });
  const ids = staying.map(({ householdId }) => householdId);
  const paid = lines.filter(({ householdId }) => ids.includes(householdId));
  const lineIds = new Map(paid.map((line) => [lineKey(line), line.id]));
  const [{ allocations }, held] = await Promise.all([
    coverOrder(unit.tx, { order, lines: paid, now: ctx.now() }),
    listAllocations(unit.tx, { orderId: order.id, states: ['held'] }),
  ]);
  const planned = allocations.map((part) => ({ ...part, lineId: lineIds.get(lineKey(part)) }));
  // What the group's fund pays follows from what these leave (V9).
  const own = held.filter(({ source }) => source.kind !== 'fund');
  return ids.filter((id) => partsOf(id, planned) !== partsOf(id, own));
}

/** What pays what for one household, in one text to compare. */
function partsOf(
  householdId: string,
  parts: readonly {
    readonly householdId: string;
    readonly lineId: string | undefined;
    readonly source: { readonly id: string };
    readonly amountCents: number;
  }[],
): string {
  return parts
    .filter((part) => part.householdId === householdId)
    .map(({ lineId, source, amountCents }) => `${lineId} ${source.id} ${amountCents}`)
    .toSorted()
    .join('\n');
}

/** Takes a yes back that was given to less money, and says from what to what. */
async function askAgain(
  { ctx, unit, order }: Teller,
  { householdId, cashDueCents: beforeCents }: OrderHouseholdRow,
  afterCents: number,
): Promise<void> {
  const orderId = order.id;
  await updateOrderHousehold(unit.tx, {
    orderId,
    householdId,
    change: { status: 'pending', previousCashCents: beforeCents },
  });
  await recordAudit(ctx, unit, {
    action: 'order.ask_again',
    subjectKind: 'order',
    subjectId: orderId,
    details: { householdId, fromCents: beforeCents, toCents: afterCents },
  });
  await notify(
    ctx,
    unit,
    // Also where the last yes was its own: that yes was to less.
    { householdIds: [householdId], includesActor: true },
    {
      eventKey: `order:${orderId}:sources:${order.version}`,
      kind: 'order_sources_changed',
      params: {
        title: order.title,
        beforeCents,
        afterCents,
        ...(await confirmBy(ctx, unit.tx, order)),
      },
      href: orderAddress('group', orderId),
    },
  );
}
