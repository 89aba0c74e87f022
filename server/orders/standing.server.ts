import { mayOnOrder, type OrderAction, type OrderFacts } from '#app/domain/orders/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { findOrder, type OrderRow } from '#db/queries/orders/orders.ts';
import { isInOrder } from '#db/queries/orders/shares.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';
import { findPlace } from '#server/groups/standing.server.ts';
import { providerStandingOf } from '#server/providers/standing.server.ts';

/** Why somebody may not do something with an order. */
export type OrderStandingCode = 'order.not_found' | 'auth.forbidden' | 'auth.must_agree';

/**
 * Who a person is to an order, when the policy lets them do `action`. To whoever may not see the
 * order it does not exist (B1); `auth.must_agree` is for whoever may once their household agrees to
 * what the group agreed on. Pass the locked row when something will be written.
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
  const { facts, agreed } = await factsOn(db, order, actor);
  if (!mayOnOrder(facts, 'view')) return fail('order.not_found');
  if (mayOnOrder(facts, action)) return ok(facts);
  return fail(mayOnOrder(agreed, action) ? 'auth.must_agree' : 'auth.forbidden');
}

/** An order, the person who reads it, and who that is to it. */
export type OpenedOrder = {
  readonly actor: PersonActor;
  readonly order: OrderRow;
  readonly standing: OrderFacts;
};

/** Opens an order for somebody who may see it; for all others it does not exist (B1). */
export async function openOrder(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<OpenedOrder, 'order.not_found'>> {
  const { db, actor } = ctx;
  if (actor.kind !== 'person') return fail('order.not_found');
  const order = await findOrder(db, { orderId });
  if (!order) return fail('order.not_found');
  const standing = await requireOrderStanding(db, { order, actor, action: 'view' });
  return standing.ok ? ok({ actor, order, standing: standing.value }) : fail('order.not_found');
}

/** Who a person is to an order, and who they will be once their household agrees. */
async function factsOn(
  db: DbOrTx,
  order: OrderRow,
  actor: PersonActor,
): Promise<{ readonly facts: OrderFacts; readonly agreed: OrderFacts }> {
  const { buyer, providerId } = order;
  const { personId, householdId } = actor;
  const [place, isParticipant, atProvider] = await Promise.all([
    buyer.kind === 'group' ? findPlace(db, { groupId: buyer.groupId, householdId }) : null,
    householdId !== null && isInOrder(db, { orderId: order.id, householdId }),
    providerStandingOf(db, { providerId, personId }),
  ]);
  const sides = { isParticipant, atProvider };
  if (buyer.kind === 'household') {
    // Who buys alone answers for the whole order, as an organiser does for a group's.
    const standing = householdId === buyer.householdId ? 'organiser' : 'outsider';
    const facts = { ...sides, standing, sharesDates: buyer.editionId !== null } as const;
    return { facts, agreed: facts };
  }
  return {
    facts: {
      ...sides,
      standing: place?.role ?? 'outsider',
      mustAgree: place?.mustAgree ?? false,
    },
    agreed: { ...sides, standing: place?.givenRole ?? 'outsider' },
  };
}
