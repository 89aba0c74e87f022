import {
  askForSeats,
  callOffOrdersOf,
  decideDueEditions,
  settleDueSeats,
} from '#server/bookings/carry-out-editions.server.ts';

import type { Job } from './start-jobs.ts';

/**
 * What time does to editions: holds and offers run out, minimums are decided, and the orders that
 * follow are cancelled or asked for. Each in a transaction of its own with its rows locked, so that
 * several processes may run it at once and a second one finds nothing left to do.
 */
export const editionsJob: Job = {
  name: 'editions',
  everyMs: 2_000,
  run: async (ctx) => {
    await settleDueSeats(ctx);
    await decideDueEditions(ctx);
    await callOffOrdersOf(ctx);
    await askForSeats(ctx);
  },
};
