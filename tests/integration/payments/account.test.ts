import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { mails } from '#db/schema/channels.ts';
import { auditLog } from '#db/schema/city.ts';
import { notifications } from '#db/schema/notifications.ts';
import { providerStaff } from '#db/schema/providers.ts';
import { changeAccount } from '#server/payments/change-account.server.ts';
import { listPayments } from '#server/payments/list-payments.server.ts';
import { buildPerson } from '#tests/support/builders/accounts.ts';
import { buildConfirmedOrder } from '#tests/support/builders/order-scenes.ts';
import { buildScene } from '#tests/support/builders/orders.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const FIRST = { iban: 'IT60X0542811101000000123456', holder: 'Ente di prova' };
const SECOND = { iban: 'CH9300762011623852957', holder: 'Ente di prova' };

type By = Parameters<typeof world.as>[0];

const set = (by: By, providerId: string, account: typeof FIRST) =>
  changeAccount(world.as(by), { intent: 'set-account', providerId, ...account });

test('[PAY5] an administrator sets, changes and removes the account; who, when and what stays to be read', async () => {
  const { staff, providerId } = await buildScene(database.db);
  for (const account of [FIRST, FIRST, SECOND]) {
    expect(await set(staff, providerId, account)).toEqual({ ok: true, value: true });
    world.clock = new Date(world.clock.getTime() + 60_000);
  }
  const removed = await changeAccount(world.as(staff), { intent: 'remove-account', providerId });
  expect(removed).toEqual({ ok: true, value: true });
  const read = await listPayments(world.as(staff));
  const [provider] = read.ok ? read.value : [];
  expect(provider?.account).toBeNull();
  expect(provider?.changes.map(({ by, account }) => [by, account])).toEqual([
    ['Amministratrice', null],
    ['Amministratrice', SECOND],
    ['Amministratrice', FIRST],
  ]);
  const audit = await database.db
    .select({ details: auditLog.details })
    .from(auditLog)
    .where(eq(auditLog.subjectId, providerId));
  expect(audit).toHaveLength(3);
  expect(audit.map(({ details }) => details)).toContainEqual({
    ibanBefore: FIRST.iban,
    holderBefore: FIRST.holder,
    ...SECOND,
  });
});

test('[PAY5] the other administrators are written to, and pages for paying of its groups are told', async () => {
  const { scene } = await buildConfirmedOrder(world, { vouchers: [] });
  const { providerId, groupId, staff } = scene;
  const { personId } = await buildPerson(database.db, { name: 'Socia' });
  await database.db.insert(providerStaff).values({ providerId, personId, role: 'admin' });
  world.live.length = 0;
  await set(staff, providerId, FIRST);
  const notices = await database.db
    .select({ id: notifications.id, person: notifications.personId })
    .from(notifications)
    .where(eq(notifications.kind, 'account_changed'));
  expect(notices.map(({ person }) => person)).toEqual([personId]);
  expect(await database.db.$count(mails, eq(mails.noticeId, notices[0]?.id ?? ''))).toBe(1);
  const topics = world.live.map(({ topic }) => topic);
  expect(topics).toContain(`group:${groupId}`);
  expect(topics).toContain(`provider:${providerId}`);
});

test('[B1] no operator, household or administrator of another provider changes it', async () => {
  const scene = await buildScene(database.db);
  const other = await buildScene(database.db);
  await set(scene.staff, scene.providerId, FIRST);
  for (const [who, code] of [
    [scene.operator, 'auth.forbidden'],
    [scene.members[0], 'provider.not_found'],
    [other.staff, 'provider.not_found'],
  ] as const) {
    expect(await set(who, scene.providerId, SECOND)).toEqual({ ok: false, code });
  }
  const read = await listPayments(world.as(scene.staff));
  expect(read).toMatchObject({ value: [{ account: FIRST }] });
});

test('[M20] whose household is in the order’s group reads that a colleague has to receive', async () => {
  const { scene, first } = await buildConfirmedOrder(world, { vouchers: [] });
  const { providerId, staff } = scene;
  const { personId } = first;
  await database.db.insert(providerStaff).values({ providerId, personId, role: 'admin' });
  const own = await listPayments(world.as(first));
  expect(own).toMatchObject({ value: [{ open: [{ canReceive: false }] }] });
  const outside = await listPayments(world.as(staff));
  expect(outside).toMatchObject({ value: [{ open: [{ canReceive: true }] }] });
});
