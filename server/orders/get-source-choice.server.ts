import type { SourceChoiceView } from '#app/contracts/orders/source-choice.ts';
import { sumCents } from '#app/domain/money.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { choiceStage } from '#app/domain/orders/choosing-sources.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listDependantNames } from '#db/queries/accounts/dependants.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import { findOrder, type OrderRow } from '#db/queries/orders/orders.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import {
  listOrderHouseholds,
  listOrderLines,
  type OrderHouseholdRow,
} from '#db/queries/orders/shares.ts';
import type { ServiceContext } from '#server/context.ts';

import { planLater } from './choose-later.server.ts';
import type { ChooseSourcesCode } from './choose-sources.server.ts';
import { coverOrder, isAboutTheRest, tellFacts } from './explain-share.server.ts';
import { limitChoices } from './limit-choices.server.ts';
import { requireOrderStanding } from './standing.server.ts';

/**
 * The own sources that could pay for the own part of an order, or are kept out of it: of all of it
 * before the own yes (V10), of what is not closed after it (V13).
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
  const [rows, periods] = await Promise.all([
    listOrderHouseholds(db, { orderId }),
    listPeriods(db, { orderId }),
  ]);
  const own = rows.find((row) => row.householdId === actor.householdId) ?? null;
  const stage = choiceStage(order.status, own?.status ?? null, periods);
  if (!stage.ok) return stage;
  const part = mustHave(own, 'a household that chooses');
  const { householdId } = part;
  const names = await listDependantNames(db, { householdId });
  const asked = { order, part, now: ctx.now() };
  const { cover, ...sums } =
    stage.value === 'later' ? await readLater(db, asked) : await readBefore(db, asked);
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
    ...sums,
    sources: sources.filter(({ facts }) => facts.length > 0),
    // The way past a limit is open until the own yes (V4).
    limits: sums.later === null ? limitChoices(cover, householdId, actor.personId) : [],
  });
}

type Asked = {
  readonly order: OrderRow;
  readonly part: OrderHouseholdRow;
  readonly now: Date;
};

/** What pays for all of a part that waits for its yes (V10). */
async function readBefore(db: DbOrTx, { order, part, now }: Asked) {
  const { householdId, shareCents, cashDueCents } = part;
  const lines = await listOrderLines(db, { orderId: order.id });
  const mine = lines.filter((line) => line.householdId === householdId);
  const cover = await coverOrder(db, { order, lines: mine, now });
  return { cover, shareCents, cashDueCents, later: null };
}

/** What pays for what is not closed of a part (V13). */
async function readLater(db: DbOrTx, { order, part, now }: Asked) {
  const { householdId } = part;
  const { cover, first, open, dues } = await planLater(db, { order, householdId, now });
  const numbers = new Set(open.map(({ number }) => number));
  const standing = await listOrderDues(db, { orderId: order.id, householdId });
  const left = standing.filter(({ period }) => numbers.has(period));
  return {
    cover,
    shareCents: sumCents(dues.map((due) => due.shareCents)),
    cashDueCents: sumCents(dues.map((due) => due.cashDueCents)),
    later: {
      startsOn: first.startsOn,
      periods: open.length,
      cashNowCents: sumCents(left.map((due) => due.cashDueCents)),
    },
  };
}
