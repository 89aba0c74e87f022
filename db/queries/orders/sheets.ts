import { and, asc, desc, eq, exists, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';

import type { Db, DbOrTx } from '#db/client.ts';
import { dependants } from '#db/schema/accounts.ts';
import { orderContacts, orderSheetBeneficiaries, orderSheets } from '#db/schema/order-sheets.ts';
import { orderLines, orders } from '#db/schema/orders.ts';

const SHEET = {
  householdId: orderSheets.householdId,
  place: orderSheets.place,
  phone: orderSheets.phone,
  goodToKnow: orderSheets.goodToKnow,
  updatedAt: orderSheets.updatedAt,
};

/** Sheets of an order. The caller decides which of them somebody reads (R4). */
export function listSheets(db: DbOrTx, params: { orderId: string }) {
  return db.select(SHEET).from(orderSheets).where(eq(orderSheets.orderId, params.orderId));
}

/** A household's sheet. */
export type SheetRow = Awaited<ReturnType<typeof listSheets>>[number];

/** Who is named on the sheets of an order: dependants of the own household that have a line in it. */
export function listSheetBeneficiaries(db: DbOrTx, params: { orderId: string }) {
  const line = db
    .select({ id: orderLines.id })
    .from(orderLines)
    .where(
      and(
        eq(orderLines.orderId, orderSheetBeneficiaries.orderId),
        eq(orderLines.householdId, orderSheetBeneficiaries.householdId),
        eq(orderLines.dependantId, orderSheetBeneficiaries.dependantId),
      ),
    );
  return db
    .select({
      householdId: orderSheetBeneficiaries.householdId,
      dependantId: dependants.id,
      firstName: dependants.firstName,
      birthDate: dependants.birthDate,
    })
    .from(orderSheetBeneficiaries)
    .innerJoin(
      dependants,
      and(
        eq(dependants.id, orderSheetBeneficiaries.dependantId),
        eq(dependants.householdId, orderSheetBeneficiaries.householdId),
        isNull(dependants.removedAt),
      ),
    )
    .where(and(eq(orderSheetBeneficiaries.orderId, params.orderId), exists(line)))
    .orderBy(asc(dependants.birthDate), asc(dependants.id));
}

/** Dependants of a household that have a line in an order, each once whatever its periods. */
export function listOwnBeneficiaries(db: DbOrTx, params: { orderId: string; householdId: string }) {
  return db
    .selectDistinct({
      dependantId: dependants.id,
      firstName: dependants.firstName,
      birthDate: dependants.birthDate,
    })
    .from(orderLines)
    .innerJoin(dependants, eq(dependants.id, orderLines.dependantId))
    .where(
      and(
        eq(orderLines.orderId, params.orderId),
        eq(orderLines.householdId, params.householdId),
        isNull(dependants.removedAt),
      ),
    )
    .orderBy(asc(dependants.birthDate), asc(dependants.id));
}

/** What a household wrote last for another order, as long as that is kept; null when nothing. */
export async function findLatestSheet(
  db: DbOrTx,
  params: { householdId: string; exceptOrderId: string },
): Promise<SheetRow | null> {
  const [row] = await db
    .select(SHEET)
    .from(orderSheets)
    .where(
      and(
        eq(orderSheets.householdId, params.householdId),
        ne(orderSheets.orderId, params.exceptOrderId),
      ),
    )
    .orderBy(desc(orderSheets.updatedAt), desc(orderSheets.orderId))
    .limit(1);
  return row ?? null;
}

/** Writes a household's sheet with those it names; the caller holds the order's lock. */
export async function saveSheet(
  db: DbOrTx,
  params: { sheet: typeof orderSheets.$inferInsert; dependantIds: readonly string[] },
): Promise<void> {
  const { sheet, dependantIds } = params;
  const { orderId, householdId, ...change } = sheet;
  await db
    .insert(orderSheets)
    .values(sheet)
    .onConflictDoUpdate({ target: [orderSheets.orderId, orderSheets.householdId], set: change });
  await db
    .delete(orderSheetBeneficiaries)
    .where(
      and(
        eq(orderSheetBeneficiaries.orderId, orderId),
        eq(orderSheetBeneficiaries.householdId, householdId),
      ),
    );
  if (dependantIds.length === 0) return;
  await db
    .insert(orderSheetBeneficiaries)
    .values(dependantIds.map((dependantId) => ({ orderId, householdId, dependantId })));
}

const CONTACT = {
  name: orderContacts.name,
  phone: orderContacts.phone,
  place: orderContacts.place,
  carer: orderContacts.carer,
};

/** Whom households of an order find at the provider; null when it has not said. */
export async function findContact(db: DbOrTx, params: { orderId: string }) {
  const [row] = await db
    .select(CONTACT)
    .from(orderContacts)
    .where(eq(orderContacts.orderId, params.orderId));
  return row ?? null;
}

/** What a provider wrote last for an order of its own; null when nothing. */
export async function findLatestContact(db: DbOrTx, params: { providerId: string }) {
  const [row] = await db
    .select(CONTACT)
    .from(orderContacts)
    .innerJoin(orders, eq(orders.id, orderContacts.orderId))
    .where(eq(orders.providerId, params.providerId))
    .orderBy(desc(orderContacts.updatedAt), desc(orderContacts.orderId))
    .limit(1);
  return row ?? null;
}

/** Writes an order's contact; the caller holds the order's lock. */
export async function saveContact(
  db: DbOrTx,
  row: typeof orderContacts.$inferInsert,
): Promise<void> {
  const { orderId: _, ...change } = row;
  await db
    .insert(orderContacts)
    .values(row)
    .onConflictDoUpdate({ target: orderContacts.orderId, set: change });
}

/** Orders whose sheets nobody reads any more: cancelled, or completed by `before`. */
const isOver = (before: Date) =>
  or(
    eq(orders.status, 'cancelled'),
    and(inArray(orders.status, ['completed', 'settled']), lte(orders.completedAt, before)),
  );

/**
 * Removes sheets of orders that were cancelled, or completed by `before`, with those they name; at
 * most `limit`. @returns how many.
 */
export async function purgeSheets(
  db: Db,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const over = db
    .select({ orderId: orderSheets.orderId, householdId: orderSheets.householdId })
    .from(orderSheets)
    .innerJoin(orders, eq(orders.id, orderSheets.orderId))
    .where(isOver(before))
    .limit(limit)
    .for('update', { of: orderSheets, skipLocked: true });
  const gone = await db
    .delete(orderSheets)
    .where(inArray(sql`(${orderSheets.orderId}, ${orderSheets.householdId})`, over))
    .returning({ orderId: orderSheets.orderId });
  return gone.length;
}

/** Removes contacts of the same orders: names and numbers of people at work. */
export async function purgeContacts(
  db: Db,
  { before, limit }: { before: Date; limit: number },
): Promise<number> {
  const over = db
    .select({ orderId: orderContacts.orderId })
    .from(orderContacts)
    .innerJoin(orders, eq(orders.id, orderContacts.orderId))
    .where(isOver(before))
    .limit(limit)
    .for('update', { of: orderContacts, skipLocked: true });
  const gone = await db
    .delete(orderContacts)
    .where(inArray(orderContacts.orderId, over))
    .returning({ orderId: orderContacts.orderId });
  return gone.length;
}
