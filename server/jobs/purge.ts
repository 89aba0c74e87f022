import { DAY_MS } from '#app/domain/dates.ts';
import { BANK_LIMITS } from '#app/domain/payments/bank-entry.ts';
import { REPORTS_KEPT_DAYS } from '#app/domain/matching/conduct.ts';
import { TALK_KEPT_DAYS } from '#app/domain/matching/talk.ts';
import { SHEET_KEPT_DAYS } from '#app/domain/orders/delivery-sheet.ts';
import type { Db } from '#db/client.ts';
import {
  purgeHouseholdInvites,
  purgeInvites,
  purgeJoinRequests,
  purgeRateLimits,
  purgeSessions,
} from '#db/queries/accounts/purge.ts';
import { purgeLinks } from '#db/queries/channels/links.ts';
import { purgeMails } from '#db/queries/channels/mails.ts';
import { purgeListingReports } from '#db/queries/groups/listing-reports.ts';
import { purgeTalkReports } from '#db/queries/matching/reports.ts';
import { purgeEndedProposals } from '#db/queries/matching/seats.ts';
import { forgetEntryTexts } from '#db/queries/payments/bank-entries.ts';
import { purgeBankDrafts } from '#db/queries/payments/bank-files.ts';
import { purgeContacts, purgeSheets } from '#db/queries/orders/sheets.ts';

import type { Job } from './start-jobs.ts';

/** Rows removed at once: a piece is over before a page would notice. */
const PIECE = 500;
/** Pieces of one table in one round; what is left goes in the next. */
const MAX_PIECES = 40;

/** Whoever opens an old link is told that it ended, for this long; then it is unknown. */
const INVITE_REST_DAYS = 30;
/** So long it can be said what became of a mail, and its event has none a second time. */
const MAIL_REST_DAYS = 30;

type Purge = (db: Db, piece: { before: Date; limit: number }) => Promise<number>;

/**
 * Removes what has ended and nobody needs: sessions, counters of attempts, links, mails, what
 * households and providers told each other for an order that is over (DS1), what was said in proposals
 * (MAT14), what payers wrote to their
 * bank (BNK6). Safe in several processes at once (db/queries/accounts/purge.ts).
 */
export const purge: Job = {
  name: 'purge',
  everyMs: 10 * 60_000,
  run: async (ctx) => {
    const now = ctx.now();
    const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
    await inPieces(ctx.db, purgeSessions, now);
    // Counters go by the clock of the machine, as the limiter does.
    await inPieces(ctx.db, purgeRateLimits, new Date());
    await inPieces(ctx.db, purgeInvites, daysAgo(INVITE_REST_DAYS));
    await inPieces(ctx.db, purgeJoinRequests, daysAgo(INVITE_REST_DAYS));
    await inPieces(ctx.db, purgeHouseholdInvites, daysAgo(INVITE_REST_DAYS));
    await inPieces(ctx.db, purgeMails, daysAgo(MAIL_REST_DAYS));
    await inPieces(ctx.db, purgeLinks, daysAgo(MAIL_REST_DAYS));
    const delivered = daysAgo(SHEET_KEPT_DAYS);
    await inPieces(ctx.db, purgeSheets, delivered);
    await inPieces(ctx.db, purgeContacts, delivered);
    await inPieces(ctx.db, purgeEndedProposals, daysAgo(TALK_KEPT_DAYS));
    await inPieces(ctx.db, purgeTalkReports, daysAgo(REPORTS_KEPT_DAYS));
    await inPieces(ctx.db, purgeListingReports, daysAgo(REPORTS_KEPT_DAYS));
    await inPieces(ctx.db, purgeBankDrafts, daysAgo(1));
    await inPieces(ctx.db, forgetEntryTexts, daysAgo(BANK_LIMITS.textDays));
  },
};

async function inPieces(db: Db, purgePiece: Purge, before: Date): Promise<void> {
  for (let round = 0; round < MAX_PIECES; round += 1) {
    if ((await purgePiece(db, { before, limit: PIECE })) < PIECE) return;
  }
}
