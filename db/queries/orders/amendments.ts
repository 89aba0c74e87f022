import { and, asc, desc, eq, inArray, isNull, lte } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

import type { AmendmentState } from '#app/domain/orders/amendments.ts';
import { UNDELIVERED_STATES } from '#app/domain/orders/order-state.ts';
import type { DbOrTx } from '#db/client.ts';
import { households, people } from '#db/schema/accounts.ts';
import {
  orderAmendmentDependants,
  orderAmendmentParts,
  orderAmendments,
} from '#db/schema/amendments.ts';
import { orderPeriods, orders } from '#db/schema/orders.ts';

import { withOrderNames } from './order-names.ts';
import { type Answerer, areAnsweredBy } from './sides.ts';

type PartValues = Omit<typeof orderAmendmentParts.$inferInsert, 'amendmentId'>;

/** Writes an amendment, what each household would pay and says to it, and for whom somebody comes in. */
export async function insertAmendment(
  db: DbOrTx,
  rows: {
    amendment: typeof orderAmendments.$inferInsert;
    parts: readonly PartValues[];
    dependantIds: readonly string[];
  },
): Promise<void> {
  const { amendment, parts, dependantIds } = rows;
  const amendmentId = amendment.id;
  await db.insert(orderAmendments).values(amendment);
  await db.insert(orderAmendmentParts).values(parts.map((part) => ({ ...part, amendmentId })));
  if (dependantIds.length === 0) return;
  await db
    .insert(orderAmendmentDependants)
    .values(dependantIds.map((dependantId) => ({ amendmentId, dependantId })));
}

const asker = alias(people, 'asker');

function selectAmendments(db: DbOrTx) {
  return db
    .select({
      id: orderAmendments.id,
      orderId: orderAmendments.orderId,
      kind: orderAmendments.kind,
      householdId: orderAmendments.householdId,
      householdName: households.name,
      fromPeriod: orderAmendments.fromPeriod,
      startsOn: orderPeriods.startsOn,
      state: orderAmendments.state,
      askedBy: asker.id,
      askedByName: asker.name,
      askedAt: orderAmendments.askedAt,
      answerBy: orderAmendments.answerBy,
      priceBeforeCents: orderAmendments.priceBeforeCents,
      priceAfterCents: orderAmendments.priceAfterCents,
      mustProviderAgree: orderAmendments.mustProviderAgree,
      providerAgreedAt: orderAmendments.providerAgreedAt,
      endedAt: orderAmendments.endedAt,
    })
    .from(orderAmendments)
    .innerJoin(households, eq(households.id, orderAmendments.householdId))
    .innerJoin(asker, eq(asker.id, orderAmendments.askedBy))
    .innerJoin(
      orderPeriods,
      and(
        eq(orderPeriods.orderId, orderAmendments.orderId),
        eq(orderPeriods.number, orderAmendments.fromPeriod),
      ),
    );
}

/** An amendment with who comes in or goes, and from which day on. */
export type AmendmentRow = Awaited<ReturnType<typeof selectAmendments>>[number];

/** The amendments of an order, the newest first, an open one before all. */
export function listAmendments(
  db: DbOrTx,
  params: { orderId: string },
): Promise<readonly AmendmentRow[]> {
  return selectAmendments(db)
    .where(eq(orderAmendments.orderId, params.orderId))
    .orderBy(
      desc(eq(orderAmendments.state, 'open')),
      desc(orderAmendments.askedAt),
      desc(orderAmendments.id),
    );
}

/** What is open for an order; null when nothing is. */
export async function findOpenAmendment(
  db: DbOrTx,
  params: { orderId: string },
): Promise<AmendmentRow | null> {
  const [row] = await selectAmendments(db).where(
    and(eq(orderAmendments.orderId, params.orderId), eq(orderAmendments.state, 'open')),
  );
  return row ?? null;
}

/** What households of an amendment would pay, and what they say, by name. */
export function listAmendmentParts(db: DbOrTx, params: { amendmentId: string }) {
  return db
    .select({
      householdId: orderAmendmentParts.householdId,
      name: households.name,
      shareCents: orderAmendmentParts.afterCents,
      cashDueCents: orderAmendmentParts.cashAfterCents,
      beforeCents: orderAmendmentParts.beforeCents,
      cashBeforeCents: orderAmendmentParts.cashBeforeCents,
      answer: orderAmendmentParts.answer,
      answeredAt: orderAmendmentParts.answeredAt,
    })
    .from(orderAmendmentParts)
    .innerJoin(households, eq(households.id, orderAmendmentParts.householdId))
    .where(eq(orderAmendmentParts.amendmentId, params.amendmentId))
    .orderBy(asc(households.name), asc(households.id));
}

/** What one household would pay, as `OwedAmounts` after the change, and what it says. */
export type AmendmentPartRow = Awaited<ReturnType<typeof listAmendmentParts>>[number];

/** For which dependants the household of an amendment comes in. */
export async function listAmendmentDependants(
  db: DbOrTx,
  params: { amendmentId: string },
): Promise<readonly string[]> {
  const rows = await db
    .select({ dependantId: orderAmendmentDependants.dependantId })
    .from(orderAmendmentDependants)
    .where(eq(orderAmendmentDependants.amendmentId, params.amendmentId))
    .orderBy(asc(orderAmendmentDependants.dependantId));
  return rows.map(({ dependantId }) => dependantId);
}

/** Changes a household's part in an open amendment; the caller holds the order's lock. */
export async function updateAmendmentPart(
  db: DbOrTx,
  params: { amendmentId: string; householdId: string; change: Partial<PartValues> },
): Promise<void> {
  await db
    .update(orderAmendmentParts)
    .set(params.change)
    .where(
      and(
        eq(orderAmendmentParts.amendmentId, params.amendmentId),
        eq(orderAmendmentParts.householdId, params.householdId),
      ),
    );
}

/** The provider's yes to an open amendment. */
export async function writeProviderYes(
  db: DbOrTx,
  params: { amendmentId: string; by: string; at: Date },
): Promise<void> {
  await db
    .update(orderAmendments)
    .set({ providerAgreedAt: params.at, providerAgreedBy: params.by })
    .where(and(eq(orderAmendments.id, params.amendmentId), eq(orderAmendments.state, 'open')));
}

/** Ends an open amendment; `by` is null when time ended it. */
export async function endAmendment(
  db: DbOrTx,
  params: {
    amendmentId: string;
    state: Exclude<AmendmentState, 'open'>;
    by: string | null;
    at: Date;
  },
): Promise<void> {
  await db
    .update(orderAmendments)
    .set({ state: params.state, endedBy: params.by, endedAt: params.at })
    .where(and(eq(orderAmendments.id, params.amendmentId), eq(orderAmendments.state, 'open')));
}

/** Orders whose open amendment was not answered in time. */
export async function listDueAmendments(
  db: DbOrTx,
  params: { now: Date; limit: number },
): Promise<readonly string[]> {
  const rows = await db
    .select({ orderId: orderAmendments.orderId })
    .from(orderAmendments)
    .where(and(eq(orderAmendments.state, 'open'), lte(orderAmendments.answerBy, params.now)))
    .orderBy(asc(orderAmendments.answerBy), asc(orderAmendments.id))
    .limit(params.limit);
  return rows.map(({ orderId }) => orderId);
}

/**
 * Amendments that wait for an answer of a household, or of a provider's people; the soonest to end
 * first.
 */
export async function listAmendmentsToAnswer(db: DbOrTx, by: Answerer) {
  const columns = {
    amendmentId: orderAmendments.id,
    orderId: orders.id,
    answerBy: orderAmendments.answerBy,
  };
  const isOpen = and(eq(orderAmendments.state, 'open'), inArray(orders.status, UNDELIVERED_STATES));
  const selected = withOrderNames(db, columns).innerJoin(
    orderAmendments,
    eq(orderAmendments.orderId, orders.id),
  );
  if (by.side === 'provider') {
    return selected
      .where(
        and(
          isOpen,
          eq(orderAmendments.mustProviderAgree, true),
          isNull(orderAmendments.providerAgreedAt),
          areAnsweredBy(by, 'answer_amendment'),
        ),
      )
      .orderBy(asc(orderAmendments.answerBy), asc(orderAmendments.id));
  }
  return selected
    .innerJoin(orderAmendmentParts, eq(orderAmendmentParts.amendmentId, orderAmendments.id))
    .where(
      and(
        isOpen,
        eq(orderAmendmentParts.householdId, by.householdId),
        eq(orderAmendmentParts.answer, 'waiting'),
      ),
    )
    .orderBy(asc(orderAmendments.answerBy), asc(orderAmendments.id));
}
