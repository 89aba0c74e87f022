import { expect, test } from 'vitest';

import { spendBenefitElsewhere } from '#app/domain/wallet/source-entries.ts';
import { declareChildren } from '#server/companies/declare-children.server.ts';
import { getOwnLimit } from '#server/companies/get-own-limit.server.ts';
import { getWallet } from '#server/wallet/get-wallet.server.ts';
import { buildHousehold, testId } from '#tests/support/builders/accounts.ts';
import { buildPlan, employ, grantTo } from '#tests/support/builders/companies.ts';
import { post } from '#tests/support/builders/wallet.ts';
import { brokenMoneyRules } from '#tests/support/money-invariants.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);
const YEAR = 2026;

/** An employee with a credit of 1,500.00, of which some was used outside. */
async function build(usedCents: number) {
  const company = await buildPlan(world);
  const employee = await buildHousehold(database.db);
  const { personId } = employee;
  await employ(world, { companyId: company.id, personId });
  const benefitId = await grantTo(world, company, { personId, amountCents: 150_000 });
  const used = { companyId: company.id, year: YEAR, benefitId, amountCents: usedCents };
  if (usedCents > 0) await post(world.as(), spendBenefitElsewhere(used));
  const declare = (hasChildren: boolean, idempotencyKey: string = testId()) =>
    declareChildren(world.as(employee), { hasChildren, idempotencyKey });
  const wallet = () => getWallet(world.as(employee), { locale: 'it' });
  return { company, employee, benefitId, declare, wallet };
}

test('[V4] the wallet says what is left, what was used, and how far the year’s limit is', async () => {
  const { company, benefitId, wallet } = await build(95_500);
  const own = await wallet();
  expect(own.benefits).toMatchObject([
    { benefitId, kind: 'credit', company: `Azienda ${company.id}`, remainingCents: 54_500 },
  ]);
  expect(own.benefitYears).toMatchObject([
    { year: YEAR, isMine: true, limitCents: 100_000, usedCents: 95_500, leftCents: 4_500 },
  ]);
  expect(own.usableBenefitCents).toBe(54_500);
  expect(own.movements.map(({ kind, direction }) => `${kind} ${direction}`).sort()).toEqual([
    'benefit_granted in',
    'benefit_used_elsewhere out',
  ]);
  expect(own.movements[0]?.source).toMatchObject({ kind: 'credit' });
});

test('[R4] nothing of it is in the wallet of another household, or of human resources', async () => {
  const { company, benefitId } = await build(100);
  for (const reader of [await buildHousehold(database.db), company.hr]) {
    const read = await getWallet(world.as(reader), { locale: 'it' });
    expect(read).toMatchObject({ benefits: [], benefitYears: [], movements: [] });
    expect(JSON.stringify(read)).not.toContain(benefitId);
  }
});

test('[V4] [L2] who declares children has the higher limit, once, and keeps it while it is used', async () => {
  const { employee, declare, wallet } = await build(100_001);
  expect((await wallet()).benefitYears).toMatchObject([{ leftCents: 0, taxableCents: 100_001 }]);
  const key = testId();
  expect(await declare(true, key)).toEqual({ ok: true, value: { limitCents: 200_000 } });
  expect(await declare(true, key)).toEqual({ ok: true, value: { limitCents: 200_000 } });
  expect((await wallet()).benefitYears).toMatchObject([
    { hasChildren: true, leftCents: 99_999, taxableCents: 0 },
  ]);
  expect(await declare(false)).toEqual({
    ok: false,
    code: 'benefit.limit_used',
    details: { usedCents: 100_001 },
  });
  expect(await getOwnLimit(world.as(employee))).toMatchObject({
    value: { hasChildren: true, usedCents: 100_001 },
  });
});

test('[V4] a declaration is the own one, and can be made before anything is granted', async () => {
  const person = await buildHousehold(database.db);
  const declared = await declareChildren(world.as(person), {
    hasChildren: true,
    idempotencyKey: testId(),
  });
  expect(declared).toMatchObject({ ok: true });
  const taken = { hasChildren: false, idempotencyKey: testId() };
  expect(await declareChildren(world.as(person), taken)).toMatchObject({ ok: true });
  expect(await declareChildren(world.as(), taken)).toMatchObject({ code: 'auth.signed_out' });
});

test('[L1] after all of this every rule of the money holds', async () => {
  expect(await brokenMoneyRules(database.db)).toEqual([]);
});
