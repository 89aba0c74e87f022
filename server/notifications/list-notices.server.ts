import type { NoticeView } from '#app/contracts/notifications/views.ts';
import { findWaiting, type Waits } from '#app/domain/notifications/waiting.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listNotices as selectNotices } from '#db/queries/notifications/notices.ts';
import type { ServiceContext } from '#server/context.ts';

import { namesAround } from './names-around.server.ts';

const SHOWN = 100;

/**
 * The signed-in person's latest notices and all that are new (NTC4), newest first, and which of them
 * `waiting` still holds (NTC2).
 */
export async function listNotices(
  ctx: ServiceContext,
  { waiting }: { readonly waiting: readonly Waits[] },
): Promise<Result<readonly NoticeView[], 'auth.signed_out'>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = ctx.actor;
  const rows = await selectNotices(ctx.db, { personId, limit: SHOWN });
  const namesOf = await namesAround(
    ctx.db,
    rows.map(({ href }) => href),
  );
  return ok(
    rows.map((row) => ({
      ...namesOf(row.href),
      id: row.id,
      kind: row.kind,
      params: row.params,
      href: row.href,
      at: row.createdAt.toISOString(),
      isRead: row.readAt !== null,
      waits: findWaiting(row, waiting) !== null,
    })),
  );
}
