import { listOpenNeedsOf } from '#db/queries/matching/blocks.ts';
import { lockNearby, setProposal } from '#db/queries/matching/needs.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Unit } from '#server/transact.ts';

import { matchMarket } from './match-market.server.ts';
import { publishNeed } from './tell-nearby.server.ts';

/**
 * Matches again whatever some households look for. Kinds of help are locked by name, so that two who do
 * this at once wait for each other and not in a circle; the caller holds none of these locks.
 */
export async function matchAgain(
  ctx: ServiceContext,
  unit: Unit,
  {
    householdIds,
    leave = false,
  }: {
    readonly householdIds: readonly string[];
    /** They are taken out of their proposals first. */
    readonly leave?: boolean;
  },
): Promise<void> {
  const { tx } = unit;
  const found = await listOpenNeedsOf(tx, { householdIds });
  const typeKeys = [...new Set(found.map(({ typeKey }) => typeKey))].sort();
  for (const typeKey of typeKeys) await lockNearby(tx, { of: typeKey });
  // Read again under the locks: one may have been met or taken back meanwhile.
  const needs = (await listOpenNeedsOf(tx, { householdIds })).filter(({ typeKey }) =>
    typeKeys.includes(typeKey),
  );
  if (leave) await setProposal(tx, { needIds: needs.map(({ id }) => id), proposalId: null });
  const markets = new Map(
    needs.map((need) => [`${need.typeKey} ${need.unit} ${need.ageBand}`, need]),
  );
  for (const market of markets.values()) await matchMarket(ctx, unit, market);
  for (const { id, householdId } of needs) publishNeed(ctx, unit, { householdId, needId: id });
}
