import type { MarketRow } from '#db/queries/matching/needs.ts';
import type { ServiceContext } from '#server/context.ts';
import { notifyAll } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';

/** A need whose household is told of its proposal. */
export type ToldNeed = {
  readonly kind: 'nearby_proposed' | 'nearby_lapsed';
  readonly need: Pick<MarketRow, 'id' | 'householdId'>;
  readonly proposalId: string;
  readonly version: number;
  readonly households: number;
};

/** Tells the open pages of a household that something about its need changed. */
export function publishNeed(
  ctx: Pick<ServiceContext, 'now'>,
  unit: Pick<Unit, 'publish'>,
  { householdId, needId }: { readonly householdId: string; readonly needId: string },
): void {
  unit.publish({
    topic: `household:${householdId}`,
    id: `nearby:${needId}`,
    version: ctx.now().getTime(),
  });
}

/**
 * Tells households that there is somebody to share with, once for each proposal, or that what they
 * said yes to is another now. Of the others the number alone is told.
 */
export async function tellOfProposals(
  ctx: ServiceContext,
  unit: Unit,
  told: readonly ToldNeed[],
): Promise<void> {
  if (told.length === 0) return;
  await notifyAll(
    ctx,
    unit,
    told.map(({ kind, need, proposalId, version, households }) => ({
      audience: { householdIds: [need.householdId] },
      notice: {
        eventKey: `${kind}:${proposalId}:${need.id}${kind === 'nearby_lapsed' ? `:${version}` : ''}`,
        kind,
        params: { count: households },
        href: `/nearby/${need.id}`,
      },
    })),
  );
}
