import { addDays, romeDay } from '#app/domain/dates.ts';
import { lastDayOf } from '#app/domain/wallet/expiry.ts';
import { listEnded, listExpiring } from '#db/queries/wallet/expiry.ts';
import { endSource } from '#server/wallet/end-source.server.ts';
import { tellExpiring } from '#server/wallet/tell-expiring.server.ts';

import type { Job } from './start-jobs.ts';

/** Vouchers and benefits of one round; the next round takes the rest. */
const MAX_PER_ROUND = 200;

/**
 * Vouchers and benefits near and past their end (E4): those that end soon are spoken of, what is left
 * on those that have ended goes back. Each in a transaction of its own, so several processes may run
 * it at once; what days without one left undone is done by the next round.
 */
export const endSources: Job = {
  name: 'end-sources',
  everyMs: 20_000,
  run: async (ctx) => {
    const today = romeDay(ctx.now());
    const limit = MAX_PER_ROUND;
    for (const source of await listEnded(ctx.db, { before: today, limit })) {
      const ended = await endSource(ctx, source);
      if (!ended.ok) ctx.log.error({ ...source, code: ended.code }, 'a source was not ended');
    }
    const stages = [
      { weeks: 6, from: addDays(lastDayOf(3, today), 1), to: lastDayOf(6, today) },
      { weeks: 3, from: today, to: lastDayOf(3, today) },
    ];
    for (const stage of stages) {
      for (const source of await listExpiring(ctx.db, { ...stage, limit })) {
        await tellExpiring(ctx, source);
      }
    }
  },
};
