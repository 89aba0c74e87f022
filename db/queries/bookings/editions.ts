import { and, asc, eq, gte, inArray, lte, ne, sql } from 'drizzle-orm';

import type { CalendarDay } from '#app/domain/dates.ts';
import type { DbOrTx, Tx } from '#db/client.ts';
import { isOnSale } from '#db/queries/catalogue/on-sale.ts';
import { services } from '#db/schema/catalogue.ts';
import { editions } from '#db/schema/editions.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { providers } from '#db/schema/providers.ts';
import { seatClaims, waitingChoices, waitingEntries } from '#db/schema/seats.ts';

const EDITION_COLUMNS = {
  id: editions.id,
  serviceId: editions.serviceId,
  title: editions.title,
  place: editions.place,
  timetable: editions.timetable,
  startsOn: editions.startsOn,
  endsOn: editions.endsOn,
  seats: editions.seats,
  takenSeats: editions.takenSeats,
  minSeats: editions.minSeats,
  decidesOn: editions.decidesOn,
  salesEndOn: editions.salesEndOn,
  seatPriceCents: editions.seatPriceCents,
  minAge: editions.minAge,
  maxAge: editions.maxAge,
  state: editions.state,
  offReason: editions.offReason,
  offWords: editions.offWords,
  freedAt: editions.freedAt,
  version: editions.version,
};

const SERVICE_COLUMNS = {
  slug: services.slug,
  titleIt: services.titleIt,
  titleEn: services.titleEn,
  category: services.category,
  priceKind: services.priceKind,
  providerId: providers.id,
  providerName: providers.name,
};

function selectEditions(db: DbOrTx, today: CalendarDay) {
  return db
    .select({
      ...EDITION_COLUMNS,
      service: SERVICE_COLUMNS,
      isServiceOnSale: sql<boolean>`(${isOnSale(today)})`.mapWith(Boolean),
    })
    .from(editions)
    .innerJoin(services, eq(services.id, editions.serviceId))
    .innerJoin(providers, eq(providers.id, services.providerId));
}

/** An edition with its service, whose provider it is of. */
export type EditionRow = Awaited<ReturnType<typeof selectEditions>>[number];

/** One edition; null when there is none. The caller checks who may see it. */
export async function findEdition(
  db: DbOrTx,
  params: { editionId: string; today: CalendarDay },
): Promise<EditionRow | null> {
  const [row] = await selectEditions(db, params.today).where(eq(editions.id, params.editionId));
  return row ?? null;
}

/** The same, its row locked: whoever takes or frees seats of it takes turns here (SEA4). */
export async function lockEdition(
  tx: Tx,
  params: { editionId: string; today: CalendarDay },
): Promise<EditionRow | null> {
  await tx
    .select({ id: editions.id })
    .from(editions)
    .where(eq(editions.id, params.editionId))
    .for('update');
  return findEdition(tx, params);
}

/** Writes a new edition. */
export async function insertEdition(tx: Tx, row: typeof editions.$inferInsert): Promise<void> {
  await tx.insert(editions).values(row);
}

/** Changes an edition and counts its version up; the caller holds its lock. */
export async function updateEdition(
  tx: Tx,
  params: {
    editionId: string;
    change: Omit<Partial<typeof editions.$inferInsert>, 'takenSeats'>;
  },
): Promise<void> {
  await tx
    .update(editions)
    .set({ ...params.change, version: sql`${editions.version} + 1` })
    .where(eq(editions.id, params.editionId));
}

/** Editions of a service that are not called off and still to begin or on, the first to begin first. */
export function listComingEditions(db: DbOrTx, params: { serviceId: string; today: CalendarDay }) {
  return selectEditions(db, params.today)
    .where(
      and(
        eq(editions.serviceId, params.serviceId),
        ne(editions.state, 'called_off'),
        gte(editions.salesEndOn, params.today),
      ),
    )
    .orderBy(asc(editions.startsOn), asc(editions.id));
}

/** All editions of some providers' services, the last to begin first. */
export async function listEditionsOfProviders(
  db: DbOrTx,
  params: { providerIds: readonly string[]; today: CalendarDay },
) {
  if (params.providerIds.length === 0) return [];
  return selectEditions(db, params.today)
    .where(inArray(services.providerId, [...params.providerIds]))
    .orderBy(sql`${editions.startsOn} desc`, asc(editions.id))
    .limit(500);
}

/** Open editions whose minimum is to be decided: their day is over in Milan (EDI4). */
export async function listEditionsToDecide(
  db: DbOrTx,
  params: { today: CalendarDay; limit: number },
): Promise<readonly string[]> {
  const rows = await db
    .select({ id: editions.id })
    .from(editions)
    .where(and(eq(editions.state, 'open'), sql`${editions.decidesOn} < ${params.today}`))
    .orderBy(asc(editions.decidesOn), asc(editions.id))
    .limit(params.limit);
  return rows.map(({ id }) => id);
}

/**
 * Editions in which something about seats is due: a hold or an offer ran out, or seats are free while
 * somebody waits and those who come first had their time (WAI2).
 */
export async function listEditionsToSettle(
  db: DbOrTx,
  params: { now: Date; patientSince: Date; today: CalendarDay; limit: number },
): Promise<readonly string[]> {
  const isLapsed = sql`exists (select 1 from ${seatClaims} where ${seatClaims.editionId} = ${editions.id}
    and ${seatClaims.state} in ('held', 'offered') and ${lte(seatClaims.until, params.now)})`;
  const isWaitedFor = sql`(${editions.takenSeats} < ${editions.seats}
    and ${editions.freedAt} <= ${params.patientSince.toISOString()}::timestamptz
    and exists (select 1 from ${waitingChoices}
      join ${waitingEntries} on ${waitingEntries.id} = ${waitingChoices.entryId}
      where ${waitingChoices.editionId} = ${editions.id} and ${waitingChoices.state} = 'waiting'
        and ${waitingEntries.state} = 'waiting'
        and ${waitingEntries.seats} <= ${editions.seats} - ${editions.takenSeats}))`;
  const rows = await db
    .select({ id: editions.id })
    .from(editions)
    .where(
      and(
        ne(editions.state, 'called_off'),
        gte(editions.salesEndOn, params.today),
        sql`(${isLapsed} or ${isWaitedFor})`,
      ),
    )
    .orderBy(asc(editions.id))
    .limit(params.limit);
  return rows.map(({ id }) => id);
}

/**
 * Orders of editions that are called off and still run. Those whose money came in wait until their
 * provider has given it back: cash is not ours to move.
 */
export async function listOrdersToCallOff(db: DbOrTx, params: { limit: number }) {
  return db
    .select({ orderId: orders.id, reason: editions.offReason, words: editions.offWords })
    .from(orders)
    .innerJoin(editions, eq(editions.id, orders.editionId))
    .where(
      and(
        eq(editions.state, 'called_off'),
        inArray(orders.status, ['confirming', 'confirmed']),
        sql`not exists (select 1 from ${orderHouseholds} where ${orderHouseholds.orderId} = ${orders.id}
          and ${orderHouseholds.cashReceivedCents} > 0)`,
      ),
    )
    .orderBy(asc(orders.id))
    .limit(params.limit);
}

/** Orders of editions held for sure whose money is not asked for yet (EDI5). */
export async function listOrdersToAsk(db: DbOrTx, params: { limit: number }) {
  const rows = await db
    .select({ orderId: orders.id })
    .from(orders)
    .innerJoin(editions, eq(editions.id, orders.editionId))
    .innerJoin(orderHouseholds, eq(orderHouseholds.orderId, orders.id))
    .where(
      and(
        eq(editions.state, 'sure'),
        inArray(orders.status, ['confirmed', 'active']),
        sql`${orderHouseholds.cashAskedCents} < ${orderHouseholds.cashDueCents}`,
      ),
    )
    .orderBy(asc(orders.id))
    .limit(params.limit);
  return rows.map(({ orderId }) => orderId);
}
