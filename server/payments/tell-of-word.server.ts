import { payAddress, PROVIDER_PAYMENTS } from '#app/contracts/orders/order-address.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { listStaff } from '#db/queries/providers/staff.ts';
import type { DueOfOrder } from '#db/queries/orders/dues.ts';
import { byWhom } from '#server/notifications/by-whom.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { OrderCommand } from '#server/orders/command-order.server.ts';

/**
 * Tells of what a household says of its payment: the provider's people who see takings, under its
 * reference and with no household in it (R4), and the household's other adults.
 */
export async function tellOfWord(
  { ctx, unit, order }: OrderCommand,
  {
    householdId,
    paymentReference: reference,
  }: Pick<DueOfOrder, 'householdId' | 'paymentReference'>,
  word: { readonly kind: 'cash_said' | 'cash_not_said'; readonly amountCents: number },
): Promise<void> {
  const { kind, amountCents } = word;
  const eventKey = `order:${order.id}:${kind}:${reference}:${order.version}`;
  await tellTreasurers({ ctx, unit, order }, { kind, reference, amountCents });
  const params = { title: order.title, cents: amountCents, side: 'household', ...byWhom(ctx) };
  await notify(
    ctx,
    unit,
    { householdIds: [householdId] },
    { eventKey, kind, params, href: payAddress(order.id) },
  );
}

/** Tells the provider's people who see takings that somebody paid, or did not after all; `fund`: a group's fund. */
export async function tellTreasurers(
  { ctx, unit, order }: Pick<OrderCommand, 'ctx' | 'unit' | 'order'>,
  word: {
    readonly kind: 'cash_said' | 'cash_not_said';
    readonly reference: string;
    readonly amountCents: number;
    readonly side?: 'fund';
  },
): Promise<void> {
  const { kind, reference, amountCents, side } = word;
  const staff = await listStaff(unit.tx, { providerIds: [order.providerId] });
  const treasurers = staff.filter(({ role }) => mayAtProvider(role, 'view_takings'));
  const eventKey = `order:${order.id}:${kind}:${reference}:${order.version}:provider`;
  const params = { title: order.title, cents: amountCents, reference, ...(side && { side }) };
  const personIds = treasurers.map(({ personId }) => personId);
  await notify(ctx, unit, { personIds }, { eventKey, kind, params, href: PROVIDER_PAYMENTS });
}
