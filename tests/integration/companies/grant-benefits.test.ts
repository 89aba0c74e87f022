import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { account, companyAsset } from '#app/domain/wallet/ledger.ts';
import { auditLog } from '#db/schema/city.ts';
import { benefits, benefitYears } from '#db/schema/benefits.ts';
import { notifications } from '#db/schema/notifications.ts';
import { getGrantDesk, previewGrants } from '#server/companies/get-grant-desk.server.ts';
import { grantBenefits } from '#server/companies/grant-benefits.server.ts';
import { raisedMessage } from '#server/transact.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { buildPlan, employ, grantTo } from '#tests/support/builders/companies.ts';
import { balanceAt } from '#tests/support/builders/wallet.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** A company with one employee, and a grant of 400.00 as a person tries to make it. */
async function build(planKind: 'credit' | 'service_voucher' | 'reimbursement' = 'credit') {
  const company = await buildPlan(world, planKind);
  const employee = await buildHousehold(database.db);
  await employ(world, { companyId: company.id, personId: employee.personId });
  const input = {
    companyId: company.id,
    personIds: [employee.personId],
    amountCents: 40_000,
    category: null,
    expiresOn: '2027-12-31',
    idempotencyKey: testId(),
  };
  return { company, employee, input };
}

test('[V12] [L2] a grant is in the ledger once, under an audit row, and the employee is told', async () => {
  const { company, employee, input } = await build();
  const granted = await grantBenefits(world.as(company.hr), input);
  if (!granted.ok) throw new Error(granted.code);
  expect(await grantBenefits(world.as(company.hr), input)).toEqual(granted);
  const [benefitId = ''] = granted.value.benefitIds;
  expect(await balanceAt(database.db, account.benefit(benefitId))).toBe(40_000);
  expect(await balanceAt(database.db, account.plan(company.id, 2026))).toBe(0);
  expect(await balanceAt(database.db, account.world(companyAsset(company.id, 2026)))).toBe(-40_000);
  const own = await database.db.select().from(benefits).where(eq(benefits.companyId, company.id));
  expect(own).toMatchObject([{ kind: 'credit', year: 2026, amountCents: 40_000 }]);
  const [year] = await database.db
    .select()
    .from(benefitYears)
    .where(eq(benefitYears.personId, employee.personId));
  expect(year).toMatchObject({ year: 2026, hasChildren: false, limitCents: 100_000 });
  const audit = await database.db.select().from(auditLog).where(eq(auditLog.subjectId, benefitId));
  expect(audit).toMatchObject([{ actorPersonId: company.hr.personId }]);
  const told = await database.db
    .select()
    .from(notifications)
    .where(eq(notifications.personId, employee.personId));
  expect(told).toMatchObject([{ kind: 'benefit_granted', href: '/wallet' }]);
});

test('[B1] only human resources of that company grant, and only to its employees', async () => {
  const { company, employee, input } = await build();
  const others = await buildPlan(world);
  for (const ctx of [world.as(employee), world.as(others.hr)]) {
    expect(await grantBenefits(ctx, input)).toEqual({ ok: false, code: 'company.not_found' });
  }
  expect(await grantBenefits(world.as(), input)).toMatchObject({ code: 'auth.signed_out' });
  const stranger = await buildPerson(database.db);
  for (const { personId } of [stranger, company.hr]) {
    const refused = await grantBenefits(world.as(company.hr), { ...input, personIds: [personId] });
    expect(refused).toEqual({ ok: false, code: 'grant.not_employee' });
  }
});

test('[V12] two grants at once do not pass the plan together', async () => {
  const { company, input } = await build();
  const tries = await Promise.all(
    [testId(), testId(), testId()].map((idempotencyKey) =>
      grantBenefits(world.as(company.hr), { ...input, amountCents: 90_000, idempotencyKey }),
    ),
  );
  expect(tries.filter(({ ok }) => ok)).toHaveLength(2);
  expect(tries).toContainEqual({
    ok: false,
    code: 'grant.over_plan',
    details: { leftCents: 20_000 },
  });
});

test('[V5] [V12] a plan that pays back grants nothing beforehand', async () => {
  const { company, input } = await build('reimbursement');
  expect(await grantBenefits(world.as(company.hr), input)).toMatchObject({
    code: 'grant.wrong_plan',
  });
});

test('[V12] in SQL a grant stays what it was, and its account is its own', async () => {
  const { company, employee } = await build();
  const { personId } = employee;
  const id = await grantTo(world, company, { personId, amountCents: 100 });
  const colleague = await buildHousehold(database.db);
  await employ(world, { companyId: company.id, personId: colleague.personId });
  await grantTo(world, company, { personId: colleague.personId, amountCents: 100 });
  const own = eq(benefits.id, id);
  const changes = [
    database.db.update(benefits).set({ amountCents: 200 }).where(own),
    database.db.update(benefits).set({ personId: colleague.personId }).where(own),
    database.db.update(benefits).set({ expiresOn: '2030-12-31' }).where(own),
    database.db.delete(benefits).where(own),
  ];
  for (const change of changes) {
    await expect(change).rejects.toSatisfy((error) => raisedMessage(error) === 'benefit.frozen');
  }
  await database.db.update(benefits).set({ isSuspended: true }).where(own);
  const [row] = await database.db.select().from(benefits).where(own);
  if (!row) throw new Error('no grant');
  const second = database.db.insert(benefits).values({ ...row, id: testId() });
  await expect(second).rejects.toSatisfy((e) => raisedMessage(e) === 'benefit.other_account');
});

test('[L1] after all of this every rule of the money holds', async () => {
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});

test('[V12] the same to several is given to all or to none, and looked at before', async () => {
  const { company, employee, input } = await build();
  const colleague = await buildHousehold(database.db);
  await employ(world, { companyId: company.id, personId: colleague.personId });
  await grantTo(world, company, { personId: colleague.personId, amountCents: 170_000 });
  const both = { ...input, personIds: [employee.personId, colleague.personId] };
  const preview = await previewGrants(world.as(company.hr), both);
  expect(preview).toMatchObject({
    value: { personIds: [employee.personId], totalCents: 40_000, over: [{ leftCents: 30_000 }] },
  });
  expect(await previewGrants(world.as(employee), both)).toMatchObject({
    code: 'company.not_found',
  });
  const refused = await grantBenefits(world.as(company.hr), both);
  expect(refused).toMatchObject({ code: 'grant.over_plan', details: { leftCents: 30_000 } });
  const desk = await getGrantDesk(world.as(company.hr));
  expect(desk).toMatchObject({ value: { companies: [{ grants: [{ amountCents: 170_000 }] }] } });
  const less = { ...both, amountCents: 30_000, idempotencyKey: testId() };
  const given = await grantBenefits(world.as(company.hr), less);
  expect(given.ok && given.value.benefitIds).toHaveLength(2);
  expect(await brokenMoneyRules(database.db)).toEqual([]);
  expect(await getGrantDesk(world.as(employee))).toMatchObject({ code: 'company.not_found' });
});
