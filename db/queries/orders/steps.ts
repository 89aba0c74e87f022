import { and, asc, count, eq, isNull } from 'drizzle-orm';

import type { ObjectionState } from '#app/domain/orders/objections.ts';
import type { StepKind } from '#app/domain/orders/steps.ts';
import type { DbOrTx } from '#db/client.ts';
import { households } from '#db/schema/accounts.ts';
import { orderObjections, orderSteps } from '#db/schema/order-steps.ts';
import { orderDues } from '#db/schema/order-dues.ts';
import { orders } from '#db/schema/orders.ts';

import { withOrderNames } from './order-names.ts';
import { type Answerer, areAnsweredBy, isForAnswerer } from './sides.ts';

/** Writes what the provider said of an order. */
export async function insertStep(db: DbOrTx, row: typeof orderSteps.$inferInsert): Promise<void> {
  await db.insert(orderSteps).values(row);
}

/** Steps of an order, oldest first; money with what its household says when it pays. */
export function listSteps(db: DbOrTx, params: { orderId: string }) {
  return db
    .select({
      id: orderSteps.id,
      kind: orderSteps.kind,
      householdId: orderSteps.householdId,
      period: orderSteps.period,
      at: orderSteps.at,
      takenBackAt: orderSteps.takenBackAt,
      reference: orderDues.paymentReference,
    })
    .from(orderSteps)
    .leftJoin(
      orderDues,
      and(
        eq(orderDues.orderId, orderSteps.orderId),
        eq(orderDues.period, orderSteps.period),
        eq(orderDues.householdId, orderSteps.householdId),
      ),
    )
    .where(eq(orderSteps.orderId, params.orderId))
    .orderBy(asc(orderSteps.at), asc(orderSteps.id));
}

/** A step of an order. */
export type StepRow = Awaited<ReturnType<typeof listSteps>>[number];

/** What households say against the steps of an order, oldest first. */
export function listObjections(db: DbOrTx, params: { orderId: string }) {
  return db
    .select({
      stepId: orderObjections.stepId,
      householdId: orderObjections.householdId,
      householdName: households.name,
      sentence: orderObjections.sentence,
      state: orderObjections.state,
      madeAt: orderObjections.madeAt,
      endedAt: orderObjections.endedAt,
    })
    .from(orderObjections)
    .innerJoin(orderSteps, eq(orderSteps.id, orderObjections.stepId))
    .innerJoin(households, eq(households.id, orderObjections.householdId))
    .where(eq(orderSteps.orderId, params.orderId))
    .orderBy(asc(orderObjections.madeAt), asc(orderObjections.householdId));
}

/** One household's word against a step. */
export type ObjectionRow = Awaited<ReturnType<typeof listObjections>>[number];

/** Open objections to steps of the orders somebody answers for, the oldest first. */
export function listObjectionsToAnswer(db: DbOrTx, by: Answerer) {
  const action = by.side === 'group' ? 'settle_objection' : 'take_back_step';
  return withOrderNames(db, { orderId: orders.id, stepId: orderObjections.stepId })
    .innerJoin(orderSteps, eq(orderSteps.orderId, orders.id))
    .innerJoin(orderObjections, eq(orderObjections.stepId, orderSteps.id))
    .where(
      and(
        eq(orderObjections.state, 'open'),
        areAnsweredBy(by, action),
        isForAnswerer(by, orderObjections.householdId),
      ),
    )
    .orderBy(asc(orderObjections.madeAt), asc(orderObjections.householdId));
}

/** How many objections to the steps of an order are open. */
export async function countOpenObjections(
  db: DbOrTx,
  params: { orderId: string },
): Promise<number> {
  const [row] = await db
    .select({ open: count() })
    .from(orderObjections)
    .innerJoin(orderSteps, eq(orderSteps.id, orderObjections.stepId))
    .where(and(eq(orderSteps.orderId, params.orderId), eq(orderObjections.state, 'open')));
  return row?.open ?? 0;
}

/** Writes a household's objection. */
export async function insertObjection(
  db: DbOrTx,
  row: typeof orderObjections.$inferInsert,
): Promise<void> {
  await db.insert(orderObjections).values(row);
}

/** Ends the open objections to a step, all of them or one household's. */
export async function endObjections(
  db: DbOrTx,
  params: {
    stepId: string;
    householdId?: string;
    state: Exclude<ObjectionState, 'open'>;
    by: string;
    at: Date;
  },
): Promise<void> {
  const { stepId, householdId, state, by, at } = params;
  await db
    .update(orderObjections)
    .set({ state, endedBy: by, endedAt: at })
    .where(
      and(
        eq(orderObjections.stepId, stepId),
        eq(orderObjections.state, 'open'),
        householdId === undefined ? undefined : eq(orderObjections.householdId, householdId),
      ),
    );
}

/**
 * Takes a standing step of an order back, by its id or by what it says; gives its id, null when none
 * stands.
 */
export async function takeStepBack(
  db: DbOrTx,
  params: {
    orderId: string;
    step: { id: string } | { kind: StepKind; householdId: string; period: number };
    by: string;
    at: Date;
  },
): Promise<string | null> {
  const { orderId, step, by, at } = params;
  const isIt =
    'id' in step
      ? eq(orderSteps.id, step.id)
      : and(
          eq(orderSteps.kind, step.kind),
          eq(orderSteps.householdId, step.householdId),
          eq(orderSteps.period, step.period),
        );
  const [row] = await db
    .update(orderSteps)
    .set({ takenBackAt: at, takenBackBy: by })
    .where(and(eq(orderSteps.orderId, orderId), isNull(orderSteps.takenBackAt), isIt))
    .returning({ id: orderSteps.id });
  return row?.id ?? null;
}
