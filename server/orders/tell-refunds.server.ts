import { notify } from '#server/notifications/notify.server.ts';
import type { FinishedAllocation } from '#server/wallet/finish-holds.server.ts';

import type { OrderCommand } from './command-order.server.ts';

/** Tells each household what came back to a source of its own (V2). */
export async function tellRefunds(
  { ctx, unit }: Pick<OrderCommand, 'ctx' | 'unit'>,
  refunds: readonly FinishedAllocation[],
): Promise<void> {
  for (const { source, householdId, amountCents } of refunds) {
    await notify(
      ctx,
      unit,
      { householdIds: [householdId], includesActor: true },
      {
        eventKey: `${source.kind}:${source.id}:refunded:${ctx.newId()}`,
        kind: source.kind === 'voucher' ? 'voucher_refunded' : 'benefit_refunded',
        params: { amountCents },
        href: '/wallet',
      },
    );
  }
}
