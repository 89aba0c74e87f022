import { romeDay } from '#app/domain/dates.ts';
import { listDueRecurring } from '#db/queries/expenses/recurring.ts';
import { bookRecurring } from '#server/expenses/book-recurring.server.ts';

import type { Job } from './start-jobs.ts';

/** Occurrences booked in one round; the next round, two seconds later, takes the rest. */
const MAX_PER_ROUND = 50;

/**
 * Books expenses that come back, each occurrence in a transaction of its own. What a process that
 * died, or days without one, had not booked is booked by the next.
 */
export const bookRecurringJob: Job = {
  name: 'book-recurring',
  everyMs: 2_000,
  run: async (ctx) => {
    const due = await listDueRecurring(ctx.db, { today: romeDay(ctx.now()), limit: MAX_PER_ROUND });
    for (const ids of due) {
      const booked = await bookRecurring(ctx, ids);
      if (!booked.ok) ctx.log.error({ ...ids, code: booked.code }, 'an expense was not booked');
    }
  },
};
