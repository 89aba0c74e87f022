import { type Cents, sumCents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { LIVE_ALLOCATION_STATES } from '#app/domain/wallet/allocation-state.ts';
import { ensureFundDue, findOrderFund } from '#db/queries/decisions/order-funds.ts';
import { lockFundRow } from '#db/queries/expenses/funds.ts';
import { listOrderDues, updateDue } from '#db/queries/orders/dues.ts';
import { listOrderHouseholds, listOrderLines } from '#db/queries/orders/shares.ts';
import { listAllocations } from '#db/queries/wallet/allocations.ts';
import { releaseHolds } from '#server/wallet/finish-holds.server.ts';
import { type HoldCode, holdForOrder } from '#server/wallet/hold-sources.server.ts';

import type { OrderCommand } from './command-order.server.ts';
import { newPaymentReference } from './new-payment-reference.ts';
import { type FundPlan, planFromFund } from './plan-from-fund.server.ts';

type Covering = Pick<OrderCommand, 'ctx' | 'unit' | 'order'>;

/**
 * Has the common fund pay what the group decided (V9), after all other sources were planned: what it
 * holds for the order is planned anew over what households have still to pay in cash. Whoever said yes
 * keeps what the fund gave it then. Nothing where the group decided nothing. `key` names this among
 * the holds of the order.
 */
export async function coverFromFund(
  { ctx, unit, order }: Covering,
  { key, kept }: { readonly key: string; readonly kept?: ReadonlyMap<string, Cents> },
): Promise<Result<FundPlan | null, HoldCode>> {
  const { tx } = unit;
  const { id: orderId, providerId } = order;
  const decided = await findOrderFund(tx, { orderId });
  if (!decided) return ok(null);
  await lockFundRow(tx, decided);
  const least = kept ?? (await fundOfYeses(unit, orderId));
  const plan = await planFromFund(tx, order, { ...decided, least }, ctx.now());
  const sameParts = JSON.stringify(sorted(plan.held)) === JSON.stringify(sorted(plan.parts));
  if (!sameParts) {
    const ids = new Set(plan.held.map(({ id }) => id));
    const back = { orderId, providerId, key: `${key}:fund`, ids };
    const released = await releaseHolds(ctx, unit, back);
    if (!released.ok) return released;
    const held = await holdParts({ ctx, unit, order }, decided.groupId, plan, key);
    if (!held.ok) return held;
  }
  await writeCash({ ctx, unit, order });
  return ok(plan);
}

/** What a fund holds for households that have said yes to an order. */
export async function fundOfYeses(
  { tx }: Pick<OrderCommand['unit'], 'tx'>,
  orderId: string,
): Promise<ReadonlyMap<string, Cents>> {
  const households = await listOrderHouseholds(tx, { orderId });
  return new Map(
    households.flatMap(({ householdId, status, fundCents }) =>
      status === 'confirmed' ? [[householdId, fundCents]] : [],
    ),
  );
}

function sorted(parts: readonly { readonly lineId: string; readonly amountCents: Cents }[]) {
  return parts.map(({ lineId, amountCents }) => `${lineId} ${amountCents}`).toSorted();
}

async function holdParts(
  { ctx, unit, order }: Covering,
  groupId: string,
  { parts }: FundPlan,
  key: string,
) {
  const orderId = order.id;
  const lines = await listOrderLines(unit.tx, { orderId });
  const periodOf = new Map(lines.map(({ id, period }) => [id, period]));
  const periods = new Set(parts.map(({ lineId }) => mustHave(periodOf.get(lineId), 'a line')));
  for (const period of periods) {
    const paymentReference = newPaymentReference(ctx);
    await ensureFundDue(unit.tx, { orderId, period, paymentReference });
  }
  const source = { kind: 'fund', id: groupId, asset: 'EUR' } as const;
  return holdForOrder(ctx, unit, {
    orderId,
    key: `${key}:fund`,
    parts: parts.map((part) => ({ ...part, source })),
  });
}

/** Writes what is due in cash: of open periods, what nothing holds. */
async function writeCash({ unit, order }: Covering): Promise<void> {
  const orderId = order.id;
  const live = await listAllocations(unit.tx, { orderId, states: LIVE_ALLOCATION_STATES });
  for (const due of await listOrderDues(unit.tx, { orderId })) {
    const { period, householdId, shareCents } = due;
    const own = live.filter((part) => part.period === period && part.householdId === householdId);
    const cashDueCents = shareCents - sumCents(own.map(({ amountCents }) => amountCents));
    if (cashDueCents === due.cashDueCents) continue;
    await updateDue(unit.tx, { orderId, period, householdId, change: { cashDueCents } });
  }
}
