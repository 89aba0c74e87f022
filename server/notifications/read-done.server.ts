import { asksForSomething, findWaiting } from '#app/domain/notifications/waiting.ts';
import { listUnread, markNoticesRead } from '#db/queries/notifications/notices.ts';
import type { ServiceContext } from '#server/context.ts';

import { listWaiting } from './list-waiting.server.ts';

/**
 * After the signed-in person did something on a page (`path`): reads their notices whose asking is over,
 * and those that only had to be read and lead to that page (NTC5). What still waits stays new.
 */
export async function readDone(ctx: ServiceContext, { path }: { path: string }): Promise<void> {
  if (ctx.actor.kind !== 'person') return;
  const { personId } = ctx.actor;
  const unread = await listUnread(ctx.db, { personId });
  if (unread.length === 0) return;
  const isAsked = unread.some(({ kind }) => asksForSomething(kind));
  const waiting = isAsked ? await listWaiting(ctx) : [];
  const done = unread.filter((notice) =>
    asksForSomething(notice.kind)
      ? findWaiting(notice, waiting) === null
      : notice.href.split(/[?#]/)[0] === path,
  );
  if (done.length === 0) return;
  for (const { id: noticeId } of done) {
    await markNoticesRead(ctx.db, { personId, noticeId, now: ctx.now() });
  }
  ctx.events.live({ topic: `user:${personId}`, id: 'notices', version: ctx.now().getTime() });
}
