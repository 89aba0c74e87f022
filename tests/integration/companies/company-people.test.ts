import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';

import { rateLimits } from '#db/schema/accounts.ts';
import { companies, companyEmployees, employmentAsks } from '#db/schema/companies.ts';
import { notifications } from '#db/schema/notifications.ts';
import { answerEmployment } from '#server/companies/answer-employment.server.ts';
import { askEmployment, withdrawEmploymentAsk } from '#server/companies/ask-employment.server.ts';
import { bringEmployees } from '#server/companies/bring-employees.server.ts';
import {
  getCompanyPeople,
  getEmployeePage,
  getJoinCode,
} from '#server/companies/get-company-people.server.ts';
import { getEmployment, getOwnEmployment } from '#server/companies/get-employment.server.ts';
import { getGrantDesk, previewGrants } from '#server/companies/get-grant-desk.server.ts';
import { grantBenefits } from '#server/companies/grant-benefits.server.ts';
import { noteLeaving, noteStaying } from '#server/companies/note-leaving.server.ts';
import { replaceJoinCode } from '#server/companies/replace-join-code.server.ts';
import type { PersonActor } from '#server/context.ts';
import { violatedConstraint } from '#server/transact.ts';
import { buildHousehold, buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { buildCompany, buildPlan, employ, grantTo } from '#tests/support/builders/companies.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);
beforeEach(async () => {
  await database.db.delete(rateLimits);
});

type Plan = Awaited<ReturnType<typeof buildPlan>>;

/** A company with a code, as its human resources made it. */
async function build() {
  const company = await buildPlan(world);
  const code = await renew(company);
  return { company, code };
}

async function renew({ id: companyId, hr }: Pick<Plan, 'id' | 'hr'>): Promise<string> {
  const made = await replaceJoinCode(world.as(hr), { companyId });
  if (!made.ok) throw new Error(made.code);
  return made.value.joinCode;
}

const ask = (actor: PersonActor | undefined, code: string, staffNumber = '') =>
  askEmployment(world.as(actor), { code, staffNumber });

const waitingOf = (companyId: string) =>
  database.db.select().from(employmentAsks).where(eq(employmentAsks.companyId, companyId));

async function answer(
  company: Plan,
  given: 'accepted' | 'refused',
  { words = '', as = company.hr }: { words?: string; as?: PersonActor } = {},
) {
  const asks = await waitingOf(company.id);
  const found = asks.find(({ status }) => status === 'waiting') ?? asks[0];
  const input = { companyId: company.id, askId: found?.id ?? '', answer: given, words };
  return answerEmployment(world.as(as), input);
}

const employeeRow = async (companyId: string, personId: string) => {
  const [row] = await database.db
    .select()
    .from(companyEmployees)
    .where(and(eq(companyEmployees.companyId, companyId), eq(companyEmployees.personId, personId)));
  return row;
};

const toldTo = ({ personId }: PersonActor) =>
  database.db
    .select({
      kind: notifications.kind,
      href: notifications.href,
      params: notifications.params,
    })
    .from(notifications)
    .where(eq(notifications.personId, personId));

const peopleOf = async (company: Plan) => {
  const view = await getCompanyPeople(world.as(company.hr), {
    companyId: company.id,
    page: 1,
    search: '',
  });
  if (!view.ok) throw new Error(view.code);
  return view.value;
};

test('[EMP1] a new code ends the old one at once, and both are answered alike', async () => {
  const { company, code } = await build();
  const person = await buildPerson(database.db);
  const read = (typed: string) => getEmployment(world.as(person), { code: typed });
  expect(await read(`${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase())).toMatchObject({
    value: { company: `Azienda ${company.id}`, entry: 'ask', waiting: null },
  });
  const next = await renew(company);
  const unknown = { ok: false, code: 'employment.unknown_code' };
  expect(await read(code)).toEqual(unknown);
  expect(await read('ACEF 3467')).toEqual(unknown);
  expect(await read('non è un codice')).toEqual(unknown);
  expect(await ask(person, code)).toEqual(unknown);
  expect(await read(next)).toMatchObject({ ok: true });
  expect(await getEmployment(world.as(), { code: next })).toMatchObject({
    code: 'auth.signed_out',
  });
});

test('[EMP1] ten wrong codes in a minute close the door, right ones are not counted', async () => {
  const { code } = await build();
  const person = await buildPerson(database.db);
  const read = (typed: string) => getEmployment(world.as(person), { code: typed });
  for (let time = 0; time < 15; time += 1) expect(await read(code)).toMatchObject({ ok: true });
  for (let time = 0; time < 10; time += 1) await read('AAAA AAAA');
  expect(await read(code)).toMatchObject({ code: 'limit.too_many' });
});

test('[EMP1] only human resources of that company make and read its code', async () => {
  const { company } = await build();
  const others = await buildPlan(world);
  const employee = await buildPerson(database.db);
  await employ(world, { companyId: company.id, personId: employee.personId });
  for (const actor of [undefined, employee, others.hr]) {
    const ctx = world.as(actor);
    const refused = { code: 'company.not_found' };
    const companyId = company.id;
    expect(await replaceJoinCode(ctx, { companyId })).toMatchObject(refused);
    expect(await getJoinCode(ctx, { companyId })).toMatchObject(refused);
    expect(await getCompanyPeople(ctx, { companyId, page: 1, search: '' })).toMatchObject(refused);
    expect(await bringEmployees(ctx, { companyId })).toMatchObject(refused);
  }
});

test('[EMP1] in SQL a code has its letters, and no two companies have the same', async () => {
  const { code } = await build();
  const { company } = await build();
  const write = (joinCode: string) =>
    database.db.update(companies).set({ joinCode }).where(eq(companies.id, company.id));
  await expect(write(code)).rejects.toSatisfy(
    (error) => violatedConstraint(error) === 'companies_join_code_unique',
  );
  await expect(write('ABCD1234')).rejects.toSatisfy(
    (error) => violatedConstraint(error) === 'companies_join_code_letters',
  );
});

test('[EMP2] somebody asks, human resources are told, say yes, and can grant', async () => {
  const { company, code } = await build();
  const person = await buildHousehold(database.db);
  expect(await ask(person, code, 'M-17')).toEqual({ ok: true, value: { entry: 'waiting' } });
  expect(await toldTo(company.hr)).toMatchObject([
    { kind: 'employment_asked', href: `/company/people?company=${company.id}` },
  ]);
  expect((await peopleOf(company)).asks).toMatchObject([
    { name: person.name, staffNumber: 'M-17' },
  ]);
  expect(await answer(company, 'accepted')).toEqual({ ok: true, value: true });
  expect(await employeeRow(company.id, person.personId)).toMatchObject({
    role: 'employee',
    year: 2026,
    staffNumber: 'M-17',
    joinedOn: '2026-11-23',
    leftOn: null,
  });
  expect(await toldTo(person)).toMatchObject([{ kind: 'employment_accepted', href: '/wallet' }]);
  await grantTo(world, company, { personId: person.personId, amountCents: 5_000 });
  expect(await peopleOf(company)).toMatchObject({
    asks: [],
    employees: [{ name: person.name, grantedCents: 5_000, leftCents: 195_000 }],
  });
  expect(await ask(person, code)).toEqual({ ok: false, code: 'employment.already_in' });
});

test('[EMP2] a no comes with its words, and one may ask again, five times a year', async () => {
  const { company, code } = await build();
  const person = await buildPerson(database.db);
  for (let time = 0; time < 5; time += 1) {
    expect(await ask(person, code)).toMatchObject({ ok: true });
    expect(await answer(company, 'refused', { words: 'Non vi troviamo.' })).toMatchObject({
      ok: true,
    });
  }
  const [told] = await toldTo(person);
  expect(told).toMatchObject({
    kind: 'employment_refused',
    href: '/join-company',
    params: { words: 'Non vi troviamo.' },
  });
  expect(await ask(person, code)).toEqual({ ok: false, code: 'employment.asked_enough' });
  expect(await getEmployment(world.as(person), { code })).toMatchObject({
    value: { entry: 'asked_enough' },
  });
  expect(await getOwnEmployment(world.as(person))).toMatchObject({
    value: {
      companies: [],
      asks: [{ status: 'refused', words: 'Non vi troviamo.' }, {}, {}, {}, {}],
    },
  });
  expect(await employeeRow(company.id, person.personId)).toBeUndefined();
  world.clock = new Date('2027-01-08T09:00:00Z');
  expect(await ask(person, code)).toMatchObject({ ok: true });
  world.clock = new Date('2026-11-23T09:00:00Z');
});

test('[EMP2] two asks at once are one, and human resources have one notice for all who wait', async () => {
  const { company, code } = await build();
  const person = await buildPerson(database.db);
  const both = await Promise.all([ask(person, code), ask(person, code)]);
  expect(both.every(({ ok }) => ok)).toBe(true);
  expect(await waitingOf(company.id)).toHaveLength(1);
  await ask(await buildPerson(database.db), code);
  expect(await toldTo(company.hr)).toHaveLength(1);
  const [row] = await waitingOf(company.id);
  if (!row) throw new Error('nobody asked');
  await expect(
    database.db.insert(employmentAsks).values({ ...row, id: testId() }),
  ).rejects.toSatisfy((error) => violatedConstraint(error) === 'employment_asks_one_waiting');
});

test('[EMP2] of yes and no at once one counts, and the same answer again is no fault', async () => {
  const { company, code } = await build();
  const person = await buildPerson(database.db);
  await ask(person, code);
  const both = await Promise.all([answer(company, 'accepted'), answer(company, 'refused')]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const isIn = (await employeeRow(company.id, person.personId)) !== undefined;
  const [row] = await waitingOf(company.id);
  expect(row?.status).toBe(isIn ? 'accepted' : 'refused');
  expect(await answer(company, isIn ? 'accepted' : 'refused')).toMatchObject({ ok: true });
  expect(await toldTo(person)).toHaveLength(1);
});

test('[EMP2] who asked takes it back until it is answered, and nobody else does', async () => {
  const { company, code } = await build();
  const [person, other] = [await buildPerson(database.db), await buildPerson(database.db)];
  await ask(person, code);
  const [row] = await waitingOf(company.id);
  const withdraw = (actor: PersonActor | undefined) =>
    withdrawEmploymentAsk(world.as(actor), { askId: row?.id ?? '' });
  expect(await withdraw(other)).toMatchObject({ code: 'employment.not_found' });
  expect(await withdraw(undefined)).toMatchObject({ code: 'auth.signed_out' });
  expect(await withdraw(person)).toMatchObject({ ok: true });
  expect(await withdraw(person)).toMatchObject({ ok: true });
  expect(await answer(company, 'accepted')).toMatchObject({ code: 'staff.ask_withdrawn' });
  await ask(person, code);
  await answer(company, 'accepted');
  const asks = await waitingOf(company.id);
  const accepted = asks.find(({ status }) => status === 'accepted');
  expect(
    await withdrawEmploymentAsk(world.as(person), { askId: accepted?.id ?? '' }),
  ).toMatchObject({ code: 'employment.already_answered' });
});

test('[EMP2] human resources answer those of their own company alone', async () => {
  const { company, code } = await build();
  const others = await buildPlan(world);
  await ask(await buildPerson(database.db), code);
  expect(await answer(company, 'accepted', { as: others.hr })).toMatchObject({
    code: 'company.not_found',
  });
  const [row] = await waitingOf(company.id);
  const elsewhere = { companyId: others.id, askId: row?.id ?? '', words: '' };
  expect(
    await answerEmployment(world.as(others.hr), { ...elsewhere, answer: 'accepted' }),
  ).toMatchObject({ code: 'staff.not_found' });
});

test('[EMP3] to who left nothing more is granted, what they have stays, and it can be taken back', async () => {
  const { company } = await build();
  const employee = await buildHousehold(database.db);
  const { personId } = employee;
  const companyId = company.id;
  await employ(world, { companyId, personId });
  const hr = world.as(company.hr);
  await grantTo(world, company, { personId, amountCents: 7_000 });
  expect(await noteLeaving(hr, { companyId, personId, leftOn: '2026-11-24' })).toMatchObject({
    code: 'staff.day',
  });
  expect(await noteStaying(hr, { companyId, personId })).toMatchObject({ code: 'staff.not_left' });
  expect(await noteLeaving(hr, { companyId, personId, leftOn: '2026-10-31' })).toMatchObject({
    ok: true,
  });
  expect(await noteLeaving(hr, { companyId, personId, leftOn: '2026-10-31' })).toMatchObject({
    code: 'staff.already_left',
  });
  const grant = { amountCents: 1_000, category: null, expiresOn: '2027-12-31' };
  const input = { companyId, personIds: [personId], ...grant };
  const refused = { code: 'grant.has_left' };
  expect(await previewGrants(hr, input)).toMatchObject(refused);
  expect(await grantBenefits(hr, { ...input, idempotencyKey: testId() })).toMatchObject(refused);
  expect(await getGrantDesk(hr)).toMatchObject({ value: { companies: [{ employees: [] }] } });
  expect((await peopleOf(company)).employees).toMatchObject([
    { leftOn: '2026-10-31', grantedCents: 7_000, leftCents: null },
  ]);
  expect(await noteStaying(hr, { companyId, personId })).toMatchObject({ ok: true });
  await grantTo(world, company, { personId, amountCents: 1_000 });
});

test('[EMP3] a grant and a leaving at once: the one that comes second finds the first', async () => {
  const { company } = await build();
  const { personId } = await buildHousehold(database.db);
  const companyId = company.id;
  await employ(world, { companyId, personId });
  const hr = world.as(company.hr);
  const grant = { amountCents: 1_000, category: null, expiresOn: '2027-12-31' };
  const [granted, left] = await Promise.all([
    grantBenefits(hr, { companyId, personIds: [personId], ...grant, idempotencyKey: testId() }),
    noteLeaving(hr, { companyId, personId, leftOn: '2026-11-23' }),
  ]);
  expect(left.ok).toBe(true);
  const view = await peopleOf(company);
  expect(view.employees).toMatchObject([{ grantedCents: granted.ok ? 1_000 : 0 }]);
  if (!granted.ok) expect(granted.code).toBe('grant.has_left');
});

test('[EMP3] human resources and people of other companies do not leave here', async () => {
  const { company } = await build();
  const others = await build();
  const { personId } = await buildPerson(database.db);
  await employ(world, { companyId: others.company.id, personId });
  const leave = { companyId: company.id, leftOn: '2026-11-23' };
  const hr = world.as(company.hr);
  for (const who of [personId, company.hr.personId]) {
    expect(await noteLeaving(hr, { ...leave, personId: who })).toMatchObject({
      code: 'staff.not_found',
    });
    expect(await getEmployeePage(hr, { companyId: company.id, personId: who })).toMatchObject({
      code: 'staff.not_found',
    });
  }
  expect(await noteLeaving(hr, { ...leave, companyId: others.company.id, personId })).toMatchObject(
    { code: 'company.not_found' },
  );
});

test('[EMP3] who left and asks again is an employee again, with the number they had', async () => {
  const { company, code } = await build();
  const person = await buildPerson(database.db);
  await ask(person, code, 'M-9');
  await answer(company, 'accepted');
  const of = { companyId: company.id, personId: person.personId };
  await noteLeaving(world.as(company.hr), { ...of, leftOn: '2026-11-01' });
  expect(await ask(person, code)).toMatchObject({ value: { entry: 'waiting' } });
  await answer(company, 'accepted');
  expect(await employeeRow(company.id, person.personId)).toMatchObject({
    leftOn: null,
    staffNumber: 'M-9',
  });
});

test('[EMP4] those of last year come into this one together, whoever left aside', async () => {
  const { company } = await build();
  const companyId = company.id;
  const [stays, left, isIn] = [
    await buildPerson(database.db, { name: 'Resta' }),
    await buildPerson(database.db, { name: 'Parte' }),
    await buildPerson(database.db, { name: 'Presente' }),
  ];
  for (const { personId } of [stays, left, isIn]) {
    await employ(world, { companyId, personId, year: 2025 });
  }
  await employ(world, { companyId, personId: isIn.personId });
  const { db } = database;
  await db
    .update(companyEmployees)
    .set({ leftOn: '2025-12-01' })
    .where(eq(companyEmployees.personId, left.personId));
  await db
    .update(companyEmployees)
    .set({ staffNumber: 'R-1', joinedOn: '2025-03-01' })
    .where(eq(companyEmployees.personId, stays.personId));
  expect((await peopleOf(company)).toBring).toEqual(['Resta']);
  const both = await Promise.all([
    bringEmployees(world.as(company.hr), { companyId }),
    bringEmployees(world.as(company.hr), { companyId }),
  ]);
  expect(both).toContainEqual({ ok: true, value: { count: 1 } });
  expect(both).toContainEqual({ ok: false, code: 'staff.nobody_to_bring' });
  const now = await peopleOf(company);
  expect(now.toBring).toEqual([]);
  expect(now.employees).toMatchObject([
    { name: 'Presente' },
    { name: 'Resta', staffNumber: 'R-1', joinedOn: '2025-03-01' },
  ]);
});

test('[V8] the page of its people says what a company gave, and nothing of what was done with it', async () => {
  const company = await buildCompany(world, [12_345, 0]);
  const [spender] = company.staff;
  const seen = [
    await peopleOf(company),
    await getEmployeePage(world.as(company.hr), {
      companyId: company.id,
      personId: spender?.personId ?? '',
    }),
  ];
  const words = JSON.stringify(seen);
  expect(words).toContain('100000');
  for (const told of ['12345', '87655', spender?.householdId ?? '-', '@example.org']) {
    expect(words).not.toContain(told);
  }
});

test('[EMP1] people of a large company are found by name or number, fifty a page', async () => {
  const { company } = await build();
  for (let index = 0; index < 51; index += 1) {
    const name = `Collega ${String(index).padStart(2, '0')}`;
    const { personId } = await buildPerson(database.db, { name });
    await employ(world, { companyId: company.id, personId });
  }
  const look = async (page: number, search: string) => {
    const view = await getCompanyPeople(world.as(company.hr), { companyId: null, page, search });
    return view.ok ? view.value.employees.map(({ name }) => name) : view.code;
  };
  expect(await look(2, '')).toEqual(['Collega 50']);
  expect(await look(9, '')).toEqual(['Collega 50']);
  expect(await look(1, 'collega 07')).toEqual(['Collega 07']);
  // Signs alone are no word: all are shown, and the page says so (UX16).
  expect(await look(2, '"')).toEqual(['Collega 50']);
});
