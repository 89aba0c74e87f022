import { fail, ok, type Result } from '#app/domain/result.ts';
import { findHouseholdIdOf, listAdultsOf } from '#db/queries/accounts/households.ts';
import {
  findNotice,
  markNoticesRead,
  markNoticesReadUnder,
} from '#db/queries/notifications/notices.ts';
import type { ServiceContext } from '#server/context.ts';

/**
 * Marks a notice as read and says where its action is. A household often reads its mail together: a
 * notice of another adult of it leads where it leads, to a page that decides for itself who may see
 * it, and the own notice of the same event is read (NTC3). Anybody else's notice does not exist.
 */
export async function openNotice(
  ctx: ServiceContext,
  { noticeId }: { noticeId: string },
): Promise<Result<{ href: string }, 'auth.signed_out' | 'notice.not_found'>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = ctx.actor;
  const now = ctx.now();
  const own = await findNotice(ctx.db, { personIds: [personId], noticeId });
  if (own) {
    await markNoticesRead(ctx.db, { personId, noticeId, now });
    return ok({ href: own.href });
  }
  const householdId = await findHouseholdIdOf(ctx.db, { personId });
  const householdIds = householdId === null ? [] : [householdId];
  const personIds = await listAdultsOf(ctx.db, { householdIds });
  const atHome = await findNotice(ctx.db, { personIds, noticeId });
  if (!atHome) return fail('notice.not_found');
  await markNoticesReadUnder(ctx.db, { personId, prefix: atHome.eventKey, now });
  return ok({ href: atHome.href });
}
