import type { ShareFactView } from '#app/contracts/orders/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { mustHave } from '#app/domain/must-have.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';

import { coverPlan, type Cover, type CoverPlanInput, type PlanFact } from './cover-plan.server.ts';

/** How the vouchers of households cover lines of an order that exists, at the amounts it has. */
export async function coverOrder(
  db: DbOrTx,
  input: {
    readonly order: Pick<OrderRow, 'id' | 'category'>;
    readonly lines: CoverPlanInput['lines'];
    readonly now: Date;
  },
): Promise<Cover> {
  const { order, lines, now } = input;
  const { id: orderId, category } = order;
  const periods = await listPeriods(db, { orderId });
  const today = romeDay(now);
  return coverPlan(db, { lines, periods, category, today, heldByOrderId: orderId });
}

type ToldFact = ShareFactView & { readonly voucherId: string };

/** What a household reads of its plan, of each voucher by its id, with the names of its members. */
export function tellFacts(
  facts: readonly PlanFact[],
  nameOf: (dependantId: string | null) => string | null,
): readonly ToldFact[] {
  const paying = new Set(facts.filter(({ kind }) => kind === 'covers').map((f) => f.voucherId));
  return facts.flatMap((fact): readonly ToldFact[] => {
    const { voucherId, voucherCode } = fact;
    const voucherFor = mustHave(nameOf(fact.voucherDependantId), 'the name a voucher is in');
    const about = { voucherId, voucherCode, voucherFor };
    if (fact.kind === 'kept') return [{ ...about, kind: fact.kind }];
    const lineOf = nameOf(fact.lineDependantId);
    if (fact.kind === 'covers') {
      return [{ ...about, kind: fact.kind, lineOf, amountCents: fact.amountCents }];
    }
    if (isAboutTheRest(fact.reason) && paying.has(voucherId)) return [];
    return [{ ...about, kind: fact.kind, lineOf, reason: fact.reason }];
  });
}

/** Of a voucher that pays here, that it is used up or a line is all paid shows in the sums. */
export function isAboutTheRest(reason: string): boolean {
  return reason === 'nothing_left' || reason === 'already_covered';
}
