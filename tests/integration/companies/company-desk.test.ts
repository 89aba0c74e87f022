import { describe, expect, it } from 'vitest';

import type { CompanyRole } from '#app/domain/companies/policy.ts';
import { companies, companyEmployees } from '#db/schema/companies.ts';
import { getCompanyDesk } from '#server/companies/get-company-desk.server.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** A company with one HR person and employees who used so many cents of 1,000.00 EUR each. */
async function buildCompany(usedCents: readonly number[]) {
  const id = testId();
  await database.db.insert(companies).values({
    id,
    slug: id,
    name: `Azienda ${id}`,
    planKind: 'credit',
    yearlyLimitCents: 100_000,
    yearlyLimitWithChildrenCents: 200_000,
  });
  const hr = await buildPerson(database.db);
  const employ = (personId: string, role: CompanyRole, year: number, used = 0) =>
    database.db.insert(companyEmployees).values({
      companyId: id,
      personId,
      role,
      year,
      creditCents: role === 'hr' ? 0 : 100_000,
      usedCents: used,
    });
  await employ(hr.personId, 'hr', 2026);
  const staff = [];
  for (const used of usedCents) {
    const employee = await buildHousehold(database.db);
    await employ(employee.personId, 'employee', 2026, used);
    await employ(employee.personId, 'employee', 2025, 99_999);
    staff.push(employee);
  }
  return { id, hr, staff };
}

describe('company desk', () => {
  it('[V8] shows totals of this year over five employees, and no band under five', async () => {
    const { hr } = await buildCompany([0, 10_000, 20_000, 60_000, 95_000]);
    const desk = await getCompanyDesk(world.as(hr));
    if (!desk.ok) throw new Error(desk.code);
    expect(desk.value.companies).toMatchObject([
      { year: 2026, employees: 5, creditCents: 500_000, usedCents: 185_000 },
    ]);
    expect(desk.value.companies[0]?.usage.map(({ people }) => people)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('[V8] shows nothing of four employees, and never who they are', async () => {
    const { hr, staff } = await buildCompany([0, 10_000, 20_000, 60_000]);
    const desk = await getCompanyDesk(world.as(hr));
    if (!desk.ok) throw new Error(desk.code);
    expect(desk.value.companies).toMatchObject([
      { employees: null, creditCents: null, usedCents: null },
    ]);
    const text = JSON.stringify(desk.value);
    for (const { personId, name, householdId } of staff) {
      for (const secret of [personId, name, householdId]) expect(text).not.toContain(secret);
    }
  });

  it('[B1] shows a company to its own human resources only', async () => {
    const mine = await buildCompany([0, 0, 0, 0, 0]);
    const theirs = await buildCompany([0, 0, 0, 0, 0]);
    const desk = await getCompanyDesk(world.as(mine.hr));
    expect(desk.ok && desk.value.companies.map(({ id }) => id)).toEqual([mine.id]);
    const refused = [world.as(), world.as(await buildPerson(database.db))];
    for (const employee of theirs.staff) refused.push(world.as(employee));
    for (const ctx of refused) {
      expect(await getCompanyDesk(ctx)).toEqual({ ok: false, code: 'company.not_found' });
    }
  });
});
