import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { auditLog } from '#db/schema/city.ts';
import { notifications } from '#db/schema/notifications.ts';
import { insertPack } from '#db/queries/companies/reimbursements.ts';
import { decidePack } from '#server/companies/decide-pack.server.ts';
import {
  getOwnReimbursements,
  isPaidBackByEmployer,
  previewPack,
} from '#server/companies/get-own-reimbursements.server.ts';
import { getPackAtDesk, listPacksAtDesk } from '#server/companies/packs-at-desk.server.ts';
import { sendPack, withdrawPack } from '#server/companies/send-pack.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { undoCashReceived } from '#server/orders/undo-cash-received.server.ts';
import { raisedMessage, violatedConstraint } from '#server/transact.ts';
import { buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { buildPlan, employ } from '#tests/support/builders/companies.ts';
import { buildConfirmedOrder } from '#tests/support/builders/order-scenes.ts';
import { referenceOf } from '#tests/support/builders/orders.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** An employee whose household has paid 20.00 in money and 30.00 by voucher, with its receipt. */
async function build() {
  const company = await buildPlan(world, 'reimbursement');
  const order = await buildConfirmedOrder(world, { vouchers: [3_000] });
  const { scene, orderId, first, second } = order;
  await employ(world, { companyId: company.id, personId: first.personId });
  const { householdId } = first;
  const reference = await referenceOf(database.db, { orderId, householdId });
  const money = { orderId, idempotencyKey: testId(), reference };
  const received = await markCashReceived(world.as(scene.staff), { ...money, amountCents: 2_000 });
  if (!received.ok) throw new Error(received.code);
  const own = await getOwnReimbursements(world.as(first));
  if (!own.ok) throw new Error(own.code);
  const documentIds = own.value.receipts.map(({ documentId }) => documentId);
  const input = { companyId: company.id, year: 2026, documentIds, note: 'Novembre' };
  return { company, scene, orderId, employee: first, second, reference, documentIds, input };
}

type Built = Awaited<ReturnType<typeof build>>;

async function send({ employee, input }: Built) {
  const sent = await sendPack(world.as(employee), input);
  if (!sent.ok) throw new Error(sent.code);
  return sent.value.packId;
}

const approve = ({ company }: Built, packId: string, amountCents: number | null, words = '') =>
  decidePack(world.as(company.hr), { packId, amountCents, words });

test('[V5] [RMB4] the employer reads what the preview showed and nothing before it is sent', async () => {
  const built = await build();
  const { company, employee, input } = built;
  expect(await listPacksAtDesk(world.as(company.hr))).toEqual({ ok: true, value: [] });
  const preview = await previewPack(world.as(employee), input);
  if (!preview.ok) throw new Error(preview.code);
  expect(preview.value).toMatchObject({ totalCents: 2_000, receipts: [{ moneyCents: 2_000 }] });
  expect(JSON.stringify(preview.value)).not.toContain('3000');
  const packId = await send(built);
  const atDesk = await getPackAtDesk(world.as(company.hr), { packId });
  if (!atDesk.ok) throw new Error(atDesk.code);
  expect(atDesk.value.receipts).toEqual(preview.value.receipts);
  expect(atDesk.value).toMatchObject({ person: preview.value.person, totalCents: 2_000 });
  const told = await database.db
    .select()
    .from(notifications)
    .where(eq(notifications.personId, company.hr.personId));
  expect(told).toMatchObject([{ kind: 'pack_sent', href: `/company/reimbursements/${packId}` }]);
});

test('[RMB1] a receipt is in one pack at a time, also when two adults send it at once', async () => {
  const built = await build();
  const { employee, input } = built;
  const tries = await Promise.all([1, 2, 3].map(() => sendPack(world.as(employee), input)));
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  for (const refused of tries.filter(({ ok }) => !ok)) {
    expect(refused).toMatchObject({ code: 'pack.receipt_used' });
  }
  const [sent] = tries.filter((one) => one.ok);
  const packId = sent?.ok ? sent.value.packId : '';
  expect(await withdrawPack(world.as(employee), { packId })).toMatchObject({ ok: true });
  expect(await sendPack(world.as(employee), input)).toMatchObject({ ok: true });
});

test('[RMB5] only whom a company pays back is offered to send receipts', async () => {
  const { employee, second } = await build();
  const credit = await buildPlan(world, 'credit');
  await employ(world, { companyId: credit.id, personId: second.personId });
  expect(await isPaidBackByEmployer(world.as(employee))).toBe(true);
  expect(await isPaidBackByEmployer(world.as(second))).toBe(false);
});

test('[RMB2] [RMB3] a pack is decided once, in part with a reason, and its employee is told', async () => {
  const built = await build();
  const { employee } = built;
  const packId = await send(built);
  expect(await approve(built, packId, 2_001)).toEqual({
    ok: false,
    code: 'pack.too_much',
    details: { most: 2_000 },
  });
  expect(await approve(built, packId, 1_500)).toMatchObject({ code: 'pack.words_needed' });
  const decisions = await Promise.all([
    approve(built, packId, 1_500, 'Solo tre giorni'),
    approve(built, packId, null, 'No'),
  ]);
  expect(decisions.filter(({ ok }) => ok)).toHaveLength(1);
  const own = await getOwnReimbursements(world.as(employee));
  if (!own.ok) throw new Error(own.code);
  expect(['approved', 'refused']).toContain(own.value.packs[0]?.state);
  expect(await withdrawPack(world.as(employee), { packId })).toMatchObject({
    code: 'pack.wrong_state',
  });
  const told = await database.db
    .select()
    .from(notifications)
    .where(eq(notifications.eventKey, `pack:${packId}:decided`));
  expect(told).toMatchObject([{ personId: employee.personId, kind: 'pack_decided' }]);
  const audit = await database.db.select().from(auditLog).where(eq(auditLog.subjectId, packId));
  expect(audit).toHaveLength(2);
});

test('[RMB3] a receipt that its provider annulled since is not paid back', async () => {
  const built = await build();
  const { company, scene, orderId, reference } = built;
  const packId = await send(built);
  const undo = { orderId, idempotencyKey: testId(), reference };
  expect(await undoCashReceived(world.as(scene.staff), undo)).toMatchObject({ ok: true });
  const atDesk = await getPackAtDesk(world.as(company.hr), { packId });
  expect(atDesk).toMatchObject({ value: { mostCents: 0, receipts: [{ isAnnulled: true }] } });
  expect(await approve(built, packId, 2_000)).toMatchObject({ code: 'pack.too_much' });
});

test('[B1] [V8] nobody else sends, reads or decides it', async () => {
  const built = await build();
  const { employee, second, input } = built;
  await employ(world, { companyId: built.company.id, personId: second.personId });
  expect(await sendPack(world.as(second), input)).toMatchObject({ code: 'pack.not_found' });
  expect(await sendPack(world.as(), input)).toMatchObject({ code: 'auth.signed_out' });
  const elsewhere = { ...input, companyId: 'elsewhere' };
  expect(await sendPack(world.as(employee), elsewhere)).toMatchObject({ code: 'pack.not_found' });
  const packId = await send(built);
  const others = await buildPlan(world, 'reimbursement');
  const stranger = await buildPerson(database.db);
  const decision = { packId, amountCents: 100, words: 'x' };
  for (const [actor, code] of [
    [others.hr, 'pack.not_found'],
    [stranger, 'company.not_found'],
    [employee, 'company.not_found'],
  ] as const) {
    expect(await getPackAtDesk(world.as(actor), { packId })).toMatchObject({ code });
    expect(await decidePack(world.as(actor), decision)).toMatchObject({ code });
  }
  expect(await withdrawPack(world.as(second), { packId })).toMatchObject({
    code: 'pack.not_found',
  });
});

test('[RMB6] what was paid in December is sent in January to the plan of the old year alone', async () => {
  const built = await build();
  const { company, employee, input } = built;
  const { personId } = employee;
  await employ(world, { companyId: company.id, personId, year: 2027 });
  world.clock = new Date('2027-01-31T22:00:00Z');
  const own = await getOwnReimbursements(world.as(employee));
  expect(own).toMatchObject({
    value: {
      plans: [
        { year: 2027, lastDay: '2028-01-31', leftCents: 100_000 },
        { year: 2026, lastDay: '2027-01-31', leftCents: 100_000 },
      ],
      receipts: [{ documentId: input.documentIds[0] }],
    },
  });
  const wrong = { ...input, year: 2027 };
  expect(await sendPack(world.as(employee), wrong)).toMatchObject({ code: 'pack.receipt_day' });
  const packId = await send(built);
  expect(await approve(built, packId, 2_000)).toMatchObject({ ok: true });
  const after = await getOwnReimbursements(world.as(employee));
  expect(after).toMatchObject({
    value: {
      plans: [
        { year: 2027, leftCents: 100_000 },
        { year: 2026, leftCents: 98_000 },
      ],
    },
  });
});

test('[RMB6] after 31 January a plan takes nothing of its year any more, nor does the database', async () => {
  const { employee, company, input } = await build();
  world.clock = new Date('2027-01-31T23:00:00Z');
  expect(await sendPack(world.as(employee), input)).toMatchObject({ code: 'pack.plan_over' });
  expect(await getOwnReimbursements(world.as(employee))).toMatchObject({
    value: { plans: [], receipts: [] },
  });
  const late = {
    id: testId(),
    companyId: company.id,
    personId: employee.personId,
    year: 2026,
    status: 'sent' as const,
    note: '',
    totalCents: 2_000,
    sentAt: world.clock,
  };
  const refusal = async (row: typeof late) =>
    database.db
      .transaction((tx) => insertPack(tx, row, input.documentIds))
      .catch((error: unknown) => raisedMessage(error) ?? violatedConstraint(error));
  expect(await refusal(late)).toBe('reimbursement_packs_in_time');
  const { personId } = employee;
  await employ(world, { companyId: company.id, personId, year: 2027 });
  expect(await refusal({ ...late, year: 2027 })).toBe('pack.receipt_day');
});
