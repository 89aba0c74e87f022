import type { Transfer } from '#app/domain/expenses/settle-up.ts';
import { findHousehold } from '#db/queries/accounts/households.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Standing } from '#server/groups/standing.server.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';

/** Tells the other household of a payment what was said of it. */
export async function tellOfPayment(
  ctx: ServiceContext,
  unit: Unit,
  input: {
    readonly standing: Standing;
    readonly paymentId: string;
    readonly payment: Transfer;
    readonly kind: 'payment_said' | 'payment_came' | 'payment_undone';
  },
): Promise<void> {
  const { standing, paymentId, payment, kind } = input;
  const { group, householdId } = standing;
  const other = householdId === payment.fromId ? payment.toId : payment.fromId;
  const by = (await findHousehold(unit.tx, { householdId }))?.name ?? group.name;
  await notify(
    ctx,
    unit,
    { householdIds: [other] },
    {
      eventKey: `${kind}:${paymentId}:${householdId}`,
      kind,
      params: { by, cents: payment.amountCents, group: group.name },
      href: `/groups/${group.id}/money`,
    },
  );
}
