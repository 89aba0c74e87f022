import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { MESSAGES_A_MINUTE } from '#app/domain/threads/thread.ts';
import { notifications } from '#db/schema/notifications.ts';
import { threadMessages } from '#db/schema/threads.ts';
import type { PersonActor } from '#server/context.ts';
import { cancelOrder } from '#server/orders/cancel-order.server.ts';
import { getThread, listThreadLinks } from '#server/threads/get-thread.server.ts';
import { sendMessage, takeMessageBack } from '#server/threads/send-message.server.ts';
import type { ThreadAddress } from '#server/threads/standing.server.ts';
import { testId } from '#tests/support/builders/accounts.ts';
import { buildConfirmedOrder, buildOrder, memberAt } from '#tests/support/builders/order-scenes.ts';
import { asHousehold, asProvider } from '#tests/support/builders/threads.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const build = () => buildOrder(world);
const buildConfirmed = (overrides: Parameters<typeof buildConfirmedOrder>[1] = {}) =>
  buildConfirmedOrder(world, overrides);

const say = (by: PersonActor, thread: ThreadAddress, text: string, idempotencyKey = testId()) =>
  sendMessage(world.as(by), { ...thread, text, idempotencyKey });

async function read(by: PersonActor, thread: ThreadAddress, below: number | null = null) {
  const page = await getThread(world.as(by), { ...thread, below });
  if (!page.ok) throw new Error(page.code);
  return page.value;
}

const noticesOf = ({ personId }: PersonActor) =>
  database.db
    .select({ href: notifications.href, readAt: notifications.readAt, key: notifications.eventKey })
    .from(notifications)
    .where(and(eq(notifications.personId, personId), eq(notifications.kind, 'message_received')));

test('[TH1] households and provider read each other, with the names each may read', async () => {
  const { scene, orderId, first, second } = await buildConfirmed();
  expect(await say(first, asHousehold(orderId), 'A che ora?')).toEqual({ ok: true, value: true });
  await say(scene.operator, asProvider(orderId), 'Alle nove.');
  const theirs = await read(second, asHousehold(orderId));
  expect(theirs.messages.map(({ author, text, number }) => [author, text, number])).toEqual([
    [{ who: 'named', name: first.name, of: 'Famiglia 1' }, 'A che ora?', 1],
    [{ who: 'named', name: 'Operatrice', of: 'Ente di prova' }, 'Alle nove.', 2],
  ]);
  const atProvider = await read(scene.staff, asProvider(orderId));
  expect(atProvider.messages.map(({ author }) => author)).toEqual([
    { who: 'named', name: 'Famiglia 1', of: null },
    { who: 'named', name: 'Operatrice', of: 'Ente di prova' },
  ]);
  const topics = [`provider:${scene.providerId}`, `user:${scene.staff.personId}`];
  const frames = world.live.filter(({ topic }) => topics.includes(topic));
  const all = JSON.stringify([atProvider, frames, await noticesOf(scene.staff)]);
  for (const { householdId, personId } of scene.members) {
    expect(all).not.toContain(householdId);
    expect(all).not.toContain(personId);
  }
});

test('[TXT1] signs that nobody sees are no message', async () => {
  const { orderId, first, second } = await buildConfirmed();
  for (const text of ['', '\u200B\u2060']) {
    const said = await say(first, asHousehold(orderId), text);
    expect(said).toMatchObject({ code: 'field.required' });
  }
  expect((await read(second, asHousehold(orderId))).messages).toEqual([]);
});

test('[R4] [TH1] where names beside sums would tell, households write as a household', async () => {
  const order = await buildConfirmed({ vouchers: [2_000, 2_000] });
  const { scene, orderId, first } = order;
  await say(first, asHousehold(orderId), 'Buongiorno');
  const page = await read(scene.staff, asProvider(orderId));
  expect(page).toMatchObject({ areNamed: false, messages: [{ author: { who: 'household' } }] });
  expect(JSON.stringify(page)).not.toMatch(new RegExp(`Famiglia|${first.name}`));
  expect((await read(first, asHousehold(orderId))).areNamed).toBe(false);
});

test('[R4] [TH1] before the last yes and after a cancellation nobody reaches the other side', async () => {
  const early = await build();
  const { scene, orderId, first } = early;
  const closed = { code: 'order.wrong_state' };
  expect(await say(first, asHousehold(orderId), 'Ciao')).toMatchObject(closed);
  expect(await say(scene.staff, asProvider(orderId), 'Ciao')).toMatchObject(closed);
  expect(await read(first, asHousehold(orderId))).toMatchObject({ opensLater: true, messages: [] });
  const late = await buildConfirmed();
  await say(late.first, asHousehold(late.orderId), 'Ciao');
  await cancelOrder(world.as(late.first), {
    orderId: late.orderId,
    idempotencyKey: testId(),
    words: 'Non serve più.',
  });
  expect(await say(late.first, asHousehold(late.orderId), 'Ciao')).toMatchObject(closed);
  const page = await read(late.scene.staff, asProvider(late.orderId));
  expect(page).toMatchObject({ mayWrite: false, messages: [{ author: { who: 'household' } }] });
  expect(JSON.stringify(page)).not.toContain('Famiglia');
});

test('[TH1] the group talks alone, from the beginning; the provider does not read it', async () => {
  const { scene, orderId, first, second } = await build();
  await say(first, asHousehold(orderId, 'group'), 'Chi accompagna?');
  expect((await read(second, asHousehold(orderId, 'group'))).messages).toHaveLength(1);
  const refused = { code: 'auth.forbidden' };
  const group = asHousehold(orderId, 'group');
  const below = null;
  expect(await getThread(world.as(scene.staff), { ...group, below })).toMatchObject(refused);
  expect(await getThread(world.as(first), { ...asProvider(orderId), below })).toMatchObject(
    refused,
  );
  const asStaff = { ...group, as: 'provider' } as const;
  expect(await getThread(world.as(scene.staff), { ...asStaff, below })).toMatchObject(refused);
  const outsider = memberAt((await build()).scene, 0);
  for (const kind of ['provider', 'group'] as const) {
    const foreign = await say(outsider, asHousehold(orderId, kind), 'Ciao');
    expect(foreign).toMatchObject({ code: 'order.not_found' });
  }
  expect(await noticesOf(scene.staff)).toEqual([]);
  expect(
    world.live.some(({ topic, id }) => topic.startsWith('provider:') && id.startsWith('thread:')),
  ).toBe(false);
});

test('[TH1] one form sent many times at once is one message, and numbers have no hole', async () => {
  const { orderId, first, second } = await buildConfirmed();
  const thread = asHousehold(orderId);
  const key = testId();
  const tries = Array.from({ length: 8 }, () => say(first, thread, 'Ciao', key));
  const others = Array.from({ length: 4 }, (_, index) => say(second, thread, `Ciao ${index}`));
  const sent = await Promise.all([...tries, ...others]);
  expect(sent.every(({ ok }) => ok)).toBe(true);
  const { messages } = await read(first, thread);
  expect(messages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(messages.filter(({ text }) => text === 'Ciao')).toHaveLength(1);
});

test('[TH2] one notice until it is read, however much is said; reading it reads the notice', async () => {
  const { scene, orderId, first, second } = await buildConfirmed();
  const thread = asHousehold(orderId);
  await say(first, thread, 'Uno');
  await say(first, thread, 'Due');
  expect(await noticesOf(second)).toHaveLength(1);
  expect(await noticesOf(scene.staff)).toMatchObject([
    { href: `/provider/orders/${orderId}/messages` },
  ]);
  expect(await noticesOf(first)).toEqual([]);
  const links = () => listThreadLinks(world.as(second), { orderId, as: 'household' });
  expect(await links()).toEqual([
    { kind: 'provider', unread: 2 },
    { kind: 'group', unread: 0 },
  ]);
  await read(second, thread);
  expect(await links()).toMatchObject([{ unread: 0 }, { unread: 0 }]);
  expect((await noticesOf(second)).map(({ readAt }) => readAt)).toEqual([world.clock]);
  await say(first, thread, 'Tre');
  await say(first, thread, 'Quattro');
  expect(await noticesOf(second)).toHaveLength(2);
  expect(await noticesOf(scene.staff)).toHaveLength(1);
});

test('[TH1] taken back by its author alone; the words are gone from the database', async () => {
  const { scene, orderId, first, second } = await buildConfirmed();
  const thread = asHousehold(orderId);
  await say(first, thread, 'Parole sbagliate');
  const [message] = (await read(first, thread)).messages;
  const messageId = message?.messageId ?? '';
  await takeMessageBack(world.as(second), { ...thread, messageId });
  expect((await read(second, thread)).messages).toMatchObject([{ text: 'Parole sbagliate' }]);
  await takeMessageBack(world.as(first), { ...thread, messageId });
  await takeMessageBack(world.as(first), { ...thread, messageId });
  expect((await read(second, thread)).messages).toMatchObject([{ number: 1, text: null }]);
  const rows = await database.db
    .select({ text: threadMessages.text })
    .from(threadMessages)
    .where(eq(threadMessages.id, messageId));
  expect(rows).toEqual([{ text: '' }]);
  expect(await listThreadLinks(world.as(scene.staff), { orderId, as: 'provider' })).toEqual([
    { kind: 'provider', unread: 0 },
  ]);
});

test('[TH1] a flood is stopped, a long thread is read in pages', async () => {
  const { orderId, first, second } = await buildConfirmed();
  const thread = asHousehold(orderId);
  for (let sent = 0; sent < MESSAGES_A_MINUTE; sent += 1) await say(first, thread, `n ${sent}`);
  expect(await say(first, thread, 'troppo')).toMatchObject({ code: 'limit.too_many' });
  for (let round = 0; round < 4; round += 1) {
    world.clock = new Date(world.clock.getTime() + 61_000);
    for (let sent = 0; sent < MESSAGES_A_MINUTE; sent += 1) await say(first, thread, 'altro');
  }
  const newest = await read(second, thread);
  expect(newest.messages.map(({ number }) => number)).toEqual(
    Array.from({ length: 50 }, (_, index) => index + 11),
  );
  expect(newest.earlierThan).toBe(11);
  const earlier = await read(second, thread, 11);
  expect(earlier.messages.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(earlier.earlierThan).toBeNull();
});
