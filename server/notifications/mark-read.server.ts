import { fail, ok, type Result } from '#app/domain/result.ts';
import { markNoticesRead } from '#db/queries/notifications/notices.ts';
import type { ServiceContext } from '#server/context.ts';

/** Marks one notice of the signed-in person as read, or all of them (`noticeId` null). */
export async function markRead(
  ctx: ServiceContext,
  input: { noticeId: string | null },
): Promise<Result<null, 'auth.signed_out'>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = ctx.actor;
  await markNoticesRead(ctx.db, { personId, noticeId: input.noticeId, now: ctx.now() });
  ctx.events.live({ topic: `user:${personId}`, id: 'notices', version: ctx.now().getTime() });
  return ok(null);
}
