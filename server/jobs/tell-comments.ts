import { listUntoldBoards } from '#db/queries/boards/talk.ts';
import { tellComments } from '#server/boards/tell-comments.server.ts';

import type { Job } from './start-jobs.ts';

/** Boards looked through in one round. */
const MAX_PER_ROUND = 200;

/**
 * Tells people of comments on the cards that concern them. It reads what is committed, so that
 * nobody's typing waits for it, and what a process that died had not told is told by the next.
 */
export const tellCommentsJob: Job = {
  name: 'tell-comments',
  everyMs: 2_000,
  run: async (ctx) => {
    const boards = await listUntoldBoards(ctx.db, { limit: MAX_PER_ROUND });
    for (const board of boards) await tellComments(ctx, board);
  },
};
