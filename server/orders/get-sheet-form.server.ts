import type { SheetFormView } from '#app/contracts/orders/sheet-views.ts';
import { romeDay } from '#app/domain/dates.ts';
import { maySheetChange } from '#app/domain/orders/delivery-sheet.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOrder } from '#db/queries/orders/orders.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import {
  findLatestSheet,
  listOwnBeneficiaries,
  listSheetBeneficiaries,
  listSheets,
} from '#db/queries/orders/sheets.ts';
import type { ServiceContext } from '#server/context.ts';

import type { ShareSheetCode } from './share-sheet.server.ts';
import { describeBeneficiary, sheetReachOf, whoStays } from './sheet-facts.ts';
import { requireOrderStanding } from './standing.server.ts';

/**
 * The own household's sheet of an order, ready to be written. Where nothing is saved yet the texts are
 * those of its last order, as long as these are kept; nobody is named before the household says so.
 */
export async function getSheetForm(
  ctx: ServiceContext,
  { orderId }: { orderId: string },
): Promise<Result<SheetFormView, ShareSheetCode>> {
  const { actor, db } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const order = await findOrder(db, { orderId });
  if (!order) return fail('order.not_found');
  const standing = await requireOrderStanding(db, { order, actor, action: 'share_sheet' });
  if (!standing.ok) return standing;
  const staying = whoStays(await listOrderHouseholds(db, { orderId }));
  const own = staying.find((row) => row.householdId === actor.householdId);
  if (!own) return fail('order.dropped');
  if (!maySheetChange(order.status)) return fail('order.wrong_state');
  const { householdId } = own;
  const [sheets, named, mine, earlier] = await Promise.all([
    listSheets(db, { orderId }),
    listSheetBeneficiaries(db, { orderId }),
    listOwnBeneficiaries(db, { orderId, householdId }),
    findLatestSheet(db, { householdId, exceptOrderId: orderId }),
  ]);
  const saved = sheets.find((row) => row.householdId === householdId);
  const texts = saved ?? earlier;
  const namedIds = new Set(named.map(({ dependantId }) => dependantId));
  const today = romeDay(ctx.now());
  return ok({
    orderId,
    title: order.title,
    providerName: order.providerName,
    reach: sheetReachOf(order, own, staying),
    isAlone: order.buyer.kind === 'household',
    isPrefilled: saved === undefined && earlier !== null,
    beneficiaries: mine.map(({ dependantId, ...row }) => ({
      dependantId,
      ...describeBeneficiary(row, today),
      isNamed: namedIds.has(dependantId),
    })),
    place: texts?.place ?? '',
    phone: texts?.phone ?? '',
    goodToKnow: texts?.goodToKnow ?? '',
  });
}
