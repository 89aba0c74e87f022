import { and, asc, desc, eq, isNotNull, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import type { DbOrTx } from '#db/client.ts';
import { households } from '#db/schema/accounts.ts';
import { claimPayments } from '#db/schema/expenses.ts';
import { groups } from '#db/schema/groups.ts';

import { isAnnounced } from './claims.ts';

const payer = alias(households, 'payer');
const receiver = alias(households, 'receiver');

const PAYMENT_COLUMNS = {
  id: claimPayments.id,
  fromId: claimPayments.fromHouseholdId,
  fromName: payer.name,
  toId: claimPayments.toHouseholdId,
  toName: receiver.name,
  amountCents: claimPayments.amountCents,
  paidOn: claimPayments.paidOn,
  createdAt: claimPayments.createdAt,
  saidPaidAt: claimPayments.saidPaidAt,
  saidReceivedAt: claimPayments.saidReceivedAt,
  transactionId: claimPayments.transactionId,
  undoneAt: claimPayments.undoneAt,
};

function selectPayments(db: DbOrTx) {
  return db
    .select(PAYMENT_COLUMNS)
    .from(claimPayments)
    .innerJoin(payer, eq(payer.id, claimPayments.fromHouseholdId))
    .innerJoin(receiver, eq(receiver.id, claimPayments.toHouseholdId))
    .$dynamic();
}

/** Notes a payment that one of the two says. */
export async function insertPayment(
  db: DbOrTx,
  row: typeof claimPayments.$inferInsert,
): Promise<void> {
  await db.insert(claimPayments).values(row);
}

/** Notes what else was said of a payment, or that it was taken back. */
export async function updatePayment(
  db: DbOrTx,
  params: {
    groupId: string;
    paymentId: string;
    patch: Partial<
      Pick<
        typeof claimPayments.$inferInsert,
        | 'saidPaidAt'
        | 'saidPaidBy'
        | 'saidReceivedAt'
        | 'saidReceivedBy'
        | 'transactionId'
        | 'undoneAt'
        | 'undoneBy'
      >
    >;
  },
): Promise<void> {
  await db
    .update(claimPayments)
    .set(params.patch)
    .where(and(eq(claimPayments.groupId, params.groupId), eq(claimPayments.id, params.paymentId)));
}

/** A payment within a group; null when the group has none with this id. */
export async function findPayment(db: DbOrTx, params: { groupId: string; paymentId: string }) {
  const [row] = await selectPayments(db).where(
    and(eq(claimPayments.groupId, params.groupId), eq(claimPayments.id, params.paymentId)),
  );
  return row ?? null;
}

/** A payment with the names of both households. */
export type PaymentRow = NonNullable<Awaited<ReturnType<typeof findPayment>>>;

/** Payments of a group that wait for their receiver's word, the oldest last. */
export async function listAnnouncedPayments(
  db: DbOrTx,
  params: { groupId: string },
): Promise<PaymentRow[]> {
  return selectPayments(db)
    .where(and(eq(claimPayments.groupId, params.groupId), isAnnounced))
    .orderBy(desc(claimPayments.createdAt), desc(claimPayments.id));
}

/** Payments of one household, in any group, that wait for their receiver's word. */
export function listAnnouncedOfHousehold(db: DbOrTx, params: { householdId: string }) {
  const { householdId } = params;
  return db
    .select({
      groupId: claimPayments.groupId,
      fromId: claimPayments.fromHouseholdId,
      toId: claimPayments.toHouseholdId,
      amountCents: claimPayments.amountCents,
    })
    .from(claimPayments)
    .where(
      and(
        isAnnounced,
        or(
          eq(claimPayments.fromHouseholdId, householdId),
          eq(claimPayments.toHouseholdId, householdId),
        ),
      ),
    );
}

/** Payments of a group that came, the latest first; those of one household when it is given. */
export async function listReceivedPayments(
  db: DbOrTx,
  params: { groupId: string; householdId?: string; limit: number },
): Promise<PaymentRow[]> {
  const { groupId, householdId, limit } = params;
  return selectPayments(db)
    .where(
      and(
        eq(claimPayments.groupId, groupId),
        isNotNull(claimPayments.saidReceivedAt),
        isNull(claimPayments.undoneAt),
        householdId === undefined
          ? undefined
          : or(
              eq(claimPayments.fromHouseholdId, householdId),
              eq(claimPayments.toHouseholdId, householdId),
            ),
      ),
    )
    .orderBy(desc(claimPayments.paidOn), desc(claimPayments.createdAt), desc(claimPayments.id))
    .limit(limit);
}

/** Payments that others said they made to a household, and it has not said came; the oldest first. */
export function listPaymentsToConfirm(db: DbOrTx, params: { householdId: string }) {
  return db
    .select({
      paymentId: claimPayments.id,
      fromName: payer.name,
      amountCents: claimPayments.amountCents,
      groupId: groups.id,
      groupName: groups.name,
    })
    .from(claimPayments)
    .innerJoin(payer, eq(payer.id, claimPayments.fromHouseholdId))
    .innerJoin(groups, eq(groups.id, claimPayments.groupId))
    .where(and(eq(claimPayments.toHouseholdId, params.householdId), isAnnounced))
    .orderBy(asc(claimPayments.createdAt), asc(claimPayments.id));
}
