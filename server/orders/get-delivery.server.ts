import type { DeliveryView } from '#app/contracts/orders/sheet-views.ts';
import { romeDay } from '#app/domain/dates.ts';
import {
  mayReadPlace,
  maySheetChange,
  sheetsReadUntil,
  sheetTime,
} from '#app/domain/orders/delivery-sheet.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { findLastAudit } from '#db/queries/audit/audit-log.ts';
import { listOrderDues } from '#db/queries/orders/dues.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import { findPayee } from '#db/queries/payments/accounts.ts';
import { findContact, listSheetBeneficiaries, listSheets } from '#db/queries/orders/sheets.ts';
import type { ServiceContext } from '#server/context.ts';

import { describeParticipants } from './participants.ts';
import { isSame, readAttendance } from './read-attendance.server.ts';
import { readOrder } from './read-order.server.ts';
import { SHEETS_READ } from './record-look.server.ts';
import { rollOf } from './roll.server.ts';
import { describeSheet, sheetReachOf, whoStays } from './sheet-facts.ts';

/**
 * What an order's provider and the household of whoever asks tell each other to deliver it; null for
 * those who take no part, or have left: one household's sheet is no other household's business.
 */
export async function getDelivery(
  ctx: ServiceContext,
  input: { orderId: string },
): Promise<Result<DeliveryView | null, 'order.not_found'>> {
  const read = await readOrder(ctx, input);
  if (!read.ok) return read;
  const { order, households, actor } = read.value;
  const staying = whoStays(households);
  const own = staying.find(({ householdId }) => householdId === actor.householdId);
  if (!own) return ok(null);
  const { orderId } = input;
  const now = ctx.now();
  const time = sheetTime(order, now);
  const reach = sheetReachOf(order, own, staying);
  const isOpen = time === 'open';
  const subject = { subjectKind: 'order', subjectId: orderId, action: SHEETS_READ };
  const [sheets, named, contact, lookedAt, dues, numbers, office] = await Promise.all([
    listSheets(ctx.db, { orderId }),
    listSheetBeneficiaries(ctx.db, { orderId }),
    isOpen ? findContact(ctx.db, { orderId }) : null,
    isOpen && reach !== 'withheld' ? findLastAudit(ctx.db, subject) : null,
    listOrderDues(ctx.db, { orderId }),
    isOpen ? readNumbers(ctx, order, own.householdId) : [],
    findPayee(ctx.db, order),
  ]);
  const sheet = sheets.find(({ householdId }) => householdId === own.householdId);
  return ok({
    orderId,
    time,
    reach,
    isNamed:
      describeParticipants(
        order,
        staying,
        dues.filter(({ answer }) => answer !== 'dropped'),
      ).kind === 'named',
    isPlaceRead: read.value.place !== '' && mayReadPlace(order, now),
    mayChange: maySheetChange(order.status),
    sheet: sheet && time !== 'over' ? describeSheet(sheet, named, romeDay(now)) : null,
    // What was saved since the provider last looked, nobody has read.
    lookedOn: sheet && lookedAt && lookedAt >= sheet.updatedAt ? romeDay(lookedAt) : null,
    readUntil: order.completedAt && time === 'open' ? sheetsReadUntil(order.completedAt) : null,
    contact,
    officePhone: mustHave(office, 'the provider of an order').phone,
    numbers,
  });
}

/** Whom of a household the register calls by a number (R4); nobody where there are no dates to mark. */
async function readNumbers(
  { db, now }: ServiceContext,
  order: OrderRow,
  householdId: string,
): Promise<DeliveryView['numbers']> {
  const attendance = await readAttendance(db, { orderId: order.id });
  if (!attendance.sessions.some(({ state }) => state === 'planned')) return [];
  const { places } = await rollOf(db, { order, attendance, now: now() });
  return places
    .filter(({ who, name }) => who.householdId === householdId && name === null)
    .map(({ place, who }) => ({
      place,
      name: attendance.beneficiaries.find((one) => isSame(one, who))?.firstName ?? null,
    }));
}
