import { addDays, romeDay } from '#app/domain/dates.ts';
import { dayStart } from '#app/domain/day-clock.ts';
import { listToRemind } from '#db/queries/orders/orders.ts';
import { remindFirstDate } from '#server/orders/remind-first-date.server.ts';

import type { Job } from './start-jobs.ts';

/** Orders reminded of in one round; the next round, a minute later, takes the rest. */
const MAX_PER_ROUND = 100;

/** Reminds households of the first date of what they ordered (RMD1), each order in a transaction of its own. */
export const remind: Job = {
  name: 'remind',
  everyMs: 60_000,
  run: async (ctx) => {
    const now = ctx.now();
    const until = dayStart(addDays(romeDay(now), 2));
    for (const orderId of await listToRemind(ctx.db, { now, until, limit: MAX_PER_ROUND })) {
      await remindFirstDate(ctx, { orderId });
    }
  },
};
