import type {
  DropOutView,
  OrderView,
  OwnShareView,
  ShareFactView,
} from '#app/contracts/orders/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { sumCents } from '#app/domain/money.ts';
import { nextOrderState } from '#app/domain/orders/order-state.ts';
import { mayOnOrder } from '#app/domain/orders/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listDependantNames } from '#db/queries/accounts/dependants.ts';
import type { OrderHouseholdRow } from '#db/queries/orders/shares.ts';
import { listOwnAllocations } from '#db/queries/wallet/allocations.ts';
import type { ServiceContext } from '#server/context.ts';

import type { PlanFact } from './cover-plan.server.ts';
import { planDropOut } from './plan-drop-out.server.ts';
import { planOrder } from './plan-order.server.ts';
import { readOrder, type ReadOrder } from './read-order.server.ts';

/**
 * The page of an order for the group (ux.md 12, 13): everybody's share and answer, and of the own
 * household alone what its vouchers pay and why (R4, E2). For others the order does not exist.
 */
export async function getOrder(
  ctx: ServiceContext,
  input: { orderId: string },
): Promise<Result<OrderView, 'order.not_found'>> {
  const read = await readOrder(ctx, input);
  if (!read.ok) return read;
  const { order, standing, households, facts, actor } = read.value;
  // Somebody who only works for the provider has the provider's page.
  if (standing.standing === 'outsider' && !standing.isParticipant) return fail('order.not_found');
  const mine = households.find(({ householdId }) => householdId === actor.householdId);
  const isConfirming = order.status === 'confirming';
  const isIn = mine !== undefined && mine.status !== 'dropped';
  const cancelAction = isConfirming ? 'cancel' : 'cancel_confirmed';
  const isCancellable = nextOrderState(order.status, 'cancel').ok;
  return ok({
    facts,
    priceVersion: order.priceVersion,
    households: households.map(({ householdId, name, status, shareCents }) => ({
      householdId,
      name,
      state: status,
      shareCents,
      isMine: householdId === actor.householdId,
    })),
    mine: mine ? await describeOwnShare(ctx, read.value, mine) : null,
    canConfirm: isConfirming && mine?.status === 'pending',
    canCancel: isCancellable && mayOnOrder(standing, cancelAction),
    dropOut: isConfirming && isIn ? await describeDropOut(ctx, read.value, mine) : null,
  });
}

async function describeOwnShare(
  ctx: ServiceContext,
  { order, lines }: ReadOrder,
  mine: OrderHouseholdRow,
): Promise<OwnShareView> {
  const { householdId } = mine;
  const [allocations, names] = await Promise.all([
    listOwnAllocations(ctx.db, { orderId: order.id, householdId }),
    listDependantNames(ctx.db, { householdId }),
  ]);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  const covers = allocations.map((row): ShareFactView => ({
    kind: 'covers',
    voucherCode: row.code,
    voucherFor: nameOf(row.dependantId) ?? '',
    lineOf: nameOf(row.dependantId),
    amountCents: row.amountCents,
  }));
  return {
    state: mine.status,
    isAskedAgain: mine.status === 'pending' && mine.confirmedPriceVersion !== null,
    shareCents: mine.shareCents,
    voucherCents: sumCents(allocations.map(({ amountCents }) => amountCents)),
    cashDueCents: mine.cashDueCents,
    cashReceivedCents: mine.cashReceivedCents,
    cashReceivedAt: mine.cashReceivedAt?.toISOString() ?? null,
    paymentReference: mine.paymentReference,
    answeredAt: mine.answeredAt?.toISOString() ?? null,
    lines: lines
      .filter((line) => line.householdId === householdId)
      .map((line) => ({
        beneficiary: line.firstName,
        amountCents: line.amountCents,
        voucherCents: sumCents(
          allocations.filter(({ lineId }) => lineId === line.id).map((row) => row.amountCents),
        ),
      })),
    facts: [...covers, ...(await reasonsAgainst(ctx, order, mine, nameOf))],
  };
}

/** Why the other pairs of voucher and line do not fit; worth telling only while one decides. */
async function reasonsAgainst(
  ctx: ServiceContext,
  order: ReadOrder['order'],
  { householdId, shareCents }: OrderHouseholdRow,
  nameOf: (id: string | null) => string | null,
): Promise<readonly ShareFactView[]> {
  if (order.status !== 'confirming' || shareCents === 0) return [];
  const planned = await planOrder(ctx.db, {
    requestId: order.requestId,
    bands: [{ minHouseholds: 1, maxHouseholds: 1, unitPriceCents: order.unitPriceCents }],
    priceKind: 'paid',
    householdIds: [householdId],
    today: romeDay(ctx.now()),
    heldByOrderId: order.id,
  });
  if (!planned.ok) return [];
  const told = planned.value.facts.filter(isWorthTelling);
  return told.map((fact) => ({
    kind: 'not_for',
    voucherCode: fact.voucherCode,
    voucherFor: nameOf(fact.voucherDependantId) ?? '',
    lineOf: nameOf(fact.lineDependantId),
    reason: fact.reason,
  }));
}

/** What is used up or covered shows in the figures already. */
function isWorthTelling(fact: PlanFact): fact is Extract<PlanFact, { kind: 'not_for' }> {
  return (
    fact.kind === 'not_for' &&
    fact.reason !== 'nothing_left' &&
    fact.reason !== 'already_covered' &&
    fact.reason !== 'other_household'
  );
}

async function describeDropOut(
  ctx: ServiceContext,
  { order, households }: ReadOrder,
  mine: OrderHouseholdRow,
): Promise<DropOutView | null> {
  const { householdId } = mine;
  const now = ctx.now();
  const planned = await planDropOut(ctx.db, { order, households, householdId, now });
  if (!planned.ok) return null;
  if (planned.value.kind === 'cancelled') return planned.value;
  const { plan, mustAskAgain } = planned.value;
  const staying = households.filter((row) => row !== mine && row.status !== 'dropped');
  return {
    kind: 'repriced',
    totalCents: plan.totalCents,
    mustAskAgain,
    highestBeforeCents: Math.max(...staying.map(({ shareCents }) => shareCents)),
    highestAfterCents: Math.max(...plan.households.map(({ shareCents }) => shareCents)),
  };
}
