import { eq, sql } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { Db, Tx } from '#db/client.ts';
import { auditLog } from '#db/schema/city.ts';

import { makeClock } from './clock.ts';
import { demoSteps } from './demo-steps.ts';

/** What the loader needs to know; everything else is in the tables beside it. */
export type DemoOptions = {
  /** The day in Milan from which all dates are counted. */
  readonly today: CalendarDay;
  readonly now: Date;
  /** One hash for all demo people. */
  readonly passwordHash: string;
  /** Told what was written, a line at a time, e.g. `53 providers`. */
  onProgress(line: string): void;
};

/** The row that says that the demo city is there; the audit log keeps it for ever. */
const MARKER_ID = 'demo-loaded';
/** Any constant will do that no other lock uses. */
const LOADING_LOCK = 7_201_734;

/**
 * Fills the database with the demo city in one transaction, or does nothing when it is there.
 * Money moves by ledger postings only, under the database's own guards.
 * @returns whether it was loaded now.
 */
export async function loadDemo(db: Db, options: DemoOptions): Promise<boolean> {
  const clock = makeClock(options.today, options.now);
  return db.transaction(async (tx) => {
    // Two processes may start on one empty database: the second waits, however long it takes.
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(${LOADING_LOCK})`);
    if (await isLoaded(tx)) return false;
    for (const { what, batches } of demoSteps(clock, options.passwordHash)) {
      for (const batch of batches) await batch.insert(tx);
      options.onProgress(`${batches[0]?.count ?? 0} ${what}`);
    }
    await tx.insert(auditLog).values({
      id: MARKER_ID,
      at: options.now,
      action: 'demo.load',
      subjectKind: 'demo',
      subjectId: MARKER_ID,
      details: {},
    });
    return true;
  });
}

async function isLoaded(tx: Tx): Promise<boolean> {
  const [marker] = await tx
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(eq(auditLog.id, MARKER_ID));
  return marker !== undefined;
}
