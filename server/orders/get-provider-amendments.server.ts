import type { ProviderAmendmentsView } from '#app/contracts/orders/amendment-views.ts';
import { sumCents } from '#app/domain/money.ts';
import { amendmentStateAt } from '#app/domain/orders/amendments.ts';
import { mayOnOrder } from '#app/domain/orders/policy.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  type AmendmentRow,
  listAmendmentDependants,
  listAmendmentParts,
  listAmendments,
} from '#db/queries/orders/amendments.ts';
import { listPeriods } from '#db/queries/orders/periods.ts';
import { listOrderLines } from '#db/queries/orders/shares.ts';
import type { ServiceContext } from '#server/context.ts';

import { pastOf } from './get-amendments.server.ts';
import { planAmendment } from './plan-amendment.server.ts';
import { DATED_STATES } from './propose-dates.server.ts';
import { openOrder, type OpenedOrder } from './standing.server.ts';

/**
 * Who takes part in an order from one period to the next, for its provider: how many people, and what
 * each later period brings in all for those who see takings; nobody's name, nobody's sum (R4).
 */
export async function getProviderAmendments(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<ProviderAmendmentsView, 'order.not_found'>> {
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { order, standing } = opened.value;
  const mayRead = mayAtProvider(standing.atProvider, 'view_orders');
  if (!mayRead || order.buyer.kind === 'household') return fail('order.not_found');
  const now = ctx.now();
  const amendments = await listAmendments(ctx.db, { orderId });
  const [newest] = amendments;
  const isOpen = newest !== undefined && amendmentStateAt(newest, now) === 'open';
  return ok({
    orderId,
    title: order.title,
    open:
      isOpen && DATED_STATES.includes(order.status)
        ? await describeOpen(ctx, opened.value, newest)
        : null,
    past: pastOf(amendments, now, false),
  });
}

async function describeOpen(
  { db, now }: ServiceContext,
  { order, standing }: OpenedOrder,
  row: AmendmentRow,
): Promise<ProviderAmendmentsView['open']> {
  const orderId = order.id;
  const amendmentId = row.id;
  const [parts, dependantIds, lines, periods] = await Promise.all([
    listAmendmentParts(db, { amendmentId }),
    listAmendmentDependants(db, { amendmentId }),
    listOrderLines(db, { orderId }),
    listPeriods(db, { orderId }),
  ]);
  const { kind, householdId, fromPeriod } = row;
  const move = { kind, householdId, fromPeriod, dependantIds };
  const planned = await planAmendment(db, { order, move, now: now() });
  const peopleIn = (some: readonly { period: number; isOff: boolean }[]) =>
    some.filter((line) => line.period === fromPeriod && !line.isOff).length;
  const { priceBeforeCents: beforeCents, priceAfterCents: afterCents, mustProviderAgree } = row;
  const seesSums = mayAtProvider(standing.atProvider, 'view_takings');
  return {
    kind,
    householdName: null,
    startsOn: row.startsOn,
    price: beforeCents === afterCents ? null : { beforeCents, afterCents },
    mustProviderAgree,
    amendmentId,
    answerBy: row.answerBy.toISOString(),
    people: {
      before: peopleIn(lines),
      after: planned.ok ? peopleIn(planned.value.lines) : peopleIn(lines),
    },
    periods:
      seesSums && planned.ok
        ? periods
            .filter(({ number }) => number >= fromPeriod)
            .map(({ number, startsOn, endsOn }) => {
              const of = planned.value.parts.filter(({ period }) => period === number);
              return {
                startsOn,
                endsOn,
                beforeCents: sumCents(of.map((part) => part.beforeCents)),
                afterCents: sumCents(of.map((part) => part.afterCents)),
              };
            })
        : null,
    isBelowBands: planned.ok && planned.value.isBelowBands,
    hasProviderAgreed: row.providerAgreedAt !== null,
    canAnswer:
      mustProviderAgree &&
      row.providerAgreedAt === null &&
      !standing.isParticipant &&
      mayOnOrder(standing, 'answer_amendment'),
    waiting: parts.filter(({ answer }) => answer === 'waiting').length,
  };
}
