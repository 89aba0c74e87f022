import { and, eq, inArray, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';

import { GROUP_ROLES } from '#app/domain/groups/policy.ts';
import { mayOnOrder, type OrderAction } from '#app/domain/orders/policy.ts';
import type { OrderSide } from '#app/domain/orders/session-change.ts';
import type { DbOrTx } from '#db/client.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';
import { providerStaff } from '#db/schema/providers.ts';

/**
 * Who answers for a side of orders: a household for itself and its groups, a provider's people for the provider.
 * `householdId` of those people is theirs at home: nobody answers for both sides (M20).
 */
export type Answerer =
  | { readonly side: Extract<OrderSide, 'group'>; readonly householdId: string }
  | {
      readonly side: Extract<OrderSide, 'provider'>;
      readonly providerIds: readonly string[];
      readonly householdId: string | null;
    };

/** Whether a household is in an order or in its group: its people do not act for the provider (M20). */
export function isInside(householdId: string | null): SQL<boolean> {
  return sql<boolean>`(exists (select 1 from ${memberships} m
      where m.group_id = ${orders.groupId} and m.household_id = ${householdId} and m.left_at is null)
    or exists (select 1 from ${orderHouseholds} o
      where o.order_id = ${orders.id} and o.household_id = ${householdId}))`;
}

/** Orders on which somebody may do for their side what the policy of orders lets an answerer do. */
export function areAnsweredBy(by: Answerer, action: OrderAction): SQL | undefined {
  if (by.side === 'provider') {
    return and(inArray(orders.providerId, [...by.providerIds]), not(isInside(by.householdId)));
  }
  const roles = GROUP_ROLES.filter((standing) =>
    mayOnOrder({ standing, isParticipant: false, atProvider: 'outsider' }, action),
  );
  return or(
    eq(orders.buyerHouseholdId, by.householdId),
    inArray(
      orders.groupId,
      sql`(select m.group_id from ${memberships} m where m.household_id = ${by.householdId}
        and m.left_at is null and ${inArray(sql`m.role`, [...roles])})`,
    ),
  );
}

/** What a household says waits for an organiser of another one, where there is one (STP7). */
export function isForAnswerer(by: Answerer, saidBy: AnyPgColumn): SQL | undefined {
  if (by.side === 'provider') return undefined;
  return sql`(${saidBy} <> ${by.householdId} or not exists (
    select 1 from ${memberships} m where m.group_id = ${orders.groupId}
      and m.role = 'organiser' and m.left_at is null and m.household_id <> ${by.householdId}))`;
}

/**
 * What a person and their household are to an order, each null where they are nothing there: the
 * household's place in the group that buys, its part in the order, the person's work at its provider.
 */
export async function findSides(
  db: DbOrTx,
  params: { orderId: string; householdId: string | null; personId: string },
) {
  const { orderId, personId } = params;
  // No household has the empty id.
  const householdId = params.householdId ?? '';
  const [row] = await db
    .select({
      groupRole: memberships.role,
      agreedVersion: memberships.agreedVersion,
      agreementVersion: groups.agreementVersion,
      partOfHousehold: orderHouseholds.householdId,
      staffRole: providerStaff.role,
    })
    .from(orders)
    .leftJoin(groups, eq(groups.id, orders.groupId))
    .leftJoin(
      memberships,
      and(
        eq(memberships.groupId, orders.groupId),
        eq(memberships.householdId, householdId),
        isNull(memberships.leftAt),
      ),
    )
    .leftJoin(
      orderHouseholds,
      and(eq(orderHouseholds.orderId, orders.id), eq(orderHouseholds.householdId, householdId)),
    )
    .leftJoin(
      providerStaff,
      and(eq(providerStaff.providerId, orders.providerId), eq(providerStaff.personId, personId)),
    )
    .where(eq(orders.id, orderId));
  return row ?? null;
}

/** What a person and their household are to an order; null for no such order. */
export type SidesRow = Awaited<ReturnType<typeof findSides>>;
