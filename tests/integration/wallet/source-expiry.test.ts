import { and, eq, inArray } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { account } from '#app/domain/wallet/ledger.ts';
import { cityOfficers } from '#db/schema/city.ts';
import { notifications } from '#db/schema/notifications.ts';
import { listBenefitYears } from '#db/queries/wallet/benefits.ts';
import { endSources } from '#server/jobs/end-sources.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { getWallet } from '#server/wallet/get-wallet.server.ts';
import { vouchers } from '#db/schema/wallet.ts';
import { endSource } from '#server/wallet/end-source.server.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { buildPlan, employ, grantTo } from '#tests/support/builders/companies.ts';
import { confirmAll, buildOrder } from '#tests/support/builders/order-scenes.ts';
import { waitUntil } from '#tests/support/builders/orders.ts';
import { balanceAt, buildProgramme, buildVoucher } from '#tests/support/builders/wallet.ts';
import { createWorld } from '#tests/support/context.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const END = '2026-12-31';

async function build(over: { amountCents?: number; isSuspended?: boolean } = {}) {
  const household = await buildHousehold(database.db, { children: ['2018-03-01'] });
  const { householdId, dependantIds } = household;
  const programmeId = await buildProgramme(world.as());
  const dependantId = dependantIds[0] ?? '';
  const voucher = { programmeId, householdId, dependantId, expiresOn: END, ...over };
  const { voucherId, address } = await buildVoucher(world.as(), voucher);
  return { household, programmeId, voucherId, address };
}

async function buildCredit(expiresOn: string) {
  const company = await buildPlan(world);
  const employee = await buildHousehold(database.db);
  await employ(world, { companyId: company.id, personId: employee.personId });
  const { personId } = employee;
  const benefitId = await grantTo(world, company, { personId, amountCents: 40_000, expiresOn });
  return { company, employee, benefitId };
}

/** The job's round on a day, by several processes at once. */
async function runOn(day: string) {
  const ctx = createWorld(database.db, new Date(`${day}T06:00:00Z`)).as({ kind: 'system' });
  await Promise.all([1, 2, 3].map(() => endSources.run(ctx)));
}

async function toldTo(personId: string) {
  const rows = await database.db
    .select({ kind: notifications.kind, params: notifications.params })
    .from(notifications)
    .where(
      and(
        eq(notifications.personId, personId),
        inArray(notifications.kind, [
          'voucher_expiring',
          'voucher_lapsed',
          'voucher_refunded',
          'benefit_expiring',
          'benefit_lapsed',
        ]),
      ),
    )
    .orderBy(notifications.createdAt);
  return rows.map(({ kind, params }) => ({ kind, ...params }));
}

test('[E4] a household is told at six weeks and at three, once each, what is left and until when', async () => {
  const { household } = await build();
  const { personId } = household;
  await runOn('2026-11-18');
  expect(await toldTo(personId)).toEqual([]);
  for (const day of ['2026-11-19', '2026-11-20', '2026-12-09']) await runOn(day);
  const six = await toldTo(personId);
  expect(six).toMatchObject([{ kind: 'voucher_expiring', cents: 10_000, expiresOn: END }]);
  for (const day of ['2026-12-10', '2026-12-11', '2026-12-31']) await runOn(day);
  expect(await toldTo(personId)).toHaveLength(2);
});

test('[E4] what began with less than three weeks is told once, a suspended or empty voucher never', async () => {
  const late = await build();
  const suspended = await build({ isSuspended: true });
  await runOn('2026-12-20');
  await runOn('2026-12-21');
  expect(await toldTo(late.household.personId)).toHaveLength(1);
  expect(await toldTo(suspended.household.personId)).toEqual([]);
});

test('[E4] on the day after its end what is left goes back to the programme, once, and is told', async () => {
  const { household, programmeId, address } = await build({ amountCents: 4_000 });
  await runOn(END);
  expect(await balanceAt(database.db, address)).toBe(4_000);
  await runOn('2027-01-01');
  await runOn('2027-01-02');
  expect(await balanceAt(database.db, address)).toBe(0);
  expect(await balanceAt(database.db, account.programme(programmeId))).toBe(100_000_000);
  const [last, ...before] = (await toldTo(household.personId)).toReversed();
  expect(last).toMatchObject({ kind: 'voucher_lapsed', cents: 4_000 });
  expect(before.map(({ kind }) => kind)).toEqual(['voucher_expiring']);
});

test('[E4] [V4] what is left of a credit goes back to the company and does not count as spent', async () => {
  const { company, employee, benefitId } = await buildCredit('2026-12-01');
  await runOn('2026-11-20');
  await runOn('2026-12-02');
  expect(await balanceAt(database.db, account.benefit(benefitId))).toBe(0);
  expect(await balanceAt(database.db, account.plan(company.id, 2026))).toBe(40_000);
  const { personId } = employee;
  const years = await listBenefitYears(database.db, { personIds: [personId] });
  expect(years).toMatchObject([{ spentCents: 0, heldCents: 0 }]);
  expect((await toldTo(personId)).map(({ kind }) => kind)).toEqual([
    'benefit_expiring',
    'benefit_lapsed',
  ]);
});

test('[V2] [E4] what an order gives back to an ended voucher is said to household and officers, and goes on to the programme', async () => {
  const officer = await buildPerson(database.db);
  await database.db
    .insert(cityOfficers)
    .values({ personId: officer.personId, permission: 'programmes' });
  const built = await buildOrder(world, { vouchers: [0, 3_000] });
  const { scene, orderId, second, voucherIds } = built;
  await confirmAll(world, built);
  const voucherId = voucherIds[0] ?? '';
  waitUntil(world, '2028-01-02');
  const cancelled = await cancelOrder(world.as(scene.members[0]), {
    orderId,
    idempotencyKey: testId(),
    words: 'Non serve più.',
  });
  expect(cancelled).toMatchObject({ ok: true });
  expect(await balanceAt(database.db, account.voucher(voucherId))).toBe(3_000);
  const told = (await toldTo(second.personId)).at(-1);
  expect(told).toMatchObject({ kind: 'voucher_refunded', amountCents: 3_000, hasEnded: 1 });
  const atDesk = await database.db
    .select({ kind: notifications.kind, params: notifications.params })
    .from(notifications)
    .where(eq(notifications.personId, officer.personId));
  expect(atDesk).toEqual([{ kind: 'refund_after_end', params: { amountCents: 3_000 } }]);
  const system = world.as({ kind: 'system' });
  expect(await endSource(system, { kind: 'voucher', id: voucherId })).toEqual({
    ok: true,
    value: true,
  });
  expect(await endSource(system, { kind: 'voucher', id: voucherId })).toMatchObject({
    value: false,
  });
  expect(await balanceAt(database.db, account.voucher(voucherId))).toBe(0);
});

test('[VCH2] what an order gives back to a voucher that was taken back goes to the programme in the same step', async () => {
  const built = await buildOrder(world, { vouchers: [0, 3_000] });
  const { scene, orderId, second, voucherIds } = built;
  await confirmAll(world, built);
  const voucherId = voucherIds[0] ?? '';
  const [row] = await database.db
    .update(vouchers)
    .set({ isSuspended: true, revokedAt: world.clock })
    .where(eq(vouchers.id, voucherId))
    .returning({ programmeId: vouchers.programmeId });
  const programme = account.programme(row?.programmeId ?? '');
  const before = await balanceAt(database.db, programme);
  const cancel = () =>
    cancelOrder(world.as(scene.members[0]), {
      orderId,
      idempotencyKey: testId(),
      words: 'Non serve più.',
    });
  expect(await cancel()).toMatchObject({ ok: true });
  await cancel();
  expect(await balanceAt(database.db, account.voucher(voucherId))).toBe(0);
  expect(await balanceAt(database.db, programme)).toBe((before ?? 0) + 3_000);
  const told = (await toldTo(second.personId)).at(-1);
  expect(told).toMatchObject({ kind: 'voucher_refunded', amountCents: 3_000, isRevoked: 1 });
  const wallet = await getWallet(world.as(second), { locale: 'it' });
  expect(wallet.movements.map(({ kind }) => kind)).toContain('voucher_revoked');
});

test('[L1] after all of this every rule of the money holds', async () => {
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});
