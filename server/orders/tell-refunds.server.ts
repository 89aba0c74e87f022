import { romeDay } from '#app/domain/dates.ts';
import { hasEnded } from '#app/domain/wallet/expiry.ts';
import { listOfficers } from '#db/queries/city/officers.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { ReturnedAllocation } from '#server/wallet/finish-holds.server.ts';

import type { OrderCommand } from './command-order.server.ts';

/**
 * Tells each household how much came back to a source of its own, and from which order, also when that has ended or was taken back meanwhile; of a
 * voucher the officers of the programmes hear as well, the sum alone (V2).
 */
export async function tellRefunds(
  { ctx, unit, order }: Pick<OrderCommand, 'ctx' | 'unit' | 'order'>,
  refunds: readonly ReturnedAllocation[],
): Promise<void> {
  const today = romeDay(ctx.now());
  for (const { source, householdId, expiresOn, amountCents, isRevoked } of refunds) {
    // What comes back to a common fund is read in the fund.
    if (source.kind === 'fund') continue;
    const isLate = hasEnded(expiresOn, today);
    const taken = isRevoked ? { isRevoked: 1 } : {};
    const late = { ...(isLate ? { hasEnded: 1 } : {}), ...taken };
    const eventKey = `${source.kind}:${source.id}:refunded:${ctx.newId()}`;
    await notify(
      ctx,
      unit,
      { householdIds: [householdId], includesActor: true },
      {
        eventKey,
        kind: source.kind === 'voucher' ? 'voucher_refunded' : 'benefit_refunded',
        params: { amountCents, title: order.title, ...late },
        href: '/wallet',
      },
    );
    if (source.kind !== 'voucher' || (!isLate && !isRevoked)) continue;
    await notify(
      ctx,
      unit,
      { personIds: await listOfficers(unit.tx, { permission: 'programmes' }) },
      { eventKey, kind: 'refund_after_end', params: { amountCents, ...taken }, href: '/city' },
    );
  }
}
