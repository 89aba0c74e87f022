import { and, asc, count, desc, eq, inArray, isNull, notExists, or, gt, sql } from 'drizzle-orm';

import type { Unit } from '#app/domain/catalogue/units.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { AgeBand } from '#app/domain/matching/need.ts';
import type { NeedState } from '#app/domain/matching/proposal.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { groups } from '#db/schema/groups.ts';
import { nearbyNeeds, nearbySuspensions } from '#db/schema/matching.ts';

/** Needs that are matched together: the same kind of help, priced by the same unit, for the same age. */
export type MarketKey = {
  readonly typeKey: string;
  readonly unit: Unit;
  readonly ageBand: AgeBand;
};

const NEED_COLUMNS = {
  id: nearbyNeeds.id,
  householdId: nearbyNeeds.householdId,
  personId: nearbyNeeds.personId,
  typeKey: nearbyNeeds.typeKey,
  category: nearbyNeeds.category,
  unit: nearbyNeeds.unit,
  ageBand: nearbyNeeds.ageBand,
  municipio: nearbyNeeds.municipio,
  reach: nearbyNeeds.reach,
  times: nearbyNeeds.times,
  least: nearbyNeeds.least,
  most: nearbyNeeds.most,
  maxCents: nearbyNeeds.maxCents,
  state: nearbyNeeds.state,
  proposalId: nearbyNeeds.proposalId,
  saidYesAt: nearbyNeeds.saidYesAt,
  groupId: nearbyNeeds.groupId,
  changesOn: nearbyNeeds.changesOn,
  changes: nearbyNeeds.changes,
  createdAt: nearbyNeeds.createdAt,
};

/** A need as it is stored. */
export type NeedRow = NonNullable<Awaited<ReturnType<typeof findOwnNeed>>>;

/** Lets one transaction at a time match a kind of help, or open needs of a household. */
export async function lockNearby(tx: Tx, params: { of: string }): Promise<void> {
  const key = `nearby:${params.of}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

/** Opens a need. */
export async function insertNeed(tx: Tx, row: typeof nearbyNeeds.$inferInsert): Promise<void> {
  await tx.insert(nearbyNeeds).values(row);
}

/** One need of a household; null when it has none such. */
export async function findOwnNeed(db: DbOrTx, params: { householdId: string; needId: string }) {
  const { householdId, needId } = params;
  const [row] = await db
    .select({ ...NEED_COLUMNS, groupName: groups.name })
    .from(nearbyNeeds)
    .leftJoin(groups, eq(groups.id, nearbyNeeds.groupId))
    .where(and(eq(nearbyNeeds.id, needId), eq(nearbyNeeds.householdId, householdId)));
  return row ?? null;
}

/** What a household looks for, and what became a living group since then; the newest first. */
export function listOwnNeeds(db: DbOrTx, params: { householdId: string; metSince: Date }) {
  return db
    .select({ ...NEED_COLUMNS, groupName: groups.name })
    .from(nearbyNeeds)
    .leftJoin(groups, eq(groups.id, nearbyNeeds.groupId))
    .where(
      and(
        eq(nearbyNeeds.householdId, params.householdId),
        or(
          eq(nearbyNeeds.state, 'open'),
          and(
            eq(nearbyNeeds.state, 'met'),
            gt(nearbyNeeds.endedAt, params.metSince),
            isNull(groups.archivedAt),
          ),
        ),
      ),
    )
    .orderBy(desc(nearbyNeeds.createdAt), desc(nearbyNeeds.id));
}

/** The kinds of help a household looks for now. */
export async function listOpenTypesOf(
  db: DbOrTx,
  params: { householdId: string },
): Promise<readonly string[]> {
  const rows = await db
    .select({ typeKey: nearbyNeeds.typeKey })
    .from(nearbyNeeds)
    .where(and(eq(nearbyNeeds.householdId, params.householdId), eq(nearbyNeeds.state, 'open')));
  return rows.map(({ typeKey }) => typeKey);
}

/** How often a household changed what it looks for of one kind on a day, each need it opened counted as one. */
export async function countChangesOn(
  db: DbOrTx,
  params: { householdId: string; typeKey: string; day: CalendarDay },
): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`coalesce(sum(${nearbyNeeds.changes} + 1), 0)`.mapWith(Number) })
    .from(nearbyNeeds)
    .where(
      and(
        eq(nearbyNeeds.householdId, params.householdId),
        eq(nearbyNeeds.typeKey, params.typeKey),
        eq(nearbyNeeds.changesOn, params.day),
      ),
    );
  return row?.count ?? 0;
}

/** All open needs of a market but of suspended households (MAT17), those that wait longest first. */
export function listMarket(db: DbOrTx, market: MarketKey) {
  return db
    .select(NEED_COLUMNS)
    .from(nearbyNeeds)
    .where(
      and(
        eq(nearbyNeeds.typeKey, market.typeKey),
        eq(nearbyNeeds.unit, market.unit),
        eq(nearbyNeeds.ageBand, market.ageBand),
        eq(nearbyNeeds.state, 'open'),
        notExists(
          db
            .select({ householdId: nearbySuspensions.householdId })
            .from(nearbySuspensions)
            .where(eq(nearbySuspensions.householdId, nearbyNeeds.householdId)),
        ),
      ),
    )
    .orderBy(asc(nearbyNeeds.id));
}

/** A need of a market. */
export type MarketRow = Awaited<ReturnType<typeof listMarket>>[number];

/** Changes what a need asks, or how often it was changed. */
export async function updateNeed(
  tx: Tx,
  params: {
    needId: string;
    patch: Partial<
      Pick<
        typeof nearbyNeeds.$inferInsert,
        | 'municipio'
        | 'reach'
        | 'times'
        | 'least'
        | 'most'
        | 'maxCents'
        | 'changesOn'
        | 'changes'
        | 'changedAt'
        | 'saidYesAt'
      >
    >;
  },
): Promise<void> {
  await tx.update(nearbyNeeds).set(params.patch).where(eq(nearbyNeeds.id, params.needId));
}

/** Ends needs: taken back, or met by a group. */
export async function endNeeds(
  tx: Tx,
  params: {
    needIds: readonly string[];
    state: Exclude<NeedState, 'open'>;
    groupId: string | null;
    endedAt: Date;
  },
): Promise<void> {
  const { needIds, ...ended } = params;
  await tx
    .update(nearbyNeeds)
    .set({ ...ended, proposalId: null, saidYesAt: null })
    .where(inArray(nearbyNeeds.id, [...needIds]));
}

/** Puts needs into a proposal, or with null out of any; a yes to what was proposed before is gone. */
export async function setProposal(
  tx: Tx,
  params: { needIds: readonly string[]; proposalId: string | null },
): Promise<void> {
  if (params.needIds.length === 0) return;
  await tx
    .update(nearbyNeeds)
    .set({ proposalId: params.proposalId, saidYesAt: null })
    .where(inArray(nearbyNeeds.id, [...params.needIds]));
}

/** How many look for each kind of help in each Municipio now. */
export function countOpenNeeds(db: DbOrTx) {
  return db
    .select({
      category: nearbyNeeds.category,
      typeKey: nearbyNeeds.typeKey,
      municipio: nearbyNeeds.municipio,
      count: count(),
    })
    .from(nearbyNeeds)
    .where(eq(nearbyNeeds.state, 'open'))
    .groupBy(nearbyNeeds.category, nearbyNeeds.typeKey, nearbyNeeds.municipio)
    .orderBy(asc(nearbyNeeds.category), asc(nearbyNeeds.typeKey), asc(nearbyNeeds.municipio));
}

/** How many households each of some proposals has. */
export async function countMembers(
  db: DbOrTx,
  params: { proposalIds: readonly string[] },
): Promise<ReadonlyMap<string | null, number>> {
  if (params.proposalIds.length === 0) return new Map();
  const rows = await db
    .select({ proposalId: nearbyNeeds.proposalId, count: count() })
    .from(nearbyNeeds)
    .where(inArray(nearbyNeeds.proposalId, [...params.proposalIds]))
    .groupBy(nearbyNeeds.proposalId);
  return new Map(rows.map((row) => [row.proposalId, row.count]));
}
