import { fail, ok, type Result } from '#app/domain/result.ts';
import { findNotice, markNoticesRead } from '#db/queries/notifications/notices.ts';
import type { ServiceContext } from '#server/context.ts';

/** Marks a notice as read and says where its action is; somebody else's notice does not exist. */
export async function openNotice(
  ctx: ServiceContext,
  input: { noticeId: string },
): Promise<Result<{ href: string }, 'auth.signed_out' | 'notice.not_found'>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = ctx.actor;
  const notice = await findNotice(ctx.db, { personId, noticeId: input.noticeId });
  if (!notice) return fail('notice.not_found');
  await markNoticesRead(ctx.db, { personId, noticeId: input.noticeId, now: ctx.now() });
  return ok({ href: notice.href });
}
