import { romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { hasPaidOtherwise } from '#app/domain/orders/choosing-sources.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listOrderDues, updateDue } from '#db/queries/orders/dues.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import { listOrderLines } from '#db/queries/orders/shares.ts';
import { releaseHolds } from '#server/wallet/finish-holds.server.ts';
import type { HoldCode } from '#server/wallet/hold-sources.server.ts';

import type { OrderCommand } from './command-order.server.ts';
import { holdPlanned } from './cover-again.server.ts';
import { coverPlan } from './cover-plan.server.ts';
import { keepFundParts } from './keep-fund-parts.server.ts';
import { duesOf } from './plan-order.server.ts';

/**
 * How the sources of a household would pay what is not closed of an order (V13), with `kept` of them or
 * with those it keeps now; what the group's fund gives it stays, as far as cash is left. Writes nothing.
 */
export async function planLater(
  db: DbOrTx,
  input: {
    readonly order: Pick<OrderRow, 'id' | 'category'>;
    readonly householdId: string;
    readonly kept?: readonly string[];
    readonly now: Date;
  },
) {
  const { order, householdId, kept, now } = input;
  const { id: orderId, category } = order;
  const periods = await listPeriods(db, { orderId });
  const open = periods.filter(({ closedAt }) => closedAt === null);
  const first = mustHave(open[0], 'a period that is not closed');
  const numbers = new Set(open.map(({ number }) => number));
  const all = await listOrderLines(db, { orderId });
  const lines = all.filter(
    (line) => line.householdId === householdId && numbers.has(line.period) && !line.isOff,
  );
  const cover = await coverPlan(db, {
    lines,
    periods,
    category,
    today: romeDay(now),
    heldByOrderId: orderId,
    heldFromPeriod: first.number,
    ...(kept && { keptOut: kept.map((sourceId) => ({ householdId, sourceId })) }),
  });
  const covered = cover.allocations;
  const fromFund = await keepFundParts(db, { orderId, fromPeriod: first.number, lines, covered });
  const allocations = [...covered, ...fromFund];
  return { first, open, lines, cover, allocations, dues: duesOf(lines, allocations) };
}

/** Why the sources of later periods stayed as they were. */
export type ChooseLaterCode = HoldCode | 'source.money_moved';

/**
 * Has other sources of a household pay what is not closed of its part (V13); `remember` writes which it
 * keeps, once they hold nothing. Its sources are locked. Gives what of it is then due in cash.
 */
export async function chooseLater(
  command: OrderCommand,
  input: {
    readonly householdId: string;
    readonly kept: readonly string[];
    readonly remember: () => Promise<void>;
  },
): Promise<Result<{ cashDueCents: number }, ChooseLaterCode>> {
  const { ctx, unit, order } = command;
  const { householdId, kept, remember } = input;
  const { id: orderId, providerId, version } = order;
  const plan = await planLater(unit.tx, { order, householdId, kept, now: ctx.now() });
  const { lines, allocations, dues, first } = plan;
  const before = await listOrderDues(unit.tx, { orderId, householdId });
  if (hasPaidOtherwise(before, dues)) return fail('source.money_moved');
  const key = `later:${version}`;
  const only = { householdIds: [householdId], fromPeriod: first.number };
  const released = await releaseHolds(ctx, unit, { orderId, providerId, key, ...only });
  if (!released.ok) return released;
  await remember();
  for (const { period, cashDueCents } of dues) {
    await updateDue(unit.tx, { orderId, period, householdId, change: { cashDueCents } });
  }
  const held = await holdPlanned(command, { lines, allocations, key });
  if (!held.ok) return held;
  return ok({ cashDueCents: sumCents(dues.map((due) => due.cashDueCents)) });
}
