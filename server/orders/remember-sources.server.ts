import { fail, ok, type Result } from '#app/domain/result.ts';
import { sourceColumns } from '#db/queries/wallet/allocations.ts';
import { insertKeptSource } from '#db/queries/wallet/kept-sources.ts';
import { insertLimitCrossing } from '#db/queries/wallet/limit-crossings.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

import type { Cover } from './cover-plan.server.ts';

/** What a household that buys alone says of its sources, and who says it. */
type Remembered = {
  readonly orderId: string;
  readonly householdId: string;
  readonly personId: string;
  readonly cover: Cover;
  readonly kept: readonly string[];
  readonly beyond: readonly number[];
};

/**
 * Writes with a new order what its household keeps out of it (V10), and which limits of the own credits
 * who buys goes beyond on it (V4): nobody does so for another.
 */
export async function rememberSources(
  ctx: ServiceContext,
  { tx }: Unit,
  { orderId, householdId, personId, cover, kept, beyond }: Remembered,
): Promise<Result<true, 'source.other_employee'>> {
  const own = cover.years.filter((one) => one.personId === personId);
  const years = [...new Set(beyond)];
  if (years.some((year) => own.every((one) => one.year !== year))) {
    return fail('source.other_employee');
  }
  for (const sourceId of new Set(kept)) {
    const known = cover.known.get(sourceId);
    if (!known) continue;
    const by = { householdId, keptBy: personId, keptAt: ctx.now() };
    await insertKeptSource(tx, { orderId, ...sourceColumns(known.source), ...by });
  }
  for (const year of years) {
    await insertLimitCrossing(tx, { orderId, personId, year, agreedAt: ctx.now() });
  }
  return ok(true);
}
