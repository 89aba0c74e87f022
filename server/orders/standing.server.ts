import { mayOnOrder, type OrderAction, type OrderFacts } from '#app/domain/orders/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { isInOrder } from '#db/queries/orders/shares.ts';
import type { PersonActor } from '#server/context.ts';
import { findPlace } from '#server/groups/standing.server.ts';
import { providerStandingOf } from '#server/providers/standing.server.ts';

/** Why somebody may not do something with an order. */
export type OrderStandingCode = 'order.not_found' | 'auth.forbidden';

/**
 * Who a person is to an order, when the policy lets them do `action`. To whoever may not see the
 * order it does not exist (B1). Pass the locked row when something will be written.
 */
export async function requireOrderStanding(
  db: DbOrTx,
  input: {
    readonly order: OrderRow;
    readonly actor: PersonActor;
    readonly action: OrderAction;
  },
): Promise<Result<OrderFacts, OrderStandingCode>> {
  const { order, actor, action } = input;
  const facts = await factsOn(db, order, actor);
  if (!mayOnOrder(facts, 'view')) return fail('order.not_found');
  return mayOnOrder(facts, action) ? ok(facts) : fail('auth.forbidden');
}

async function factsOn(db: DbOrTx, order: OrderRow, actor: PersonActor): Promise<OrderFacts> {
  const { groupId, providerId } = order;
  const { personId, householdId } = actor;
  const [place, isParticipant, atProvider] = await Promise.all([
    findPlace(db, { groupId, householdId }),
    householdId !== null && isInOrder(db, { orderId: order.id, householdId }),
    providerStandingOf(db, { providerId, personId }),
  ]);
  return { standing: place?.role ?? 'outsider', isParticipant, atProvider };
}
