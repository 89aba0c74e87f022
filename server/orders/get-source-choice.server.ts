import type { SourceChoiceView } from '#app/contracts/orders/source-choice.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOrder } from '#db/queries/orders/orders.ts';
import { listOrderHouseholds, listOrderLines } from '#db/queries/orders/shares.ts';
import { listDependantNames } from '#db/queries/accounts/dependants.ts';
import type { ServiceContext } from '#server/context.ts';

import type { ChooseSourcesCode } from './choose-sources.server.ts';
import { coverOrder, isAboutTheRest, tellFacts } from './explain-share.server.ts';
import { limitChoices } from './limit-choices.server.ts';
import { requireOrderStanding } from './standing.server.ts';

/**
 * The own sources that could pay for the own part of an order, or are kept out of it (V10), while
 * the household has still to say yes.
 */
export async function getSourceChoice(
  ctx: ServiceContext,
  { orderId }: { orderId: string },
): Promise<Result<SourceChoiceView, ChooseSourcesCode>> {
  const { actor, db } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const order = await findOrder(db, { orderId });
  if (!order) return fail('order.not_found');
  const standing = await requireOrderStanding(db, { order, actor, action: 'choose_sources' });
  if (!standing.ok) return standing;
  const rows = await listOrderHouseholds(db, { orderId });
  const own = rows.find((row) => row.householdId === actor.householdId);
  if (!own || own.status === 'dropped') return fail('order.dropped');
  if (order.status !== 'confirming') return fail('order.wrong_state');
  if (own.status === 'confirmed') return fail('order.already_done');
  const { householdId, shareCents, cashDueCents } = own;
  const [lines, names] = await Promise.all([
    listOrderLines(db, { orderId }),
    listDependantNames(db, { householdId }),
  ]);
  const mine = lines.filter((line) => line.householdId === householdId);
  const cover = await coverOrder(db, { order, lines: mine, now: ctx.now() });
  const told = tellFacts(cover.factsFor(householdId), (id) => (id && names.get(id)) ?? null);
  const sources = [...cover.known.values()].map(({ source, name, leftCents, expiresOn }) => {
    const facts = told.filter(({ sourceId }) => sourceId === source.id);
    return {
      sourceId: source.id,
      name,
      leftCents,
      expiresOn,
      isKept: facts.some(({ kind }) => kind === 'kept'),
      facts: facts.filter((fact) => fact.kind !== 'not_for' || isAboutTheRest(fact.reason)),
    };
  });
  return ok({
    orderId,
    title: order.title,
    shareCents,
    cashDueCents,
    sources: sources.filter(({ facts }) => facts.length > 0),
    limits: limitChoices(cover, householdId, actor.personId),
  });
}
