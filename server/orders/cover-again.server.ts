import { mustHave } from '#app/domain/must-have.ts';
import type { PeriodLine } from '#app/domain/orders/periods.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listOrderDues, updateDue } from '#db/queries/orders/dues.ts';
import { type HoldCode, holdForOrder } from '#server/wallet/hold-sources.server.ts';

import type { OrderCommand } from './command-order.server.ts';
import { coverFromFund } from './cover-from-fund.server.ts';
import { lineKey, type PlannedAllocation } from './cover-plan.server.ts';
import { coverOrder } from './explain-share.server.ts';
import { duesOf, type PlannedDue } from './plan-order.server.ts';

type Teller = Pick<OrderCommand, 'ctx' | 'unit' | 'order'>;
type WrittenLine = PeriodLine & { readonly id: string };

/** A household's due as it was written again. */
export type CoveredDue = PlannedDue & { readonly householdId: string };

/**
 * Holds for lines of an order what the vouchers of their households cover now, then what the group's
 * fund pays (V9), and writes what is then due in cash; the lines stay as they are, and hold nothing yet. `key` names this among the
 * holds of the order.
 */
export async function coverAgain(
  { ctx, unit, order }: Teller,
  { lines, key }: { readonly lines: readonly WrittenLine[]; readonly key: string },
): Promise<Result<readonly CoveredDue[], HoldCode>> {
  const { allocations } = await coverOrder(unit.tx, { order, lines, now: ctx.now() });
  const held = await holdPlanned({ ctx, unit, order }, { lines, allocations, key });
  if (!held.ok) return held;
  const dues = [...new Set(lines.map(({ householdId }) => householdId))].flatMap((householdId) =>
    duesOf(
      lines.filter((line) => line.householdId === householdId),
      allocations.filter((part) => part.householdId === householdId),
    ).map((due) => ({ ...due, householdId })),
  );
  for (const { period, householdId, shareCents, cashDueCents } of dues) {
    const change = { shareCents, cashDueCents };
    await updateDue(unit.tx, { orderId: order.id, period, householdId, change });
  }
  const fromFund = await coverFromFund({ ctx, unit, order }, { key });
  if (!fromFund.ok) return fromFund;
  if (fromFund.value === null) return ok(dues);
  const now = await listOrderDues(unit.tx, { orderId: order.id });
  return ok(
    dues.map((due) => {
      const written = now.find(
        ({ householdId, period }) => householdId === due.householdId && period === due.period,
      );
      return { ...due, cashDueCents: written?.cashDueCents ?? due.cashDueCents };
    }),
  );
}

/** Holds the parts of a plan for the lines that are written. */
export function holdPlanned(
  { ctx, unit, order }: Pick<Teller, 'ctx' | 'unit'> & { readonly order: { readonly id: string } },
  input: {
    readonly lines: readonly WrittenLine[];
    readonly allocations: readonly PlannedAllocation[];
    readonly key: string;
  },
) {
  const lineIds = new Map(input.lines.map((line) => [lineKey(line), line.id]));
  return holdForOrder(ctx, unit, {
    orderId: order.id,
    key: input.key,
    parts: input.allocations.map((part) => ({
      ...part,
      lineId: mustHave(lineIds.get(lineKey(part)), 'the line of a part'),
    })),
  });
}
