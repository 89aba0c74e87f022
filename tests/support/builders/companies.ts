import { romeYear } from '#app/domain/dates.ts';
import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { CompanyRole, PlanKind } from '#app/domain/companies/policy.ts';
import { spendBenefitElsewhere } from '#app/domain/wallet/source-entries.ts';
import { companies, companyEmployees } from '#db/schema/companies.ts';
import type { PersonActor } from '#server/context.ts';
import { grantBenefits } from '#server/companies/grant-benefits.server.ts';
import type { TestWorld } from '#tests/support/context.ts';

import { buildHousehold, buildPerson, testId } from './accounts.ts';
import { post } from './wallet.ts';

/** A company with its plan (1,000.00, or 2,000.00 with children) and one HR person, this year. */
export async function buildPlan(world: TestWorld, planKind: PlanKind = 'credit') {
  const { db } = world.as();
  const id = testId();
  await db.insert(companies).values({
    id,
    slug: id,
    name: `Azienda ${id}`,
    planKind,
    yearlyLimitCents: 100_000,
    yearlyLimitWithChildrenCents: 200_000,
  });
  const hr = await buildPerson(db);
  await employ(world, { companyId: id, personId: hr.personId, role: 'hr' });
  return { id, hr };
}

/** Makes a person an employee of a company, this year unless another is named. */
export async function employ(
  world: TestWorld,
  row: { companyId: string; personId: string; role?: CompanyRole; year?: number },
): Promise<void> {
  const { db, now } = world.as();
  const year = romeYear(now());
  await db.insert(companyEmployees).values({ role: 'employee', year, ...row });
}

/** Employs a person and grants a benefit, as the company's HR does. */
export async function grantTo(
  world: TestWorld,
  company: { id: string; hr: PersonActor },
  grant: { personId: string; amountCents: number; category?: CategoryId; expiresOn?: string },
): Promise<string> {
  const ctx = world.as(company.hr);
  const { category = null, expiresOn = `${romeYear(ctx.now()) + 1}-12-31` } = grant;
  const granted = await grantBenefits(ctx, {
    companyId: company.id,
    personIds: [grant.personId],
    amountCents: grant.amountCents,
    category,
    expiresOn,
    idempotencyKey: testId(),
  });
  if (!granted.ok) throw new Error(granted.code);
  return granted.value.benefitIds[0] ?? '';
}

/** A company whose employees used so many cents of a credit of 1,000.00 each. */
export async function buildCompany(world: TestWorld, usedCents: readonly number[]) {
  const company = await buildPlan(world);
  const { db, now } = world.as();
  const year = romeYear(now());
  const companyId = company.id;
  const staff = [];
  for (const amountCents of usedCents) {
    const employee = await buildHousehold(db);
    const { personId } = employee;
    await employ(world, { companyId, personId });
    await employ(world, { companyId, personId, year: year - 1 });
    const benefitId = await grantTo(world, company, { personId, amountCents: 100_000 });
    if (amountCents > 0) {
      await post(world.as(), spendBenefitElsewhere({ companyId, year, benefitId, amountCents }));
    }
    staff.push(employee);
  }
  return { ...company, staff };
}
