import type { OwnReviewView, ReviewLink } from '#app/contracts/reviews/views.ts';
import { checkChange } from '#app/domain/reviews/review.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { findOwnReview, type ReviewRow } from '#db/queries/reviews/reviews.ts';
import type { ServiceContext } from '#server/context.ts';
import { openOrder } from '#server/orders/standing.server.ts';

import { checkReviewOf } from './standing.server.ts';

/** The page on which a household reviews an order; for others there is none. */
export async function getOwnReview(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<OwnReviewView, 'order.not_found'>> {
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return opened;
  const { order, actor, standing } = opened.value;
  const { householdId } = actor;
  if (householdId === null || !standing.isParticipant) return fail('order.not_found');
  const state = await readState(ctx, order, householdId);
  const { own } = state;
  return ok({
    orderId,
    title: order.title,
    providerName: order.providerName,
    isAlone: order.buyer.kind === 'household',
    own: own && {
      state: own.state,
      answers: own.answers,
      words: own.words,
      reply: own.reply,
      hiddenReason: own.state === 'hidden' ? own.hiddenReason : null,
    },
    until: state.may.ok ? state.may.value.toISOString() : null,
    against: state.own === null && !state.may.ok ? state.may.code : null,
    now: ctx.now().toISOString(),
  });
}

/** What the page of an order says about its review. */
export async function linkReview(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<ReviewLink> {
  const opened = await openOrder(ctx, { orderId });
  if (!opened.ok) return null;
  const { order, actor, standing } = opened.value;
  const { householdId } = actor;
  if (householdId === null || !standing.isParticipant) return null;
  const { own, may } = await readState(ctx, order, householdId);
  if (own === null) return may.ok ? 'write' : null;
  return may.ok ? 'change' : 'read';
}

async function readState(ctx: ServiceContext, order: OrderRow, householdId: string) {
  const { db } = ctx;
  const now = ctx.now();
  const own = await findOwnReview(db, { orderId: order.id, householdId });
  if (own) return { own, may: checkChange({ ...own, isAnswered: isAnswered(own) }, now) };
  return { own: null, may: await checkReviewOf(db, { order, householdId, now }) };
}

function isAnswered({ reply }: ReviewRow): boolean {
  return reply !== null;
}
