import { type Cents, sumCents } from '#app/domain/money.ts';
import type { PeriodLine } from '#app/domain/orders/periods.ts';
import type { DbOrTx } from '#db/client.ts';
import { listAllocations } from '#db/queries/wallet/allocations.ts';

import { lineKey, type PlannedAllocation } from './cover-plan.server.ts';

/**
 * What the common fund goes on paying for households whose later lines change (AMD4, V9): what it
 * holds for each of them in a month, as far as cash is left there. What it held for who leaves goes
 * back to it; a household that comes in gets nothing of what was decided without it.
 */
export async function keepFundParts(
  db: DbOrTx,
  input: {
    readonly orderId: string;
    readonly fromPeriod: number;
    readonly lines: readonly PeriodLine[];
    /** What their own sources pay of these lines. */
    readonly covered: readonly PlannedAllocation[];
  },
): Promise<readonly PlannedAllocation[]> {
  const { orderId, fromPeriod, lines, covered } = input;
  const held = await listAllocations(db, { orderId, states: ['held'] });
  const fromFund = held.filter(
    ({ source, period }) => source.kind === 'fund' && period >= fromPeriod,
  );
  const left = new Map<string, Cents>();
  const nameOf = (one: { householdId: string; period: number }) =>
    `${one.period}/${one.householdId}`;
  for (const part of fromFund) {
    left.set(nameOf(part), (left.get(nameOf(part)) ?? 0) + part.amountCents);
  }
  const parts: PlannedAllocation[] = [];
  for (const line of lines) {
    const own = covered.filter((part) => lineKey(part) === lineKey(line));
    const cashCents = line.amountCents - sumCents(own.map(({ amountCents }) => amountCents));
    const amountCents = Math.min(cashCents, left.get(nameOf(line)) ?? 0);
    const source = fromFund[0]?.source;
    if (!source || amountCents <= 0) continue;
    left.set(nameOf(line), (left.get(nameOf(line)) ?? 0) - amountCents);
    const { householdId, dependantId, period } = line;
    parts.push({ source, householdId, dependantId, period, amountCents });
  }
  return parts;
}
