import { describe, expect, it } from 'vitest';

import { getCompanyDesk } from '#server/companies/get-company-desk.server.ts';
import { buildPerson } from '#tests/support/builders/accounts.ts';
import { buildCompany } from '#tests/support/builders/companies.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

/** No year in the address. */
const NOW = { year: null };

describe('company desk', () => {
  it('[V8] shows totals of this year over five employees, and no band under five', async () => {
    const { hr } = await buildCompany(world, [0, 10_000, 20_000, 60_000, 95_000]);
    const desk = await getCompanyDesk(world.as(hr), NOW);
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
    const { hr, staff } = await buildCompany(world, [0, 10_000, 20_000, 60_000]);
    const desk = await getCompanyDesk(world.as(hr), NOW);
    if (!desk.ok) throw new Error(desk.code);
    expect(desk.value.companies).toMatchObject([
      { employees: null, creditCents: null, usedCents: null },
    ]);
    const text = JSON.stringify(desk.value);
    for (const { personId, name, householdId } of staff) {
      for (const secret of [personId, name, householdId]) expect(text).not.toContain(secret);
    }
  });

  it('[V8] [RPT1] shows a year that is over as it shows this one', async () => {
    const { id, hr } = await buildCompany(world, [0, 10_000, 20_000, 60_000, 95_000]);
    world.clock = new Date('2027-06-30T09:00:00Z');
    const now = await getCompanyDesk(world.as(hr), NOW);
    expect(now).toMatchObject({
      value: { year: 2027, companies: [{ id, employees: null, usedCents: null }] },
    });
    if (!now.ok) throw new Error(now.code);
    expect(now.value.years).toContain(2026);
    expect(await getCompanyDesk(world.as(hr), { year: '2026' })).toMatchObject({
      value: { year: 2026, companies: [{ id, employees: 5, usedCents: 185_000 }] },
    });
  });

  it('[B1] shows a company to its own human resources only', async () => {
    const mine = await buildCompany(world, [0, 0, 0, 0, 0]);
    const theirs = await buildCompany(world, [0, 0, 0, 0, 0]);
    const desk = await getCompanyDesk(world.as(mine.hr), NOW);
    expect(desk.ok && desk.value.companies.map(({ id }) => id)).toEqual([mine.id]);
    const refused = [world.as(), world.as(await buildPerson(database.db))];
    for (const employee of theirs.staff) refused.push(world.as(employee));
    for (const ctx of refused) {
      expect(await getCompanyDesk(ctx, NOW)).toEqual({ ok: false, code: 'company.not_found' });
    }
  });
});
