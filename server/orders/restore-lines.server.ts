import { romeDay } from '#app/domain/dates.ts';
import { type Cents, sumCents } from '#app/domain/money.ts';
import { fundBalance } from '#db/queries/expenses/funds.ts';
import { listOrderDues, updateDue } from '#db/queries/orders/dues.ts';
import { updateOrder } from '#db/queries/orders/orders.ts';
import { listOrderLines, updateLineAmount } from '#db/queries/orders/shares.ts';
import { listAllocations } from '#db/queries/wallet/allocations.ts';

import type { OrderCommand } from './command-order.server.ts';
import { listPaymentSources } from './payment-sources.server.ts';

type Part = Awaited<ReturnType<typeof listAllocations>>[number];

/**
 * Brings the lines of a period that is open again back to what they are with every date (ATT10), and
 * tells what to hold on them: what had paid them at the end, and what had gone back for absences as
 * far as its source still has it. The rest is due in money.
 */
export async function restoreLines(
  command: OrderCommand,
  input: {
    readonly period: number;
    readonly closedAt: Date | null;
    readonly parts: readonly Part[];
  },
): Promise<readonly Part[]> {
  const { unit, order } = command;
  const { period, closedAt, parts } = input;
  const orderId = order.id;
  const all = await listOrderLines(unit.tx, { orderId });
  const lowered = all.flatMap((line) => {
    const { plannedCents } = line;
    return line.period === period && plannedCents !== null ? [{ ...line, plannedCents }] : [];
  });
  if (lowered.length === 0) return parts;
  const back = await wentBack(command, lowered, closedAt);
  const held = await topUp(command, parts, back);
  for (const due of await listOrderDues(unit.tx, { orderId })) {
    if (due.period !== period) continue;
    const { householdId } = due;
    const own = lowered.filter((line) => line.householdId === householdId);
    const moreCents = sumCents(own.map((line) => line.plannedCents - line.amountCents));
    const paidCents = (some: readonly Part[]) =>
      sumCents(some.filter((part) => part.householdId === householdId).map((p) => p.amountCents));
    const change = {
      shareCents: due.shareCents + moreCents,
      cashDueCents: due.cashDueCents + moreCents - (paidCents(held) - paidCents(parts)),
    };
    await updateDue(unit.tx, { orderId, period, householdId, change });
  }
  for (const { id: lineId, plannedCents } of lowered) {
    const change = { lineId, amountCents: plannedCents, plannedCents: null };
    await updateLineAmount(unit.tx, { orderId, ...change });
  }
  const lines = await listOrderLines(unit.tx, { orderId });
  const totalCents = sumCents(lines.map(({ amountCents }) => amountCents));
  await updateOrder(unit.tx, { orderId, change: { totalCents } });
  return held;
}

/** What sources had paid of lowered lines before a part of it went back, as the period was closed. */
async function wentBack(
  { ctx, unit, order }: OrderCommand,
  lowered: readonly { readonly id: string }[],
  closedAt: Date | null,
): Promise<readonly Part[]> {
  const refunded = await listAllocations(unit.tx, { orderId: order.id, states: ['refunded'] });
  const lineIds = new Set(lowered.map(({ id }) => id));
  return refunded.filter(
    ({ lineId, settledAt, isSuspended, expiresOn }) =>
      lineIds.has(lineId) &&
      settledAt?.getTime() === closedAt?.getTime() &&
      !isSuspended &&
      expiresOn >= romeDay(ctx.now()),
  );
}

/** Parts to hold, each as large as it was before, as far as its source and its year have it. */
async function topUp(
  { unit }: OrderCommand,
  parts: readonly Part[],
  back: readonly Part[],
): Promise<readonly Part[]> {
  if (back.length === 0) return parts;
  const householdIds = [...new Set([...parts, ...back].map(({ householdId }) => householdId))];
  const paying = await listPaymentSources(unit.tx, { householdIds, orderId: undefined });
  const left = new Map<string, Cents>(
    [...paying.known].map(([id, { leftCents }]) => [id, leftCents]),
  );
  const fund = [...parts, ...back].find(({ source }) => source.kind === 'fund')?.source;
  if (fund) left.set(fund.id, await fundBalance(unit.tx, { groupId: fund.id }));
  const years = new Map(paying.limits.map(({ id, leftCents }) => [id, leftCents]));
  const held: Part[] = [];
  const isOf = (a: Part) => (b: Part) => a.lineId === b.lineId && a.source.id === b.source.id;
  const wanted = [...parts, ...back.filter((part) => !parts.some(isOf(part)))];
  for (const part of wanted) {
    const { id } = part.source;
    const limitId = paying.known.get(id)?.limitId ?? '';
    const most = Math.min(left.get(id) ?? 0, years.get(limitId) ?? Number.MAX_SAFE_INTEGER);
    const before = back.find(isOf(part))?.amountCents ?? part.amountCents;
    const amountCents = part.isWhole && most < before ? 0 : Math.min(before, most);
    if (amountCents === 0) continue;
    left.set(id, (left.get(id) ?? 0) - amountCents);
    if (limitId !== '') years.set(limitId, (years.get(limitId) ?? 0) - amountCents);
    held.push({ ...part, amountCents });
  }
  return held;
}
