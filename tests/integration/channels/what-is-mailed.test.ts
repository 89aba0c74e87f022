import { afterEach, expect, test } from 'vitest';

import { spacedReference } from '#app/domain/orders/payment-reference.ts';
import { romeInstant } from '#app/domain/rome-clock.ts';
import { formatEuro } from '#app/i18n/format.ts';
import { mails } from '#db/schema/channels.ts';
import type { PersonActor } from '#server/context.ts';
import { listDemoMails, readDemoMail } from '#server/channels/read-demo-mail.server.ts';
import { sendMails } from '#server/channels/send-mails.server.ts';
import { listWaiting } from '#server/notifications/list-waiting.server.ts';
import { answerDates } from '#server/orders/answer-dates.server.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getOrderCourse } from '#server/orders/get-order-course.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { markCashReceived } from '#server/orders/mark-cash-received.server.ts';
import { objectToStep } from '#server/orders/object-to-step.server.ts';
import { proposeDates } from '#server/orders/propose-dates.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { undoCashReceived } from '#server/orders/undo-cash-received.server.ts';
import { getRequestPanel } from '#server/requests/get-request-panel.server.ts';
import { changeAccount } from '#server/payments/change-account.server.ts';
import { getPayment } from '#server/payments/get-payment.server.ts';
import { sayPaid } from '#server/payments/say-paid.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { confirmAll } from '#tests/support/builders/order-scenes.ts';
import { buildScene, placeOrder, waitUntil } from '#tests/support/builders/orders.ts';
import {
  buildRequestScene,
  openVote,
  sendOffer,
  sendRequest,
} from '#tests/support/builders/requests.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database, new Date('2026-11-23T09:00:00Z'));
const at = (local: string) => romeInstant(local) ?? new Date(0);
const command = (orderId: string) => ({ orderId, idempotencyKey: testId() });

afterEach(() => database.db.delete(mails));

async function buildConfirmed() {
  const scene = await buildScene(database.db, {
    startsOn: '2026-12-01',
    endsOn: '2026-12-18',
    timetable: {
      kind: 'weekly',
      slots: [{ weekday: 4, startMinute: 900, endMinute: 1_020 }],
      skipsSchoolClosed: true,
    },
  });
  const orderId = await placeOrder(world, scene);
  await confirmAll(world, { scene, orderId });
  return { scene, orderId };
}

/** What a person's mails say that are due now, each as one text. */
async function mailsOf({ personId }: PersonActor): Promise<string[]> {
  world.clock = new Date(world.clock.getTime() + 60_000);
  const ctx = world.as({ kind: 'system' });
  await sendMails(ctx);
  const heads = await listDemoMails(ctx);
  if (!heads.ok) throw new Error(heads.code);
  const own = heads.value.filter(({ to }) => to === `persona.${personId}@example.org`);
  const read = await Promise.all(own.map(({ id }) => readDemoMail(ctx, { mailId: id })));
  return read.map((mail) => (mail.ok ? mail.value.lines.map(({ text }) => text).join('\n') : ''));
}

test('[NTC] an order that is confirmed is mailed to both sides, with its first date', async () => {
  const { scene } = await buildConfirmed();
  expect(await mailsOf(scene.staff)).toContainEqual(
    expect.stringMatching(/è confermato[^]*Prima data: gio 3 dic/),
  );
  const [first] = scene.members;
  if (!first) throw new Error('nobody');
  expect(await mailsOf(first)).toContainEqual(
    expect.stringMatching(/da pagare € [\d,]+ a Ente di prova\.[^]*Prima data: gio 3 dic/),
  );
});

test('[SES14] [NTC] proposed dates are mailed with both times, and moved ones to every household', async () => {
  const { scene, orderId } = await buildConfirmed();
  const [organiser, member] = scene.members;
  if (!organiser || !member) throw new Error('nobody');
  const moved = { startsAt: at('2026-12-04T15:00'), endsAt: at('2026-12-04T17:00') };
  const change = { kind: 'one', number: 1, ...moved } as const;
  const made = await proposeDates(world.as(scene.staff), { ...command(orderId), change });
  if (!made.ok) throw new Error(made.code);
  expect(await mailsOf(organiser)).toContainEqual(
    expect.stringMatching(
      /propone di spostare una data di «[^»]+»: da gio 3 dic, 15:00 a ven 4 dic, 15:00/,
    ),
  );
  const { changeId } = made.value;
  await answerDates(world.as(organiser), { ...command(orderId), changeId, answer: 'accept' });
  expect(await mailsOf(member)).toContainEqual(
    expect.stringMatching(/è spostata: da gio 3 dic, 15:00 a ven 4 dic, 15:00/),
  );
});

test('[OFF1] whoever calls an order off says why, and all it hits read it: page, notice and mail', async () => {
  const { scene, orderId } = await buildConfirmed();
  const [organiser, member] = scene.members;
  if (!organiser || !member) throw new Error('nobody');
  const words = 'La palestra chiude per lavori.';
  const cancel = { ...command(orderId), words };
  expect(await cancelOrder(world.as(organiser), cancel)).toMatchObject({ ok: true });
  // Its households read who it was; the provider that it was the group (R4).
  const called = [
    [member, organiser.name],
    [scene.staff, 'Chi organizza il gruppo'],
  ] as const;
  for (const [person, who] of called) {
    expect(await mailsOf(person)).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `${who} ha annullato l’ordine «[^»]+»\\. Perché: «La palestra chiude per lavori\\.\\u200b?»\\. Non si tiene più: 3 date, la prima gio 3 dic, 15:00`,
        ),
      ),
    );
  }
  const seen = await getOrder(world.as(member), { orderId });
  const byName = seen.ok && seen.value.facts.calledOff?.byName;
  expect(seen).toMatchObject({ value: { facts: { calledOff: { reason: 'organiser', words } } } });
  expect(byName).toContain('Persona');
  expect(await getProviderOrder(world.as(scene.staff), { orderId })).toMatchObject({
    value: { facts: { calledOff: { words, byName: null } } },
  });
});

test('[MAIL11] a vote is mailed with its price, for whom it is, the total and until when', async () => {
  const scene = await buildRequestScene(database.db);
  const requestId = await sendRequest(world, scene);
  const [provider] = scene.providers;
  const offerId = await sendOffer(world, { requestId, provider });
  await openVote(world, scene, { requestId, offerId });
  const [, member] = scene.members;
  if (!member) throw new Error('nobody');
  const shown = await getRequestPanel(world.as(member), { groupId: scene.groupId, requestId });
  const price = shown.ok ? shown.value.offers[0]?.price : null;
  if (price?.kind !== 'priced' || !price.own) throw new Error('no price');
  const euro = (cents: number) => formatEuro(cents, 'it');
  const mails = await mailsOf(member);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain(`La vostra parte: ${euro(price.own.shareCents)}\n`);
  expect(mails[0]).toContain(
    `Totale del gruppo: ${euro(price.totalCents)} (1 corso a ${euro(price.unitPriceCents)} a corso per tutto il gruppo)`,
  );
  expect(mails[0]).toContain('Rispondete entro: mer 25 nov 2026, 20:00');
});

test('[PAY7] [MAIL12] money that is due is mailed with how much, the account, the reference and whom to call', async () => {
  const { scene, orderId } = await buildConfirmed();
  const [member] = scene.members;
  if (!member) throw new Error('nobody');
  const page = async () => {
    const read = await getPayment(world.as(member), { orderId });
    if (!read.ok || read.value.state.kind !== 'to_pay') throw new Error('nothing to pay');
    return { ...read.value, leftCents: read.value.state.leftCents };
  };
  const { reference, provider, leftCents } = await page();
  const [without] = await mailsOf(member);
  expect(without).toContain(`Da pagare: ${formatEuro(leftCents, 'it')}\n`);
  expect(without).toContain(`Causale, solo questo codice: ${spacedReference(reference)}\n`);
  expect(without).toContain(`Accordatevi con ${provider.name} su come pagare.`);
  expect(without).toContain(`${provider.name}, telefono ${provider.phone}`);
  await database.db.delete(mails);
  const account = { iban: 'IT60X0542811101000000123456', holder: 'Ente di prova' };
  const by = { intent: 'set-account', providerId: scene.providerId } as const;
  expect(await changeAccount(world.as(scene.staff), { ...by, ...account })).toMatchObject({
    ok: true,
  });
  const pay = { ...command(orderId), reference };
  await markCashReceived(world.as(scene.staff), { ...pay, amountCents: leftCents });
  await undoCashReceived(world.as(scene.staff), { ...pay, idempotencyKey: testId() });
  const again = (await mailsOf(member)).find((text) => text.includes('di nuovo da pagare'));
  expect(again).toContain('e c’è una nota di credito');
  expect(again).toContain('IBAN: IT60 X054 2811 1010 0000 0123 456\n');
  expect(again).toContain('Intestatario del conto: Ente di prova\n');
  expect(again).toContain('Cortile non fissa un giorno');
});

test('[NTC2] money said to be paid, and a word against a step, are mailed', async () => {
  const { scene, orderId } = await buildConfirmed();
  const [organiser, member] = scene.members;
  if (!organiser || !member) throw new Error('nobody');
  const due = (await listWaiting(world.as(member))).find(({ kind }) => kind === 'pay');
  const amountCents = due?.kind === 'pay' ? due.dueCents : 0;
  const paid = { amountCents, paidOn: '2026-11-23' };
  expect(await sayPaid(world.as(member), { ...command(orderId), ...paid })).toMatchObject({
    ok: true,
  });
  expect(await mailsOf(scene.staff)).toContainEqual(
    expect.stringMatching(/dice di aver pagato[^]*sono arrivati\?\n/),
  );
  waitUntil(world, '2026-12-04');
  await startOrder(world.as(scene.staff), command(orderId));
  const course = await getOrderCourse(world.as(member), { orderId, side: 'group' });
  const stepId = course.ok ? (course.value.steps[0]?.stepId ?? '') : course.code;
  const said = { stepId, sentence: 'Non è venuto nessuno.' };
  expect(await objectToStep(world.as(member), { ...command(orderId), ...said })).toMatchObject({
    ok: true,
  });
  for (const actor of [organiser, scene.staff]) {
    expect(await mailsOf(actor)).toContainEqual(expect.stringContaining('Non è così'));
  }
});
