import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { notifications } from '#db/schema/notifications.ts';
import { offerRevisions } from '#db/schema/requests.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { getProviderOrder } from '#server/orders/get-provider-order.server.ts';
import { completeOrder } from '#server/orders/complete-order.server.ts';
import { markAttendance } from '#server/orders/mark-attendance.server.ts';
import { startOrder } from '#server/orders/start-order.server.ts';
import { getPayment } from '#server/payments/get-payment.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { confirmAll, memberAt } from '#tests/support/builders/order-scenes.ts';
import { buildScene, placeOrder } from '#tests/support/builders/orders.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** Four hours at 10.00 a child in December and January, for two households of one child: 40.00 each. */
async function build(absenceRule: 'always' | 'excused', endsOn = '2026-12-22') {
  world.clock = new Date('2026-11-20T09:00:00Z');
  const scene = await buildScene(database.db, {
    quantity: 4,
    quantityBasis: 'per_beneficiary',
    splitMethod: 'per_beneficiary',
    startsOn: '2026-12-01',
    endsOn,
    timetable: {
      kind: 'weekly',
      slots: [{ weekday: 2, startMinute: 960, endMinute: 1_020 }],
      skipsSchoolClosed: false,
    },
  });
  await database.db
    .update(offerRevisions)
    .set({ absenceRule })
    .where(eq(offerRevisions.offerId, scene.offerId));
  const orderId = await placeOrder(world, scene);
  await confirmAll(world, { scene, orderId });
  const first = memberAt(scene, 0);
  const told = await database.db
    .select({ kind: notifications.kind, params: notifications.params })
    .from(notifications)
    .where(eq(notifications.personId, first.personId));
  const order = await getOrder(world.as(first), { orderId });
  const atDesk = await getProviderOrder(world.as(scene.staff), { orderId });
  const payment = await getPayment(world.as(first), { orderId });
  if (!order.ok || !atDesk.ok || !payment.ok) throw new Error('no order');
  return {
    orderId,
    scene,
    told,
    order: order.value,
    takings: atDesk.value.takings,
    payment: payment.value,
  };
}

test('[PER7] [PRC3] money that is asked for at the closing is said so on every page and in the notice', async () => {
  const { told, order, takings, payment } = await build('excused');
  expect(payment.state.kind).toBe('later');
  expect(order.mine?.cash).toEqual(payment.state);
  expect(takings).toMatchObject({ cash: [], cashDueCents: 8_000 });
  const confirmed = told.find(({ kind }) => kind === 'order_confirmed');
  expect(confirmed?.params).toMatchObject({ cents: 4_000 });
  expect(order.facts.paidAt).toBe('end');
  expect(told.map(({ kind }) => kind)).not.toContain('cash_due');
});

test.each([
  ['excused', ['period_due']],
  ['always', []],
] as const)(
  '[PER7] where it is asked for at the end, the end of the service says how much (%s)',
  async (rule, kinds) => {
    const { orderId, scene, told } = await build(rule);
    const staff = world.as(scene.staff);
    world.clock = new Date('2026-12-01T16:00:00Z');
    const begun = await startOrder(staff, { orderId, idempotencyKey: testId() });
    expect(begun).toMatchObject({ ok: true });
    world.clock = new Date('2026-12-23T09:00:00Z');
    const present = { place: 'all', mark: 'present' } as const;
    for (let number = 1; number <= 4; number += 1) {
      await markAttendance(world.as(scene.staff), { orderId, number, set: present });
    }
    const ended = await completeOrder(world.as(scene.staff), { orderId, idempotencyKey: testId() });
    expect(ended).toMatchObject({ ok: true });
    const { personId } = memberAt(scene, 0);
    const all = await database.db
      .select({ kind: notifications.kind, params: notifications.params })
      .from(notifications)
      .where(eq(notifications.personId, personId));
    const due = all.filter(({ kind }) => kind.startsWith('period_'));
    expect(due.map(({ kind }) => kind)).toEqual(kinds);
    for (const { params } of due) expect(params).toMatchObject({ cents: 4_000 });
    expect(all.length).toBeGreaterThan(told.length);
  },
);

test('[PER7] what is asked for ahead is to be paid now', async () => {
  const { told, order, payment } = await build('always');
  expect(order.facts.paidAt).toBe('confirmed');
  expect(payment.state).toMatchObject({ kind: 'to_pay', leftCents: 4_000 });
  expect(order.mine?.cash).toEqual(payment.state);
  expect(told.map(({ kind }) => kind)).toContain('cash_due');
});

test('[P1] who takes part for several months is one person, not one for each month', async () => {
  const { order } = await build('always', '2027-01-19');
  expect(order.mine).toMatchObject({ periodCount: 2, laterPeriods: 2 });
  expect(order.facts.paidAt).toBe('periods');
  expect(order.facts).toMatchObject({ quantity: 4, units: 8 });
});
