import { sumCents } from '#app/domain/money.ts';
import { type Fraction, keepDelivered } from '#app/domain/orders/periods.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listOrderDues, updateDue } from '#db/queries/orders/dues.ts';
import { listOrderLines, updateLineAmount } from '#db/queries/orders/shares.ts';
import { listAllocations } from '#db/queries/wallet/allocations.ts';
import type { KeptPart } from '#server/wallet/finish-holds.server.ts';

import type { OrderCommand } from './command-order.server.ts';
import type { Beneficiary } from './read-attendance.server.ts';

/**
 * Writes the lines and dues of an open period at what was given of them, each line its own part
 * (PER8, ATT5); tells what sources keep paying of it. What each would have been with every date stays
 * known. `order.cash_received`: more money came than stays due.
 */
export async function writeGiven(
  { unit, order }: OrderCommand,
  period: number,
  givenOf: (line: Beneficiary) => Fraction,
): Promise<Result<readonly KeptPart[], 'order.cash_received'>> {
  const orderId = order.id;
  const all = await listOrderLines(unit.tx, { orderId });
  const held = await listAllocations(unit.tx, { orderId, states: ['held'] });
  const kept: KeptPart[] = [];
  const sums = new Map<string, { shareCents: number; cashDueCents: number }>();
  for (const line of all.filter((one) => one.period === period)) {
    const own = held.filter(({ lineId }) => lineId === line.id);
    const stays = keepDelivered({ ...line, parts: own }, givenOf(line), orderId);
    const { amountCents } = stays;
    const plannedCents = line.plannedCents ?? line.amountCents;
    await updateLineAmount(unit.tx, { orderId, lineId: line.id, amountCents, plannedCents });
    const paid = new Map(stays.parts.map((part) => [part.id, part.amountCents]));
    kept.push(...own.map((part) => ({ ...part, keptCents: paid.get(part.id) ?? 0 })));
    const before = sums.get(line.householdId) ?? { shareCents: 0, cashDueCents: 0 };
    const paidCents = sumCents(paid.values());
    sums.set(line.householdId, {
      shareCents: before.shareCents + amountCents,
      cashDueCents: before.cashDueCents + amountCents - paidCents,
    });
  }
  for (const due of await listOrderDues(unit.tx, { orderId })) {
    const change = sums.get(due.householdId);
    if (due.period !== period || !change) continue;
    if (due.cashReceivedCents > change.cashDueCents) return fail('order.cash_received');
    await updateDue(unit.tx, { orderId, period, householdId: due.householdId, change });
  }
  return ok(kept);
}
