import { maySheetChange, sheetTime } from '#app/domain/orders/delivery-sheet.ts';
import { isPhoneNumber } from '#app/domain/phone-number.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { listAdultsOf } from '#db/queries/accounts/households.ts';
import { lockOrder, type OrderRow } from '#db/queries/orders/orders.ts';
import { listOrderHouseholds, type OrderHouseholdRow } from '#db/queries/orders/shares.ts';
import { listOwnBeneficiaries, saveSheet } from '#db/queries/orders/sheets.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';
import type { Unit } from '#server/transact.ts';

import { sheetReachOf, whoStays } from './sheet-facts.ts';
import { requireOrderStanding, type OrderStandingCode } from './standing.server.ts';

/** What a household writes for the provider of one order; texts may be empty. */
export type ShareSheetInput = {
  readonly orderId: string;
  /** Dependants to be named; those that have no line in the order are left out. */
  readonly beneficiaries: readonly string[];
  readonly place: string;
  readonly phone: string;
  readonly goodToKnow: string;
};

/** Why a sheet was not written. */
export type ShareSheetCode =
  | OrderStandingCode
  | 'auth.signed_out'
  | 'order.dropped'
  | 'order.wrong_state'
  | 'field.not_a_phone';

/**
 * Writes what the own household tells the provider of an order (DS1), until the service is done. It
 * may be written while the others still answer: the provider reads it when all have said yes.
 */
export async function shareSheet(
  ctx: ServiceContext,
  input: ShareSheetInput,
): Promise<Result<true, ShareSheetCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const { orderId, beneficiaries, ...texts } = input;
  if (texts.phone !== '' && !isPhoneNumber(texts.phone)) return fail('field.not_a_phone');
  return transactOnce<true, ShareSheetCode>(ctx, async (unit) => {
    const { tx } = unit;
    const order = await lockOrder(tx, { orderId });
    if (!order) return fail('order.not_found');
    const standing = await requireOrderStanding(tx, { order, actor, action: 'share_sheet' });
    if (!standing.ok) return standing;
    const staying = whoStays(await listOrderHouseholds(tx, { orderId }));
    const own = staying.find((row) => row.householdId === actor.householdId);
    if (!own) return fail('order.dropped');
    if (!maySheetChange(order.status)) return fail('order.wrong_state');
    const { householdId } = own;
    const mine = await listOwnBeneficiaries(tx, { orderId, householdId });
    const dependantIds = mine
      .map(({ dependantId }) => dependantId)
      .filter((id) => beneficiaries.includes(id));
    const updated = { updatedBy: actor.personId, updatedAt: ctx.now() };
    await saveSheet(tx, { sheet: { orderId, householdId, ...texts, ...updated }, dependantIds });
    await recordAudit(ctx, unit, {
      action: 'order.share_sheet',
      subjectKind: 'order',
      subjectId: orderId,
      details: { named: dependantIds.length },
    });
    await publishSheet(ctx, unit, { order, own, staying });
    return ok(true);
  });
}

/** The household's own pages, and the provider's when it may read the sheet. */
async function publishSheet(
  ctx: ServiceContext,
  { tx, publish }: Unit,
  sheet: {
    readonly order: OrderRow;
    readonly own: OrderHouseholdRow;
    readonly staying: readonly OrderHouseholdRow[];
  },
): Promise<void> {
  const { order, own, staying } = sheet;
  const event = { id: `order:${order.id}`, version: order.version };
  for (const personId of await listAdultsOf(tx, { householdIds: [own.householdId] })) {
    publish({ topic: `user:${personId}`, ...event });
  }
  const isRead = sheetReachOf(order, own, staying) !== 'withheld';
  if (sheetTime(order, ctx.now()) === 'open' && isRead) {
    publish({ topic: `provider:${order.providerId}`, ...event });
  }
}
