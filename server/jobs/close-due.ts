import { romeDay } from '#app/domain/dates.ts';
import { offerStateAt } from '#app/domain/requests/offer-state.ts';
import { isToChoose, requestStateAt } from '#app/domain/requests/request-state.ts';
import { ok } from '#app/domain/result.ts';
import { findGroupDecision, listDueGroupDecisions } from '#db/queries/decisions/group-decisions.ts';
import { lockGroup } from '#db/queries/groups/groups.ts';
import { listUnconfirmedBegun } from '#db/queries/orders/orders.ts';
import { listDueAmendments } from '#db/queries/orders/amendments.ts';
import { findDecision, listDueDecisions } from '#db/queries/requests/decisions.ts';
import { endOffer, listRequestsWithDueOffers, lockOffers } from '#db/queries/requests/offers.ts';
import { lockDueRequest, lockRequest } from '#db/queries/requests/requests.ts';
import { listUnansweredPurchases } from '#db/queries/purchases/purchases.ts';
import type { ServiceContext } from '#server/context.ts';
import { lapseDueAmendment } from '#server/orders/end-amendment.server.ts';
import { endGroupVote } from '#server/decisions/end-group-vote.server.ts';
import { lapseOrder } from '#server/orders/lapse-order.server.ts';
import { lapsePurchase } from '#server/purchases/lapse-purchase.server.ts';
import { endRemainingOffers } from '#server/requests/end-offers.server.ts';
import { toOfferFacts, toRequestFacts } from '#server/requests/request-facts.ts';
import { publishChange } from '#server/requests/publish-change.server.ts';
import { endDueVote } from '#server/requests/end-due-vote.server.ts';
import { transact } from '#server/transact.ts';

import type { Job } from './start-jobs.ts';

/** Things ended in one round; the next round, two seconds later, takes the rest. */
const MAX_PER_ROUND = 50;

/**
 * Ends what time ends: votes first, so that a vote and its offer that end together still count;
 * then requests, then offers past their date, then orders whose yeses come too late, purchases
 * and amendments that were not answered. Each in a transaction of its own with the request
 * locked, so several processes may run it at once and a second one finds nothing left to do.
 */
export const closeDue: Job = {
  name: 'close-due',
  everyMs: 2_000,
  run: async (ctx) => {
    await closeDueDecisions(ctx);
    await endDueGroupVotes(ctx);
    await expireDueRequests(ctx);
    await expireDueOffers(ctx);
    await lapseUnconfirmed(ctx);
    await lapseUnanswered(ctx);
    await lapseAmendments(ctx);
  },
};

/** Orders whose service has begun without everybody's yes (R6). */
async function lapseUnconfirmed(ctx: ServiceContext): Promise<void> {
  const now = ctx.now();
  const begun = { now, today: romeDay(now), limit: MAX_PER_ROUND };
  for (const orderId of await listUnconfirmedBegun(ctx.db, begun)) {
    await lapseOrder(ctx, { orderId });
  }
}

/** Purchases that nobody answered in time (BUY4). */
async function lapseUnanswered(ctx: ServiceContext): Promise<void> {
  const due = { now: ctx.now(), limit: MAX_PER_ROUND };
  for (const orderId of await listUnansweredPurchases(ctx.db, due)) {
    await lapsePurchase(ctx, { orderId });
  }
}

/** Changes of who takes part that not everybody answered in time (AMD3). */
async function lapseAmendments(ctx: ServiceContext): Promise<void> {
  const due = { now: ctx.now(), limit: MAX_PER_ROUND };
  for (const orderId of await listDueAmendments(ctx.db, due)) {
    await lapseDueAmendment(ctx, { orderId });
  }
}

async function closeDueDecisions(ctx: ServiceContext): Promise<void> {
  const due = await listDueDecisions(ctx.db, { now: ctx.now(), limit: MAX_PER_ROUND });
  for (const ids of due) {
    await transact(ctx, async (unit) => {
      const found = await lockOpenDecision(unit.tx, ids);
      if (found) await endDueVote(ctx, unit, found);
      return ok(null);
    });
  }
}

/** Locks the request of a decision that is still open; null when somebody else has closed it. */
async function lockOpenDecision(
  tx: Parameters<typeof lockRequest>[0],
  ids: { requestId: string; decisionId: string },
) {
  const request = await lockRequest(tx, ids);
  const decision = await findDecision(tx, ids);
  return request && decision?.status === 'open' ? { request, decision } : null;
}

/** Votes of groups about their shared money. */
async function endDueGroupVotes(ctx: ServiceContext): Promise<void> {
  const due = await listDueGroupDecisions(ctx.db, { now: ctx.now(), limit: MAX_PER_ROUND });
  for (const ids of due) {
    await transact(ctx, async (unit) => {
      await lockGroup(unit.tx, ids);
      const decision = await findGroupDecision(unit.tx, ids);
      if (decision?.status === 'open') await endGroupVote(ctx, unit, decision);
      return ok(null);
    });
  }
}

async function expireDueRequests(ctx: ServiceContext): Promise<void> {
  for (let round = 0; round < MAX_PER_ROUND; round += 1) {
    const done = await transact(ctx, async (unit) => {
      const now = ctx.now();
      const request = await lockDueRequest(unit.tx, { now });
      if (!request) return ok(false);
      const to = requestStateAt(toRequestFacts(request), now);
      if (to === 'expired') {
        const offers = await lockOffers(unit.tx, { requestId: request.id });
        await endRemainingOffers(ctx, unit, { request, offers, now });
      }
      await publishChange(unit, { request, move: { to, at: now }, providers: 'all' });
      return ok(true);
    });
    if (!done.ok || !done.value) return;
  }
}

async function expireDueOffers(ctx: ServiceContext): Promise<void> {
  const due = await listRequestsWithDueOffers(ctx.db, { now: ctx.now(), limit: MAX_PER_ROUND });
  for (const requestId of due) {
    await transact(ctx, async (unit) => {
      const now = ctx.now();
      const request = await lockRequest(unit.tx, { requestId });
      if (!request || !isToChoose(request.status)) return ok(null);
      const offers = await lockOffers(unit.tx, { requestId });
      const expired = offers.filter(
        (offer) => offer.status === 'open' && offerStateAt(toOfferFacts(offer), now) === 'expired',
      );
      for (const { offerId } of expired) {
        await endOffer(unit.tx, { offerId, status: 'expired', now });
      }
      const providers = expired.map(({ providerId }) => providerId);
      if (providers.length > 0) await publishChange(unit, { request, providers });
      return ok(null);
    });
  }
}
