import { mustAgree, roleInForce } from '#app/domain/groups/agreement.ts';
import { mayOnOrder, type OrderAction, type OrderFacts } from '#app/domain/orders/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { findOrder, type OrderRow } from '#db/queries/orders/orders.ts';
import { findSides, type SidesRow } from '#db/queries/orders/sides.ts';
import type { PersonActor, ServiceContext } from '#server/context.ts';

/** Why somebody may not do something with an order. */
export type OrderStandingCode = 'order.not_found' | 'auth.forbidden' | 'auth.must_agree';

type StandingInput = {
  readonly order: OrderRow;
  readonly actor: PersonActor;
  readonly action: OrderAction;
};

/**
 * Who a person is to an order, when the policy lets them do `action`. To whoever may not see the
 * order it does not exist (B1); `auth.must_agree` is for whoever may once their household agrees to
 * what the group agreed on. Pass the locked row when something will be written.
 */
export async function requireOrderStanding(
  db: DbOrTx,
  input: StandingInput,
): Promise<Result<OrderFacts, OrderStandingCode>> {
  const { order, actor } = input;
  return standingBy(await findSides(db, { orderId: order.id, ...actor }), input);
}

/** {@link requireOrderStanding} by what was found of the person and the order already. */
export function standingBy(
  sides: SidesRow,
  { order, actor, action }: StandingInput,
): Result<OrderFacts, OrderStandingCode> {
  const { facts, agreed } = factsOn(order, actor, sides);
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
function factsOn(
  { buyer }: OrderRow,
  { householdId }: PersonActor,
  sides: SidesRow,
): { readonly facts: OrderFacts; readonly agreed: OrderFacts } {
  const isParticipant = typeof sides?.partOfHousehold === 'string';
  const atProvider = sides?.staffRole ?? 'outsider';
  if (buyer.kind === 'household') {
    // Who buys alone answers for the whole order, as an organiser does for a group's.
    const standing = householdId === buyer.householdId ? 'organiser' : 'outsider';
    const sharesDates = buyer.editionId !== null;
    const facts = { standing, isParticipant, atProvider, sharesDates } as const;
    return { facts, agreed: facts };
  }
  const givenRole = sides?.groupRole ?? null;
  const agreed = { standing: givenRole ?? 'outsider', isParticipant, atProvider } as const;
  if (!sides || givenRole === null) return { facts: { ...agreed, mustAgree: false }, agreed };
  const { agreedVersion, agreementVersion } = sides;
  const agreement = { agreedVersion: agreedVersion ?? 0, agreementVersion: agreementVersion ?? 0 };
  const standing = roleInForce(givenRole, agreement);
  return { facts: { ...agreed, standing, mustAgree: mustAgree(agreement) }, agreed };
}
