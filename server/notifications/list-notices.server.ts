import type { NoticeView } from '#app/contracts/notifications/views.ts';
import { findWaiting } from '#app/domain/notifications/waiting.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listNotices as selectNotices } from '#db/queries/notifications/notices.ts';
import type { ServiceContext } from '#server/context.ts';

import { listWaiting } from './list-waiting.server.ts';

const SHOWN = 100;

/** The signed-in person's latest notices, newest first. */
export async function listNotices(
  ctx: ServiceContext,
): Promise<Result<readonly NoticeView[], 'auth.signed_out'>> {
  if (ctx.actor.kind !== 'person') return fail('auth.signed_out');
  const { personId } = ctx.actor;
  const [rows, waiting] = await Promise.all([
    selectNotices(ctx.db, { personId, limit: SHOWN }),
    listWaiting(ctx),
  ]);
  return ok(
    rows.map((row) => ({
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
