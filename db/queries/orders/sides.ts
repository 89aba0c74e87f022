import { and, eq, exists, inArray, isNull, not, type SQL } from 'drizzle-orm';

import { GROUP_ROLES } from '#app/domain/groups/policy.ts';
import { mayOnOrder, type OrderAction } from '#app/domain/orders/policy.ts';
import type { OrderSide } from '#app/domain/orders/session-change.ts';
import type { DbOrTx } from '#db/client.ts';
import { memberships } from '#db/schema/groups.ts';
import { orderHouseholds, orders } from '#db/schema/orders.ts';

/**
 * Who answers for a side of orders: a household for its groups, a provider's people for the provider.
 * `householdId` of those people is theirs at home: nobody answers for both sides (M20).
 */
export type Answerer =
  | { readonly side: Extract<OrderSide, 'group'>; readonly householdId: string }
  | {
      readonly side: Extract<OrderSide, 'provider'>;
      readonly providerIds: readonly string[];
      readonly householdId: string | null;
    };

/** Orders on which somebody may do for their side what the policy of orders lets an answerer do. */
export function areAnsweredBy(db: DbOrTx, by: Answerer, action: OrderAction): SQL | undefined {
  const householdId = by.householdId ?? '';
  const sitsThere = (...more: readonly SQL[]) =>
    exists(
      db
        .select({ id: memberships.groupId })
        .from(memberships)
        .where(
          and(
            eq(memberships.groupId, orders.groupId),
            eq(memberships.householdId, householdId),
            isNull(memberships.leftAt),
            ...more,
          ),
        ),
    );
  if (by.side === 'group') {
    const roles = GROUP_ROLES.filter((standing) =>
      mayOnOrder({ standing, isParticipant: false, atProvider: 'outsider' }, action),
    );
    return sitsThere(inArray(memberships.role, roles));
  }
  const takesPart = exists(
    db
      .select({ id: orderHouseholds.orderId })
      .from(orderHouseholds)
      .where(
        and(eq(orderHouseholds.orderId, orders.id), eq(orderHouseholds.householdId, householdId)),
      ),
  );
  return and(inArray(orders.providerId, [...by.providerIds]), not(sitsThere()), not(takesPart));
}
