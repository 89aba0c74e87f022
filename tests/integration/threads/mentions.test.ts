import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { households, people } from '#db/schema/accounts.ts';
import { notifications } from '#db/schema/notifications.ts';
import { threadMentions } from '#db/schema/threads.ts';
import type { PersonActor } from '#server/context.ts';
import { getThread } from '#server/threads/get-thread.server.ts';
import { sendMessage, takeMessageBack } from '#server/threads/send-message.server.ts';
import type { ThreadAddress } from '#server/threads/standing.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { buildConfirmedOrder } from '#tests/support/builders/order-scenes.ts';
import { asHousehold, asProvider } from '#tests/support/builders/threads.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const say = (by: PersonActor, thread: ThreadAddress, text: string) =>
  sendMessage(world.as(by), { ...thread, text, idempotencyKey: testId() });

async function read(by: PersonActor, thread: ThreadAddress) {
  const page = await getThread(world.as(by), { ...thread, below: null });
  if (!page.ok) throw new Error(page.code);
  return page.value;
}

const noticesOf = ({ personId }: PersonActor, kind: 'mentioned' | 'message_received') =>
  database.db
    .select({
      params: notifications.params,
      href: notifications.href,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .where(and(eq(notifications.personId, personId), eq(notifications.kind, kind)));

/** The people of a test have names of their own, as people do. */
async function rename({ personId }: PersonActor, name: string) {
  await database.db.update(people).set({ name }).where(eq(people.id, personId));
}

test('[MEN4] in the group its people are named, and hear of it once, in a notice of its own', async () => {
  const { orderId, first, second } = await buildConfirmedOrder(world);
  await rename(second, 'Niccolò D’Angelo');
  const thread = asHousehold(orderId, 'group');
  const page = await read(first, thread);
  expect(page.mentionable).toContainEqual({ name: 'Niccolò D’Angelo', of: 'Famiglia 2' });
  expect(page.mentionable.map(({ name }) => name)).not.toContain(first.name);
  await say(first, thread, 'Viene @niccolò d’angelo?');
  expect(await noticesOf(second, 'mentioned')).toEqual([
    {
      params: { title: page.title, by: first.name, count: 1 },
      href: `/orders/${orderId}/messages/group`,
      readAt: null,
    },
  ]);
  expect(await noticesOf(second, 'message_received')).toEqual([]);
  await say(first, thread, 'O tu, @Niccolò D’Angelo');
  expect(await noticesOf(second, 'mentioned')).toMatchObject([{ params: { count: 2 } }]);
  await read(second, thread);
  expect(await noticesOf(second, 'mentioned')).toMatchObject([{ readAt: world.clock }]);
});

test('[MEN2] a name that changes leaves what was said, and its marks, as they were', async () => {
  const { orderId, first, second } = await buildConfirmedOrder(world);
  await rename(second, 'Anna Verdi');
  const thread = asHousehold(orderId, 'group');
  await say(first, thread, 'Chiedo a @Anna Verdi');
  await rename(second, 'Anna Bianchi');
  expect((await read(first, thread)).messages).toMatchObject([
    { text: 'Chiedo a @Anna Verdi', mentions: ['Anna Verdi'] },
  ]);
});

test('[MEN4] [R4] with the provider one names it, who wrote for it, and households where it reads names', async () => {
  const { scene, orderId, first, second } = await buildConfirmedOrder(world);
  const before = await read(first, asHousehold(orderId));
  expect(before.mentionable.map(({ name }) => name)).toEqual(['Ente di prova', 'Famiglia 2']);
  await say(scene.operator, asProvider(orderId), 'Buongiorno @Famiglia 1');
  expect(await noticesOf(first, 'mentioned')).toMatchObject([
    { params: { by: scene.operator.name }, href: `/orders/${orderId}/messages/provider` },
  ]);
  expect(await noticesOf(second, 'mentioned')).toEqual([]);
  const after = await read(second, asHousehold(orderId));
  expect(after.mentionable).toContainEqual({ name: 'Operatrice', of: 'Ente di prova' });
  await say(second, asHousehold(orderId), '@Ente di prova, @Operatrice: a che ora?');
  const told = { params: { by: 'Famiglia 2' }, href: `/provider/orders/${orderId}/messages` };
  expect(await noticesOf(scene.operator, 'mentioned')).toMatchObject([told]);
  expect(await noticesOf(scene.staff, 'mentioned')).toMatchObject([told]);
  const atProvider = await read(scene.staff, asProvider(orderId));
  expect(atProvider.mentionable.map(({ name }) => name)).toEqual([
    'Ente di prova',
    'Operatrice',
    'Famiglia 1',
    'Famiglia 2',
  ]);
  const all = JSON.stringify([atProvider, await noticesOf(scene.staff, 'mentioned')]);
  for (const { householdId, personId } of scene.members) {
    expect(all).not.toContain(householdId);
    expect(all).not.toContain(personId);
  }
});

test('[R4] [MEN4] where names would tell, the provider is offered none and none is in its notices', async () => {
  const { scene, orderId, first } = await buildConfirmedOrder(world, { vouchers: [2_000, 2_000] });
  await say(first, asHousehold(orderId), 'Ciao @Ente di prova');
  const [notice] = await noticesOf(scene.staff, 'mentioned');
  expect(notice?.params).not.toHaveProperty('by');
  const page = await read(scene.staff, asProvider(orderId));
  expect(page.mentionable.map(({ name }) => name)).toEqual(['Ente di prova']);
  expect(JSON.stringify([page, notice])).not.toMatch(new RegExp(`Famiglia|${first.name}`));
});

test('[MEN4] nobody outside the thread is reached by a name, however it is written', async () => {
  const mine = await buildConfirmedOrder(world);
  const theirs = await buildConfirmedOrder(world);
  await rename(theirs.first, 'Estranea Qualunque');
  const thread = asHousehold(mine.orderId, 'group');
  await say(mine.first, thread, '@Estranea Qualunque @Operatrice @Ente di prova');
  for (const person of [theirs.first, mine.scene.staff, mine.scene.operator]) {
    expect(await noticesOf(person, 'mentioned')).toEqual([]);
  }
  expect((await read(mine.first, thread)).messages).toMatchObject([{ mentions: [] }]);
});

test('[MEN4] what is taken back names nobody any more', async () => {
  const { orderId, first, second } = await buildConfirmedOrder(world);
  await database.db
    .update(households)
    .set({ name: 'Casa Blu' })
    .where(eq(households.id, second.householdId));
  const thread = asHousehold(orderId);
  await say(first, thread, 'Con @Casa Blu');
  const [message] = (await read(first, thread)).messages;
  const messageId = message?.messageId ?? '';
  const kept = () =>
    database.db.select().from(threadMentions).where(eq(threadMentions.messageId, messageId));
  expect(await kept()).toHaveLength(1);
  await takeMessageBack(world.as(first), { ...thread, messageId });
  expect(await kept()).toEqual([]);
});
