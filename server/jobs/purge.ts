import type { Db } from '#db/client.ts';
import {
  purgeHouseholdInvites,
  purgeInvites,
  purgeRateLimits,
  purgeSessions,
} from '#db/queries/accounts/purge.ts';

import type { Job } from './start-jobs.ts';

/** Rows removed at once: a piece is over before a page would notice. */
const PIECE = 500;
/** Pieces of one table in one round; what is left goes in the next. */
const MAX_PIECES = 40;

const DAY_MS = 86_400_000;
/** Whoever opens an old link is told that it ended, for this long; then it is unknown. */
const INVITE_REST_DAYS = 30;

type Purge = (db: Db, piece: { before: Date; limit: number }) => Promise<number>;

/**
 * Removes what has ended and nobody needs: sessions, counters of attempts, invite links. Safe in
 * several processes at once (db/queries/accounts/purge.ts).
 */
export const purge: Job = {
  name: 'purge',
  everyMs: 10 * 60_000,
  run: async (ctx) => {
    const now = ctx.now();
    const longAgo = new Date(now.getTime() - INVITE_REST_DAYS * DAY_MS);
    await inPieces(ctx.db, purgeSessions, now);
    // Counters go by the clock of the machine, as the limiter does.
    await inPieces(ctx.db, purgeRateLimits, new Date());
    await inPieces(ctx.db, purgeInvites, longAgo);
    await inPieces(ctx.db, purgeHouseholdInvites, longAgo);
  },
};

async function inPieces(db: Db, purgePiece: Purge, before: Date): Promise<void> {
  for (let round = 0; round < MAX_PIECES; round += 1) {
    if ((await purgePiece(db, { before, limit: PIECE })) < PIECE) return;
  }
}
