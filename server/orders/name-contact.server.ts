import { isDeepStrictEqual } from 'node:util';

import type { ContactFormView, ContactView } from '#app/contracts/orders/sheet-views.ts';
import { mayContactChange } from '#app/domain/orders/delivery-sheet.ts';
import { isPhoneNumber } from '#app/domain/phone-number.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findOrder, lockOrder } from '#db/queries/orders/orders.ts';
import { listOrderHouseholds } from '#db/queries/orders/shares.ts';
import { findContact, findLatestContact, saveContact } from '#db/queries/orders/sheets.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transactOnce } from '#server/transact-once.ts';

import { type OrderCommand, publishOrder } from './command-order.server.ts';
import { requireOrderStanding, type OrderStandingCode } from './standing.server.ts';
import { tellHouseholds } from './tell-order.server.ts';

/** Why a provider named nobody. */
export type NameContactCode =
  OrderStandingCode | 'auth.signed_out' | 'order.wrong_state' | 'field.not_a_phone';

/** Says whom and where the households of an order find at its provider, until the service is done. */
export async function nameContact(
  ctx: ServiceContext,
  { orderId, ...contact }: ContactView & { readonly orderId: string },
): Promise<Result<true, NameContactCode>> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  if (!isPhoneNumber(contact.phone)) return fail('field.not_a_phone');
  return transactOnce<true, NameContactCode>(ctx, async (unit) => {
    const order = await lockOrder(unit.tx, { orderId });
    if (!order) return fail('order.not_found');
    const action = 'name_contact';
    const standing = await requireOrderStanding(unit.tx, { order, actor, action });
    if (!standing.ok) return standing;
    if (!mayContactChange(order.status)) return fail('order.wrong_state');
    const before = await findContact(unit.tx, { orderId });
    const updated = { updatedBy: actor.personId, updatedAt: ctx.now() };
    await saveContact(unit.tx, { orderId, ...contact, ...updated });
    await recordAudit(ctx, unit, {
      action: 'order.name_contact',
      subjectKind: 'order',
      subjectId: orderId,
    });
    const { name, phone, place, carer } = contact;
    const isNew = !isDeepStrictEqual(before, { name, phone, place, carer });
    if (isNew) await tellContact({ ctx, unit, order }, { place, carer });
    publishOrder({ unit, order });
    return ok(true);
  });
}

/**
 * Whom to call and where to go is what a household waits for, so it hears of it once there is something
 * new, and of what there is only (DS1): a place that nobody wrote is not to be looked for.
 */
async function tellContact(
  teller: Pick<OrderCommand, 'ctx' | 'unit' | 'order'>,
  { place, carer }: Pick<ContactView, 'place' | 'carer'>,
): Promise<void> {
  const { ctx, unit, order } = teller;
  const households = await listOrderHouseholds(unit.tx, { orderId: order.id });
  const staying = households.filter(({ status }) => status !== 'dropped');
  const event = `contact:${ctx.now().toISOString()}`;
  const params = {
    provider: order.providerName,
    ...(place === '' ? {} : { place: 1 }),
    ...(carer === '' ? {} : { carer: 1 }),
  };
  await tellHouseholds(teller, staying, { event, kind: 'contact_named', params });
}

/** The contact of an order, ready to be written: saved, or as the provider's last order has it. */
export async function getContactForm(
  ctx: ServiceContext,
  { orderId }: { readonly orderId: string },
): Promise<Result<ContactFormView, NameContactCode>> {
  const { actor, db } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const order = await findOrder(db, { orderId });
  if (!order) return fail('order.not_found');
  const standing = await requireOrderStanding(db, { order, actor, action: 'name_contact' });
  if (!standing.ok) return standing;
  if (!mayContactChange(order.status)) return fail('order.wrong_state');
  const { title, groupName, providerId } = order;
  const saved = await findContact(db, { orderId });
  const earlier = saved ? null : await findLatestContact(db, { providerId });
  const empty = { name: '', phone: '', place: '', carer: '' };
  const isPrefilled = earlier !== null;
  return ok({ orderId, title, groupName, isPrefilled, ...(saved ?? earlier ?? empty) });
}
