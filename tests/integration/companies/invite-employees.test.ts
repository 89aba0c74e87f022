import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';

import { people, rateLimits } from '#db/schema/accounts.ts';
import { mails, refusedAddresses } from '#db/schema/channels.ts';
import { companyEmployees, companyInvites } from '#db/schema/companies.ts';
import { signUp } from '#server/accounts/sign-up.server.ts';
import { sendMails } from '#server/channels/send-mails.server.ts';
import { askEmployment } from '#server/companies/ask-employment.server.ts';
import { getEmployment } from '#server/companies/get-employment.server.ts';
import {
  getStaffList,
  inviteEmployees,
  takeOffStaffList,
} from '#server/companies/invite-employees.server.ts';
import { replaceJoinCode } from '#server/companies/replace-join-code.server.ts';
import type { PersonActor } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';
import { violatedConstraint } from '#server/transact.ts';
import { buildPerson, testId } from '#tests/support/builders/accounts.ts';
import { buildPlan, employ } from '#tests/support/builders/companies.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);
beforeEach(async () => {
  await database.db.delete(mails);
  await database.db.delete(rateLimits);
});

type Plan = Awaited<ReturnType<typeof buildPlan>>;

const invite = (company: Plan, list: string, actor: PersonActor | undefined = company.hr) =>
  inviteEmployees(world.as(actor), { companyId: company.id, list, locale: 'it' });

/** Sends what waits; what is written after has a later id. */
const deliver = () => {
  world.clock = new Date(world.clock.getTime() + 1_000);
  return sendMails(world.as({ kind: 'system' }));
};

const mailed = () => database.db.select().from(mails).where(eq(mails.kind, 'company_invite'));

const tokenOf = (inviteId: string) => world.as().mailer.tokenOf('company_invite', inviteId);

const listOf = async (company: Plan) => {
  const list = await getStaffList(world.as(company.hr), { companyId: company.id });
  if (!list.ok) throw new Error(list.code);
  return list.value.notJoined;
};

const employeesOf = (company: Plan) =>
  database.db
    .select()
    .from(companyEmployees)
    .where(eq(companyEmployees.companyId, company.id))
    .then((rows) => rows.filter(({ role }) => role === 'employee'));

test('[EMP5] with one fault nobody is on the list, and nobody is mailed', async () => {
  const company = await buildPlan(world);
  const outcome = await invite(company, 'ada@example.org;1\nsenza;2\nada@example.org;3');
  expect(outcome).toEqual({
    ok: true,
    value: {
      kind: 'faults',
      faults: [
        { row: 2, field: 'email', code: 'staff.row_email' },
        { row: 3, field: 'email', code: 'staff.row_twice' },
      ],
    },
  });
  expect(await listOf(company)).toEqual([]);
  expect(await mailed()).toEqual([]);
});

test('[EMP5] each new address is mailed once, and the same list again changes nothing', async () => {
  const company = await buildPlan(world);
  const list = 'Ada@Example.org;M-1\nbo@example.org;M-2';
  expect(await invite(company, list)).toEqual({
    ok: true,
    value: { kind: 'invited', fresh: 2, known: 0 },
  });
  const before = await listOf(company);
  expect(before).toMatchObject([
    { address: 'ada@example.org', staffNumber: 'M-1' },
    { address: 'bo@example.org', staffNumber: 'M-2' },
  ]);
  expect(await invite(company, list)).toEqual({
    ok: true,
    value: { kind: 'invited', fresh: 0, known: 2 },
  });
  expect(await listOf(company)).toEqual(before);
  expect(await mailed()).toHaveLength(2);
  await deliver();
  const sent = await mailed();
  expect(sent.map(({ state }) => state)).toEqual(['sent', 'sent']);
  expect(JSON.stringify(sent)).not.toContain(tokenOf(before[0]?.inviteId ?? ''));
});

test('[EMP5] two lists at once put an address on it once', async () => {
  const company = await buildPlan(world);
  const both = await Promise.all([
    invite(company, 'ada@example.org'),
    invite(company, 'ada@example.org'),
  ]);
  expect(both.map((one) => one.ok && one.value.kind === 'invited' && one.value.fresh)).toContain(1);
  expect(await listOf(company)).toHaveLength(1);
  expect(await mailed()).toHaveLength(1);
  const [row] = await database.db
    .select()
    .from(companyInvites)
    .where(eq(companyInvites.companyId, company.id));
  if (!row) throw new Error('nobody is on the list');
  const again = { ...row, id: testId(), tokenHash: testId() };
  await expect(database.db.insert(companyInvites).values(again)).rejects.toSatisfy(
    (error) => violatedConstraint(error) === 'company_invites_once',
  );
});

test('[EMP5] who was taken off is waited for no more, and put on again is not mailed again', async () => {
  const company = await buildPlan(world);
  await invite(company, 'ada@example.org;1');
  const [listed] = await listOf(company);
  const inviteId = listed?.inviteId ?? '';
  const off = { companyId: company.id, inviteId };
  const others = await buildPlan(world);
  expect(await takeOffStaffList(world.as(others.hr), off)).toMatchObject({
    code: 'company.not_found',
  });
  expect(
    await takeOffStaffList(world.as(others.hr), { ...off, companyId: others.id }),
  ).toMatchObject({ code: 'staff.not_found' });
  expect(await takeOffStaffList(world.as(company.hr), off)).toMatchObject({ ok: true });
  expect(await takeOffStaffList(world.as(company.hr), off)).toMatchObject({
    code: 'staff.not_found',
  });
  expect(await listOf(company)).toEqual([]);
  const person = await buildPerson(database.db);
  expect(await getEmployment(world.as(person), { code: tokenOf(inviteId) })).toMatchObject({
    code: 'employment.unknown_code',
  });
  await deliver();
  expect(await mailed()).toMatchObject([{ state: 'dropped' }]);
  expect(await invite(company, 'ada@example.org;2')).toMatchObject({ value: { fresh: 0 } });
  expect(await listOf(company)).toMatchObject([{ inviteId, staffNumber: '2' }]);
  expect(await mailed()).toHaveLength(1);
});

test('[EMP5] who wants no invitations gets none, and nobody is told', async () => {
  const company = await buildPlan(world);
  await database.db
    .insert(refusedAddresses)
    .values({ addressHash: hashToken('no@example.org'), refusedAt: world.clock });
  expect(await invite(company, 'no@example.org')).toMatchObject({ value: { fresh: 1 } });
  await deliver();
  expect(await mailed()).toMatchObject([{ state: 'dropped' }]);
  expect(await listOf(company)).toHaveLength(1);
});

test('[EMP5] lists are of human resources with a confirmed address', async () => {
  const company = await buildPlan(world);
  const employee = await buildPerson(database.db);
  await employ(world, { companyId: company.id, personId: employee.personId });
  const others = await buildPlan(world);
  for (const actor of [employee, others.hr]) {
    expect(await invite(company, 'ada@example.org', actor)).toMatchObject({
      code: 'company.not_found',
    });
    expect(await getStaffList(world.as(actor), { companyId: company.id })).toMatchObject({
      code: 'company.not_found',
    });
  }
  await database.db
    .update(people)
    .set({ emailConfirmedAt: null })
    .where(eq(people.id, company.hr.personId));
  expect(await invite(company, 'ada@example.org')).toMatchObject({ code: 'address.unconfirmed' });
});

test('[EMP6] who has the address confirmed is in at once, by the link or by the code, with the number of the list', async () => {
  const company = await buildPlan(world);
  const [byLink, byCode] = [
    await buildPerson(database.db, { email: 'link@example.org' }),
    await buildPerson(database.db, { email: 'code@example.org' }),
  ];
  await invite(company, 'link@example.org;L-1\ncode@example.org;C-2');
  const listed = await listOf(company);
  const inviteId = listed.find(({ address }) => address === 'link@example.org')?.inviteId ?? '';
  const code = tokenOf(inviteId);
  expect(await getEmployment(world.as(byLink), { code })).toMatchObject({
    value: { entry: 'invited' },
  });
  const enter = (actor: PersonActor, key: string) =>
    askEmployment(world.as(actor), { code: key, staffNumber: 'altro' });
  const both = await Promise.all([enter(byLink, code), enter(byLink, code)]);
  expect(both).toContainEqual({ ok: true, value: { entry: 'in' } });
  const made = await replaceJoinCode(world.as(company.hr), { companyId: company.id });
  if (!made.ok) throw new Error(made.code);
  expect(await enter(byCode, made.value.joinCode)).toEqual({ ok: true, value: { entry: 'in' } });
  const employees = await employeesOf(company);
  expect(employees.map(({ staffNumber }) => staffNumber).toSorted()).toEqual(['C-2', 'L-1']);
  expect(await listOf(company)).toEqual([]);
  // The link still leads back to the company, and nothing is left to ask.
  expect(await getEmployment(world.as(byLink), { code })).toMatchObject({
    value: { entry: 'in' },
  });
});

test('[EMP6] an address that is not confirmed, or another one, asks as everybody does', async () => {
  const company = await buildPlan(world);
  const [unsure, other] = [
    await buildPerson(database.db, { email: 'unsure@example.org', isConfirmed: false }),
    await buildPerson(database.db),
  ];
  await invite(company, 'unsure@example.org');
  const [listed] = await listOf(company);
  const code = tokenOf(listed?.inviteId ?? '');
  for (const actor of [unsure, other]) {
    expect(await getEmployment(world.as(actor), { code })).toMatchObject({
      value: { entry: 'elsewhere' },
    });
    expect(await askEmployment(world.as(actor), { code, staffNumber: '' })).toEqual({
      ok: true,
      value: { entry: 'waiting' },
    });
  }
  expect(await employeesOf(company)).toEqual([]);
});

test('[EMP6] what human resources read is the same for addresses with and without an account', async () => {
  const company = await buildPlan(world);
  await buildPerson(database.db, { email: 'conto@example.org' });
  const known = await invite(company, 'conto@example.org');
  const unknown = await invite(company, 'nessuno@example.org');
  expect(known).toEqual(unknown);
  const rows = await listOf(company);
  expect(new Set(rows.map((row) => Object.keys(row).join()))).toHaveLength(1);
});

test('[MAIL13] whoever opens an account by the link of a company that was mailed to them has no address to confirm', async () => {
  const company = await buildPlan(world);
  await invite(company, 'nuova@example.org');
  const [listed] = await listOf(company);
  const inviteToken = tokenOf(listed?.inviteId ?? '');
  const open = async (email: string) => {
    const account = { name: 'Collega Nuova', email, password: 'terrazza dei gelsomini' };
    const opened = await signUp(world.as(), { ...account, locale: 'it', inviteToken });
    if (!opened.ok) throw new Error(opened.code);
    const [person] = await database.db
      .select()
      .from(people)
      .where(eq(people.id, opened.value.personId));
    return person?.emailConfirmedAt !== null;
  };
  // Nobody can have it from a mail that has not left.
  expect(await open('prima@example.org')).toBe(false);
  await deliver();
  expect(await open('altra@example.org')).toBe(false);
  expect(await open('nuova@example.org')).toBe(true);
});
