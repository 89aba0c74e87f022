import type { BlockView, SuspendedView } from '#app/contracts/matching/talk-view.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import { letterOf } from '#app/domain/matching/talk.ts';
import type { DbOrTx } from '#db/client.ts';
import { listOwnBlocks } from '#db/queries/matching/blocks.ts';
import { findSuspension } from '#db/queries/matching/reports.ts';

import { nameOfKind } from './kind-names.server.ts';

/** Those a household keeps from itself, by how it knew them (MAT15). */
export async function listBlockViews(
  db: DbOrTx,
  { householdId, locale }: { readonly householdId: string; readonly locale: Locale },
): Promise<readonly BlockView[]> {
  const rows = await listOwnBlocks(db, { householdId });
  return rows.map((row) => ({
    blockId: row.id,
    letter: letterOf(row.seat),
    name: nameOfKind(row, locale),
    at: row.blockedAt.toISOString(),
  }));
}

/** Until when and why the city has a household put together with nobody; null when it has not. */
export async function suspensionOf(
  db: DbOrTx,
  { householdId }: { readonly householdId: string },
): Promise<SuspendedView | null> {
  const found = await findSuspension(db, { householdId });
  return found && { until: found.until.toISOString(), reason: found.reason };
}
