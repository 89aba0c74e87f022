import { and, eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { notifications } from '#db/schema/notifications.ts';
import { threadFiles, threadMessages } from '#db/schema/threads.ts';
import { addExpense } from '#server/expenses/add-expense.server.ts';
import { getExpenseTalk, openExpenseFile } from '#server/expenses/expense-talk.server.ts';
import { getMoney } from '#server/expenses/get-money.server.ts';
import { sayOnExpense, takeBackOnExpense } from '#server/expenses/say-on-expense.server.ts';
import { raisedMessage, violatedConstraint } from '#server/transact.ts';
import { buildHousehold, testId } from '#tests/support/builders/accounts.ts';
import { expenseInput } from '#tests/support/builders/expenses.ts';
import { onePixel } from '#tests/support/builders/files.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

async function build() {
  const { groupId, members } = await buildGroup(database.db, {
    roles: ['organiser', 'member', 'member', 'viewer'],
  });
  const [anna, bruno, carla, viewer] = members as [
    HouseholdActor,
    HouseholdActor,
    HouseholdActor,
    HouseholdActor,
  ];
  const input = { ...expenseInput(anna, [anna, bruno]), groupId };
  const added = await addExpense(world.as(anna), input);
  if (!added.ok) throw new Error(added.code);
  const { expenseId } = added.value;
  return { groupId, expenseId, anna, bruno, carla, viewer };
}

type Built = Awaited<ReturnType<typeof build>>;

const receipt = () => [{ name: 'scontrino.png', bytes: onePixel({ note: 'GPS' }) }];

function say({ groupId, expenseId }: Built, by: HouseholdActor, text: string, more = {}) {
  const said = { groupId, expenseId, text, files: [], idempotencyKey: testId(), ...more };
  return sayOnExpense(world.as(by), said);
}

async function read({ groupId, expenseId }: Built, by: HouseholdActor) {
  const talk = await getExpenseTalk(world.as(by), { groupId, expenseId, below: null });
  if (!talk.ok) throw new Error(talk.code);
  return talk.value;
}

async function itemOf({ groupId }: Built, by: HouseholdActor) {
  const money = await getMoney(world.as(by), { groupId, words: '', page: 1 });
  return money.ok ? money.value.months[0]?.items[0] : null;
}

const noticesOf = ({ personId }: HouseholdActor) =>
  database.db
    .select({ kind: notifications.kind, readAt: notifications.readAt, href: notifications.href })
    .from(notifications)
    .where(
      and(
        eq(notifications.personId, personId),
        sql`${notifications.kind} in ('message_received', 'mentioned')`,
      ),
    );

test('[X17] a receipt is cleaned, seen by the whole group, and gone when it is taken back', async () => {
  const built = await build();
  const { groupId, expenseId, anna, bruno, viewer } = built;
  expect(await say(built, anna, '', { files: receipt() })).toEqual({ ok: true, value: true });
  const seen = await read(built, viewer);
  expect(seen).toMatchObject({ mayWrite: false, mentionable: [] });
  const [message] = seen.messages;
  const fileId = message?.files[0]?.fileId ?? '';
  const address = { groupId, expenseId, fileId };
  const opened = await openExpenseFile(world.as(viewer), address);
  if (!opened.ok) throw new Error(opened.code);
  expect(Buffer.from(opened.value.content).includes('GPS')).toBe(false);
  expect(await itemOf(built, bruno)).toMatchObject({ files: 1, unread: 1 });
  const own = { groupId, expenseId, messageId: message?.messageId ?? '' };
  // Not one's own: nothing happens, and nobody learns that it is there.
  await takeBackOnExpense(world.as(bruno), own);
  expect((await read(built, bruno)).messages[0]?.files).toHaveLength(1);
  expect(await itemOf(built, bruno)).toMatchObject({ unread: 0 });
  await takeBackOnExpense(world.as(anna), own);
  expect(await openExpenseFile(world.as(anna), address)).toMatchObject({ code: 'file.not_found' });
  expect(await database.db.select({ id: threadFiles.id }).from(threadFiles)).not.toContainEqual({
    id: fileId,
  });
});

test('[X17] those it concerns are told once until they read, who is named as named, the others not', async () => {
  const built = await build();
  const { anna, bruno, carla } = built;
  await say(built, bruno, 'Che cos’è?');
  await say(built, bruno, 'Non ricordo.');
  expect(await noticesOf(anna)).toHaveLength(1);
  expect(await noticesOf(carla)).toHaveLength(0);
  expect((await noticesOf(anna))[0]?.href).toContain('#talk');
  await read(built, anna);
  expect((await noticesOf(anna))[0]?.readAt).not.toBeNull();
  await say(built, anna, `Lo sa @${carla.name}.`);
  expect(await noticesOf(carla)).toMatchObject([{ kind: 'mentioned' }]);
});

test('[X17] nobody outside reads or writes, who only looks on reads, and a form sent twice is one message', async () => {
  const built = await build();
  const other = await build();
  const { groupId, expenseId, anna, bruno, viewer } = built;
  const outsider = await buildHousehold(database.db, { municipio: 2 });
  expect(await say(built, outsider, 'Ciao')).toMatchObject({ ok: false });
  expect(await say(built, viewer, 'Ciao')).toMatchObject({ code: 'auth.forbidden' });
  // The expense of another group is not there.
  expect(await say({ ...built, expenseId: other.expenseId }, anna, 'Ciao')).toMatchObject({
    code: 'expense.not_found',
  });
  const foreign = { groupId, expenseId: other.expenseId, below: null };
  expect(await getExpenseTalk(world.as(anna), foreign)).toMatchObject({
    code: 'expense.not_found',
  });
  expect(await say(built, bruno, '   ')).toMatchObject({ code: 'field.required' });
  const bytes = new TextEncoder().encode('<script>');
  const bad = [{ name: 'a.png', bytes }];
  expect(await say(built, bruno, '', { files: bad })).toMatchObject({ code: 'file.other_kind' });
  const idempotencyKey = testId();
  await say(built, bruno, 'Uno', { idempotencyKey });
  await say(built, bruno, 'Uno', { idempotencyKey });
  const all = await database.db
    .select({ id: threadMessages.id })
    .from(threadMessages)
    .where(eq(threadMessages.expenseId, expenseId));
  expect(all).toHaveLength(1);
});

test('[X17] no SQL has a message be about nothing, or about two things', async () => {
  const built = await build();
  await say(built, built.anna, 'Ciao');
  for (const change of [sql`expense_id = null`, sql`kind = 'group'`, sql`household_id = null`]) {
    const attempt = database.db.transaction((tx) =>
      tx.execute(sql`update thread_messages set ${change} where expense_id = ${built.expenseId}`),
    );
    const refused = await attempt.then(
      () => null,
      (error: unknown) => raisedMessage(error) ?? violatedConstraint(error),
    );
    expect(refused).toMatch(/^thread_messages_(of_one_thing|group_has_households)$/);
  }
});

test('[X17] a new expense brings its receipt: cleaned, on its page, once however often it is sent', async () => {
  const { groupId, anna, bruno, viewer } = await build();
  const files = [{ name: 'scontrino.png', bytes: onePixel({ note: 'GPS' }) }];
  const input = { ...expenseInput(anna, [anna, bruno]), groupId, files };
  const once = { ...world.as(anna), wish: 'a-receipt' };
  const added = await addExpense(once, input);
  if (!added.ok) throw new Error(added.code);
  expect(await addExpense(once, input)).toEqual(added);
  const { expenseId } = added.value;
  const talk = await getExpenseTalk(world.as(bruno), { groupId, expenseId, below: null });
  const messages = talk.ok ? talk.value.messages : [];
  expect(messages).toMatchObject([{ text: '', files: [{ name: 'scontrino.png' }] }]);
  const fileId = messages[0]?.files[0]?.fileId ?? '';
  const opened = await openExpenseFile(world.as(viewer), { groupId, expenseId, fileId });
  if (!opened.ok) throw new Error(opened.code);
  expect(Buffer.from(opened.value.content).includes('GPS')).toBe(false);
  // Told of the expense; its receipt is no second notice.
  expect(await noticesOf(bruno)).toEqual([]);
});

test('[X17] a new expense with a file that is none of ours is not added, and a viewer has nothing looked at', async () => {
  const { groupId, anna, bruno, viewer } = await build();
  const files = [{ name: 'gioco.exe', bytes: Buffer.from('MZ nothing of ours') }];
  const input = { ...expenseInput(anna, [anna, bruno]), groupId, files };
  const listed = async () => {
    const money = await getMoney(world.as(anna), { groupId, words: '', page: 1 });
    return money.ok ? money.value.months.flatMap(({ items }) => items).length : null;
  };
  const before = await listed();
  expect(await addExpense(world.as(anna), input)).toMatchObject({
    code: expect.stringMatching(/^file\./),
  });
  expect(await listed()).toBe(before);
  expect(await addExpense(world.as(viewer), input)).toMatchObject({ code: 'auth.forbidden' });
});
