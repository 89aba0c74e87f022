import type { OwnReviewView, ReviewLink } from '#app/contracts/reviews/views.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';
import { openOrder } from '#server/orders/standing.server.ts';

import { readOwnReview } from './standing.server.ts';

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
  const { own, may } = await readOwnReview(ctx.db, { order, householdId, now: ctx.now() });
  return ok({
    orderId,
    title: order.title,
    providerName: order.providerName,
    own: own && {
      state: own.state,
      answers: own.answers,
      words: own.words,
      reply: own.reply,
      hiddenReason: own.state === 'hidden' ? own.hiddenReason : null,
    },
    until: may.ok ? may.value.toISOString() : null,
    against: own === null && !may.ok ? may.code : null,
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
  const { own, may } = await readOwnReview(ctx.db, { order, householdId, now: ctx.now() });
  if (own === null) return may.ok ? 'write' : null;
  return may.ok ? 'change' : 'read';
}
