import type { CalendarFeedView } from '#app/contracts/channels/views.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import {
  endCalendarFeed,
  findCalendarFeed,
  setCalendarFeed,
} from '#db/queries/channels/calendar-feeds.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import { transactOnce } from '#server/transact-once.ts';

/**
 * The secret address of the own agenda, shown again as often as its person wants; null while there is
 * none. Codes: `auth.signed_out`.
 */
export async function getCalendarFeed(
  ctx: ServiceContext,
  input: { readonly origin: string },
): Promise<Result<CalendarFeedView | null, 'auth.signed_out'>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  const feed = await findCalendarFeed(ctx.db, { personId: ctx.actor.personId });
  if (!feed) return ok(null);
  const token = ctx.mailer.tokenOf('calendar', feed.id);
  return ok({
    address: `${input.origin}/calendar/${token}`,
    madeAt: feed.createdAt.toISOString(),
    lastReadAt: feed.lastReadAt?.toISOString() ?? null,
  });
}

/**
 * Makes the address, or another in its place: whoever has the old one reads nothing any more (CAL2).
 * Codes: `auth.signed_out`.
 */
export async function renewCalendarFeed(
  ctx: ServiceContext,
): Promise<Result<'created' | 'renewed', 'auth.signed_out'>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  return transactOnce(ctx, async ({ tx }) => {
    const before = await findCalendarFeed(tx, { personId: actor.personId });
    const id = ctx.newId();
    const tokenHash = hashToken(ctx.mailer.tokenOf('calendar', id));
    const { personId } = actor;
    await setCalendarFeed(tx, { id, personId, tokenHash, createdAt: ctx.now() });
    return ok(before ? 'renewed' : 'created');
  });
}

/** Ends the address; again is no harm. Codes: `auth.signed_out`. */
export async function stopCalendarFeed(
  ctx: ServiceContext,
): Promise<Result<true, 'auth.signed_out'>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  return transactOnce(ctx, async ({ tx }) => {
    await endCalendarFeed(tx, { personId: actor.personId });
    return ok(true);
  });
}
