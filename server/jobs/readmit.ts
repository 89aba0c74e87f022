import { listOverSuspensions } from '#db/queries/matching/reports.ts';
import { endSuspension } from '#server/matching/judge-talk.server.ts';
import { transact } from '#server/transact.ts';

import type { Job } from './start-jobs.ts';

/** Suspensions ended in one round; the next takes the rest. */
const MAX_PER_ROUND = 100;

/** Households whose suspension is over are put together with others again (MAT17). */
export const readmitJob: Job = {
  name: 'readmit',
  everyMs: 60_000,
  run: async (ctx) => {
    const over = await listOverSuspensions(ctx.db, { now: ctx.now(), limit: MAX_PER_ROUND });
    // One that another process has ended meanwhile is none any more.
    for (const row of over) await transact(ctx, (unit) => endSuspension(ctx, unit, row));
  },
};
