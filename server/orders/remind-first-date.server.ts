import { readPlace } from '#app/domain/orders/delivery-sheet.ts';
import { isReminderDue } from '#app/domain/orders/reminder.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { lockOrder, markReminded } from '#db/queries/orders/orders.ts';
import { findOrderPlaces } from '#db/queries/orders/order-names.ts';
import { findPayee } from '#db/queries/payments/accounts.ts';
import { listSessions } from '#db/queries/orders/sessions.ts';
import { findContact } from '#db/queries/orders/sheets.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';

import type { OrderCommand } from './command-order.server.ts';
import { tellHouseholds } from './tell-order.server.ts';

/**
 * Reminds the households of an order of its first date, once, the day before (RMD1): when it is, where,
 * and whom to call. False where somebody was faster, or the date was moved meanwhile.
 */
export function remindFirstDate(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<boolean>> {
  return transact<boolean, never>(ctx, async (unit) => {
    const order = await lockOrder(unit.tx, { orderId });
    if (order?.status !== 'confirmed') return ok(false);
    const sessions = await listSessions(unit.tx, { orderIds: [orderId] });
    const starts = sessions.flatMap(({ state, startsAt }) =>
      state === 'planned' ? [startsAt] : [],
    );
    const [firstAt] = starts.toSorted((a, b) => a.getTime() - b.getTime());
    if (!firstAt || !isReminderDue(firstAt, ctx.now())) return ok(false);
    if (!(await markReminded(unit.tx, { orderId, at: ctx.now() }))) return ok(false);
    await tellFirstDate({ ctx, unit, order }, firstAt);
    return ok(true);
  });
}

async function tellFirstDate(
  teller: Pick<OrderCommand, 'ctx' | 'unit' | 'order'>,
  firstAt: Date,
): Promise<void> {
  const { ctx, unit, order } = teller;
  const orderId = order.id;
  const contact = await findContact(unit.tx, { orderId });
  const places = await findOrderPlaces(unit.tx, { orderId });
  const place = readPlace(places, 'group', order, ctx.now());
  const phone = contact?.phone ?? (await findPayee(unit.tx, order))?.phone;
  const households = await listOrderHouseholds(unit.tx, { orderId });
  const staying = households.filter(({ status }) => status !== 'dropped');
  await tellHouseholds(teller, staying, {
    event: 'first_date',
    kind: 'first_date_near',
    params: {
      at: firstAt.toISOString(),
      told: ctx.now().toISOString(),
      who: contact?.name || order.providerName,
      ...(place === null ? {} : { place }),
      ...(phone ? { phone } : {}),
    },
  });
}
