import { and, asc, countDistinct, eq, gt, inArray, ne } from 'drizzle-orm';

import type { DbOrTx, Tx } from '#db/client.ts';
import { dependants, households } from '#db/schema/accounts.ts';
import { services } from '#db/schema/catalogue.ts';
import { editions } from '#db/schema/editions.ts';
import { orderHouseholds, orderLines, orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';
import { seatClaims } from '#db/schema/seats.ts';

/** What households have taken of some editions and not given back, the first first. */
export async function listClaims(db: DbOrTx, params: { editionIds: readonly string[] }) {
  if (params.editionIds.length === 0) return [];
  return db
    .select({
      id: seatClaims.id,
      editionId: seatClaims.editionId,
      householdId: seatClaims.householdId,
      seats: seatClaims.seats,
      state: seatClaims.state,
      until: seatClaims.until,
      orderId: seatClaims.orderId,
      entryId: seatClaims.entryId,
    })
    .from(seatClaims)
    .where(
      and(inArray(seatClaims.editionId, [...params.editionIds]), ne(seatClaims.state, 'ended')),
    )
    .orderBy(asc(seatClaims.createdAt), asc(seatClaims.id));
}

/** Seats a household has taken. */
export type ClaimRow = Awaited<ReturnType<typeof listClaims>>[number];

/** Takes seats; the caller holds the lock of the edition. */
export async function insertClaim(tx: Tx, row: typeof seatClaims.$inferInsert): Promise<void> {
  await tx.insert(seatClaims).values(row);
}

/** Changes what a household has taken; the caller holds the lock of the edition. */
export async function updateClaim(
  tx: Tx,
  params: { claimId: string; change: Partial<typeof seatClaims.$inferInsert> },
): Promise<void> {
  await tx.update(seatClaims).set(params.change).where(eq(seatClaims.id, params.claimId));
}

/** The seats an order bought of an edition are free again; the caller holds the lock of the edition. */
export async function endClaimOfOrder(tx: Tx, params: { orderId: string }): Promise<void> {
  await tx
    .update(seatClaims)
    .set({ state: 'ended' })
    .where(and(eq(seatClaims.orderId, params.orderId), eq(seatClaims.state, 'bought')));
}

/** For whom a household has seats of an edition; null stands for the household itself. */
export async function listSeated(
  db: DbOrTx,
  params: { editionId: string; householdId: string },
): Promise<readonly (string | null)[]> {
  const rows = await db
    .selectDistinct({ dependantId: orderLines.dependantId })
    .from(orders)
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(
      and(
        eq(orders.editionId, params.editionId),
        eq(orders.buyerHouseholdId, params.householdId),
        ne(orders.status, 'cancelled'),
      ),
    );
  return rows.map(({ dependantId }) => dependantId);
}

/**
 * Who takes part in an edition, a row for each seat, by name: its provider knows them once seats are
 * bought. Without orders and sums: those would tell who holds a voucher (R4).
 */
export function listTakingPart(db: DbOrTx, params: { editionId: string }) {
  return db
    .select({
      householdName: households.name,
      firstName: dependants.firstName,
      birthDate: dependants.birthDate,
    })
    .from(orders)
    .innerJoin(households, eq(households.id, orders.buyerHouseholdId))
    .innerJoin(orderLines, eq(orderLines.orderId, orders.id))
    .leftJoin(dependants, eq(dependants.id, orderLines.dependantId))
    .where(and(eq(orders.editionId, params.editionId), ne(orders.status, 'cancelled')))
    .orderBy(asc(households.name), asc(dependants.firstName), asc(orderLines.id));
}

/** How many orders of an edition that is called off wait until their money was given back. */
export async function countOrdersWithCash(
  db: DbOrTx,
  params: { editionId: string },
): Promise<number> {
  const [row] = await db
    .select({ orders: countDistinct(orders.id) })
    .from(orders)
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .where(
      and(
        eq(orders.editionId, params.editionId),
        ne(orders.status, 'cancelled'),
        gt(orderHouseholds.cashReceivedCents, 0),
      ),
    );
  return row?.orders ?? 0;
}

/** Orders of a household for seats of some editions that were not called off, the first first. */
export async function listOwnSeatOrders(
  db: DbOrTx,
  params: { editionIds: readonly string[]; householdId: string },
) {
  if (params.editionIds.length === 0) return [];
  return db
    .select({ orderId: orders.id, editionId: orders.editionId })
    .from(orders)
    .where(
      and(
        inArray(orders.editionId, [...params.editionIds]),
        eq(orders.buyerHouseholdId, params.householdId),
        ne(orders.status, 'cancelled'),
      ),
    )
    .orderBy(asc(orders.createdAt), asc(orders.id));
}

/** Seats that are kept for a household that waited, those whose time ends first before the others. */
export async function listOfferedSeats(db: DbOrTx, params: { householdId: string; now: Date }) {
  const rows = await db
    .select({
      claimId: seatClaims.id,
      until: seatClaims.until,
      editionId: editions.id,
      title: editions.title,
      slug: services.slug,
      category: services.category,
      providerName: providers.name,
    })
    .from(seatClaims)
    .innerJoin(editions, eq(editions.id, seatClaims.editionId))
    .innerJoin(services, eq(services.id, editions.serviceId))
    .innerJoin(providers, eq(providers.id, services.providerId))
    .where(
      and(
        eq(seatClaims.householdId, params.householdId),
        eq(seatClaims.state, 'offered'),
        gt(seatClaims.until, params.now),
      ),
    )
    .orderBy(asc(seatClaims.until), asc(seatClaims.id));
  return rows.flatMap(({ until, ...row }) => (until === null ? [] : [{ ...row, until }]));
}
