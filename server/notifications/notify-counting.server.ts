import { countOnNotices } from '#db/queries/notifications/notices.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

import { notify, type Notice } from './notify.server.ts';

/** Things of one sort. Its event's key begins with `prefix`. */
export type CountedNotice = Notice & {
  readonly prefix: string;
  /** How many of them are new. */
  readonly count: number;
};

/**
 * Tells people of more of the same: whoever has not read the last notice of it yet has that one
 * counting on, the others get one that begins to count. The caller sees to it that each thing is
 * counted once, and that two do not count at the same time.
 */
export async function notifyCounting(
  ctx: ServiceContext,
  unit: Unit,
  personIds: readonly string[],
  notice: CountedNotice,
): Promise<void> {
  const { kind, prefix, count, params: facts } = notice;
  const on = { personIds, kind, prefix, by: count, facts, now: ctx.now() };
  const counted = new Set(await countOnNotices(unit.tx, on));
  for (const personId of counted) {
    unit.publish({ topic: `user:${personId}`, id: `notice:${notice.eventKey}`, version: 1 });
  }
  const others = personIds.filter((personId) => !counted.has(personId));
  await notify(ctx, unit, { personIds: others }, { ...notice, params: { ...facts, count } });
}
