import type { ProviderDeliveryView } from '#app/contracts/orders/sheet-views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { mayContactChange, maySheetChange, sheetTime } from '#app/domain/orders/delivery-sheet.ts';
import { mayOnOrder } from '#app/domain/orders/policy.ts';
import { hasLeft } from '#app/domain/orders/taking-part.ts';
import { mayAtProvider } from '#app/domain/providers/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findContact, listSheetBeneficiaries, listSheets } from '#db/queries/orders/sheets.ts';
import type { ServiceContext } from '#server/context.ts';

import { readOrder, type ReadOrder } from './read-order.server.ts';
import { recordLook } from './record-look.server.ts';
import { describeSheet, sheetReachOf, whoStays } from './sheet-facts.ts';

/**
 * What the households of an order tell its provider, and whom the provider names to them. Nothing
 * before the last yes and nothing after a cancellation; of a household whose sum would say that it
 * uses a voucher nothing at all (R4, docs/decisions/018). Who reads a sheet is written down.
 */
export async function getProviderDelivery(
  ctx: ServiceContext,
  input: { orderId: string },
): Promise<Result<ProviderDeliveryView, 'order.not_found'>> {
  const read = await readOrder(ctx, input);
  if (!read.ok) return read;
  const { order, standing, actor, households } = read.value;
  if (!mayAtProvider(standing.atProvider, 'view_orders')) return fail('order.not_found');
  const time = sheetTime(order, ctx.now());
  const days = { endsOn: order.endsOn, today: romeDay(ctx.now()) };
  const sheets = time === 'open' ? await readSheets(ctx, read.value) : [];
  if (sheets.length > 0) await recordLook(ctx, { orderId: order.id, actor });
  return ok({
    orderId: order.id,
    time,
    contact: time === 'open' ? await findContact(ctx.db, { orderId: order.id }) : null,
    mayChangeContact: mayContactChange(order.status) && mayOnOrder(standing, 'name_contact'),
    isServed: !maySheetChange(order.status),
    sheets,
    householdCount: whoStays(households).filter((one) => !hasLeft(one, days)).length,
  });
}

async function readSheets(
  ctx: ServiceContext,
  { order, households }: ReadOrder,
): Promise<ProviderDeliveryView['sheets']> {
  const orderId = order.id;
  const [sheets, named] = await Promise.all([
    listSheets(ctx.db, { orderId }),
    listSheetBeneficiaries(ctx.db, { orderId }),
  ]);
  const today = romeDay(ctx.now());
  const staying = whoStays(households);
  return staying.flatMap((household) => {
    const sheet = sheets.find(({ householdId }) => householdId === household.householdId);
    if (!sheet || hasLeft(household, { endsOn: order.endsOn, today })) return [];
    if (sheetReachOf(order, household, staying) === 'withheld') return [];
    return [{ householdName: household.name, ...describeSheet(sheet, named, today) }];
  });
}
