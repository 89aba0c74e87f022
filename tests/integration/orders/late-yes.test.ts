import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';

import { notifications } from '#db/schema/notifications.ts';
import { orders } from '#db/schema/orders.ts';
import { requests } from '#db/schema/requests.ts';
import { closeDue } from '#server/jobs/close-due.ts';
import { getOrder } from '#server/orders/get-order.server.ts';
import { confirmShare } from '#server/orders/confirm-share.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { memberAt } from '#tests/support/builders/order-scenes.ts';
import {
  buildScene,
  type OrderMember,
  type OrderOverrides,
  placeOrder,
} from '#tests/support/builders/orders.ts';
import { balanceAt, buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { createWorld } from '#tests/support/context.ts';
import { useDatabase } from '#tests/support/stage.ts';

const PLACED = new Date('2026-11-03T10:00:00Z');
/** Tuesdays from 15:00 to 17:00; 1 December 2026 is one. */
const TUESDAYS = {
  kind: 'weekly',
  slots: [{ weekday: 2, startMinute: 900, endMinute: 1_020 }],
  skipsSchoolClosed: false,
} as const;

const database = useDatabase();
let programmeId: string;

beforeAll(async () => {
  programmeId = await buildProgramme(createWorld(database.db, PLACED).as(), {
    categories: ['education'],
  });
});

/** An order of 10.00 for two households, of which the first has a voucher, on a clock of its own. */
async function build(overrides: OrderOverrides = {}) {
  const world = createWorld(database.db, PLACED);
  const scene = await buildScene(database.db, { category: 'education', ...overrides });
  const first = memberAt(scene, 0);
  const voucher = await buildVoucher(world.as(), {
    programmeId,
    householdId: first.householdId,
    dependantId: first.dependantIds[0] ?? '',
  });
  const orderId = await placeOrder(world, scene);
  const confirm = async (member: OrderMember) => {
    const seen = await getOrder(world.as(member), { orderId });
    if (!seen.ok) throw new Error(seen.code);
    const { mine, priceVersion } = seen.value;
    return confirmShare(world.as(member), {
      orderId,
      idempotencyKey: testId(),
      priceVersion,
      cashDueCents: mine?.cashDueCents ?? 0,
    });
  };
  const canConfirm = async (member: OrderMember) => {
    const seen = await getOrder(world.as(member), { orderId });
    return seen.ok && seen.value.canConfirm;
  };
  const status = async () => {
    const [row] = await database.db.select().from(orders).where(eq(orders.id, orderId));
    return row?.status;
  };
  const runJob = () => closeDue.run(world.as({ kind: 'system' }));
  return { world, scene, orderId, confirm, canConfirm, status, runJob, address: voucher.address };
}

test('[R6] a yes when the first date has begun is refused, a minute before it counts', async () => {
  const { world, scene, confirm } = await build({ timetable: TUESDAYS });
  world.clock = new Date('2026-12-01T13:59:00Z');
  expect(await confirm(memberAt(scene, 0))).toMatchObject({ ok: true });
  world.clock = new Date('2026-12-01T14:00:00Z');
  expect(await confirm(memberAt(scene, 1))).toMatchObject({ code: 'order.yes_too_late' });
});

test('[R6] the button is there while a yes would be taken, and not a moment longer', async () => {
  const { world, scene, confirm, canConfirm } = await build({ timetable: TUESDAYS });
  world.clock = new Date('2026-12-01T13:59:59Z');
  expect(await canConfirm(memberAt(scene, 1))).toBe(true);
  expect(await confirm(memberAt(scene, 0))).toMatchObject({ ok: true });
  expect(await canConfirm(memberAt(scene, 0))).toBe(false);
  world.clock = new Date('2026-12-01T14:00:00Z');
  expect(await canConfirm(memberAt(scene, 1))).toBe(false);
});

test('[R6] where dates are open, the first day counts to its end in Milan', async () => {
  const { world, scene, confirm } = await build();
  world.clock = new Date('2026-12-01T22:59:00Z');
  expect(await confirm(memberAt(scene, 0))).toMatchObject({ ok: true });
  world.clock = new Date('2026-12-01T23:00:00Z');
  expect(await confirm(memberAt(scene, 1))).toMatchObject({ code: 'order.yes_too_late' });
});

test('[R6] what not everybody confirmed is called off once, and what it held goes back', async () => {
  const { world, scene, orderId, confirm, status, runJob, address } = await build({
    timetable: TUESDAYS,
  });
  const whole = 10_000;
  expect(await balanceAt(database.db, address)).toBeLessThan(whole);
  expect(await confirm(memberAt(scene, 0))).toMatchObject({ ok: true });
  await runJob();
  expect(await status()).toBe('confirming');
  world.clock = new Date('2026-12-01T14:00:01Z');
  await Promise.all([runJob(), runJob(), runJob()]);
  expect(await status()).toBe('cancelled');
  expect(await balanceAt(database.db, address)).toBe(whole);
  const seen = await getOrder(world.as(memberAt(scene, 1)), { orderId });
  expect(seen).toMatchObject({
    ok: true,
    value: { facts: { calledOff: { reason: 'unconfirmed', words: null, byName: null } } },
  });
  const told = await database.db
    .select({ personId: notifications.personId })
    .from(notifications)
    .where(eq(notifications.kind, 'order_cancelled'));
  const people = told.map(({ personId }) => personId);
  expect(people.filter((id) => id === memberAt(scene, 0).personId)).toHaveLength(1);
  expect(people.filter((id) => id === memberAt(scene, 1).personId)).toHaveLength(1);
  const [request] = await database.db
    .select({ status: requests.status })
    .from(requests)
    .where(eq(requests.id, scene.requestId));
  expect(request?.status).toBe('closed');
});

test('[R6] an order that all confirmed in time stays when its service begins', async () => {
  const { world, scene, confirm, status, runJob } = await build({ timetable: TUESDAYS });
  expect(await confirm(memberAt(scene, 0))).toMatchObject({ ok: true });
  expect(await confirm(memberAt(scene, 1))).toMatchObject({ ok: true });
  world.clock = new Date('2026-12-02T12:00:00Z');
  await runJob();
  expect(await status()).toBe('confirmed');
});
