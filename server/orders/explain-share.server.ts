import type { ShareFactView } from '#app/contracts/orders/views.ts';
import { romeDay } from '#app/domain/dates.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';

import { coverPlan, type Cover, type CoverPlanInput, type PlanFact } from './cover-plan.server.ts';

/** How the sources of households cover lines of an order that exists, at the amounts it has. */
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

type ToldFact = ShareFactView & { readonly sourceId: string | null };

/** What a household reads of its plan, of each source by its id, with the names of its members. */
export function tellFacts(
  facts: readonly PlanFact[],
  nameOf: (dependantId: string | null) => string | null,
): readonly ToldFact[] {
  const paying = new Set(facts.flatMap((f) => (f.kind === 'covers' ? [f.sourceId] : [])));
  return facts.flatMap((fact): readonly ToldFact[] => {
    if (fact.kind === 'limit_reached') {
      return [{ kind: fact.kind, heldBackCents: fact.heldBackCents, sourceId: null }];
    }
    const { sourceId, name: source } = fact;
    if (fact.kind === 'kept') return [{ sourceId, source, kind: fact.kind, hasPaid: false }];
    const about = { sourceId, source, lineOf: nameOf(fact.lineDependantId) };
    if (fact.kind === 'covers') {
      return [{ ...about, kind: fact.kind, amountCents: fact.amountCents }];
    }
    if (isAboutTheRest(fact.reason) && paying.has(sourceId)) return [];
    return [{ ...about, kind: fact.kind, reason: fact.reason }];
  });
}

/** Of a source that pays here, that it is used up or a line is all paid shows in the sums. */
export function isAboutTheRest(reason: string): boolean {
  return reason === 'nothing_left' || reason === 'already_covered' || reason === 'over_limit';
}
