import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { addCard, joinCard } from '#app/domain/boards/document/edit-board.ts';
import { addComment, deleteComment } from '#app/domain/boards/document/edit-card-lists.ts';
import { encodeEntries, SERVER_CONNECTION_ID } from '#app/protocol/wire-format.ts';
import { appendBatches } from '#db/queries/boards/boards.ts';
import { updateMembership } from '#db/queries/groups/memberships.ts';
import { people } from '#db/schema/accounts.ts';
import { notifications } from '#db/schema/notifications.ts';
import { getBoardPage } from '#server/boards/get-board-page.server.ts';
import { readTalk } from '#server/boards/read-talk.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { tellCommentsJob } from '#server/jobs/tell-comments.ts';
import { buildGroup, type HouseholdActor } from '#tests/support/builders/groups.ts';
import { useDatabase, useWorld } from '#tests/support/stage.ts';

const database = useDatabase();
const world = useWorld(database);

const SYSTEM = { kind: 'system' } as const;

/** What a process's timer does, as one of several processes. */
const runJob = (parts: Partial<ServiceContext> = {}) =>
  tellCommentsJob.run({ ...world.as(SYSTEM), ...parts });

/**
 * A card that the first household made and the second joined, in a group of four; and a way to write
 * on it as somebody.
 */
async function build() {
  const built = await buildGroup(database.db, {
    roles: ['organiser', 'member', 'member', 'member'],
  });
  const [maker, joiner, talker, other] = built.members as readonly [
    HouseholdActor,
    HouseholdActor,
    HouseholdActor,
    HouseholdActor,
  ];
  const { boardId } = built;
  const doc = new Y.Doc();
  const write = async (
    by: HouseholdActor,
    edit: () => unknown,
    connectionId = SERVER_CONNECTION_ID + 1,
  ) => {
    const before = Y.encodeStateVector(doc);
    edit();
    const update = Y.encodeStateAsUpdate(doc, before);
    const payload = encodeEntries([{ connectionId, messageId: 1, update }]);
    const batch = { boardId, payload, authors: [by.personId], newClients: [] };
    await appendBatches(database.db, [batch], world.clock);
  };
  const say = (by: HouseholdActor, id: string, connectionId?: number, text = `Dico ${id}`) => {
    const comment = { id, by: by.personId, at: world.clock.getTime(), text };
    return write(by, () => addComment(doc, 'c', comment), connectionId);
  };
  await write(maker, () => {
    const place = { column: 'needs', position: 'V', category: 'home' } as const;
    addCard(doc, { ...place, id: 'c', title: 'Spesa', createdBy: maker.personId });
    joinCard(doc, 'c', joiner.householdId, { dependantIds: [], hours: null });
  });
  return { ...built, doc, write, say, maker, joiner, talker, other };
}

const noticesOf = ({ personId }: HouseholdActor) =>
  database.db
    .select({
      params: notifications.params,
      href: notifications.href,
      isRead: notifications.readAt,
      at: notifications.createdAt,
    })
    .from(notifications)
    .where(and(eq(notifications.personId, personId), eq(notifications.kind, 'card_commented')))
    .orderBy(notifications.createdAt);

test('[TLK2] a comment is told to whom the card concerns, and leads to what was said', async () => {
  const { groupId, boardId, say, maker, joiner, talker, other } = await build();
  await say(talker, 'm1');
  await runJob();
  const href = `/groups/${groupId}/boards/${boardId}?need=c#card-part-talk`;
  const notice = { params: { title: 'Spesa', count: 1 }, href, isRead: null };
  expect(await noticesOf(maker)).toMatchObject([notice]);
  expect(await noticesOf(joiner)).toMatchObject([notice]);
  expect(await noticesOf(talker)).toEqual([]);
  expect(await noticesOf(other)).toEqual([]);
  const told = world.live.map(({ topic }) => topic).filter((topic) => topic.startsWith('user:'));
  expect(new Set(told)).toEqual(new Set([`user:${maker.personId}`, `user:${joiner.personId}`]));
});

test('[TLK3] many comments are one notice that counts, until the card is opened', async () => {
  const { boardId, say, joiner, talker, maker } = await build();
  await say(talker, 'm1');
  await runJob();
  world.clock = new Date(world.clock.getTime() + 60_000);
  await say(maker, 'm2');
  await say(talker, 'm3');
  await runJob();
  expect(await noticesOf(joiner)).toMatchObject([
    { params: { title: 'Spesa', count: 3 }, at: world.clock },
  ]);
  expect(await noticesOf(maker)).toMatchObject([{ params: { count: 2 } }]);
  expect(await noticesOf(talker)).toMatchObject([{ params: { count: 1 } }]);
  await readTalk(world.as(joiner), { boardId, cardId: 'c' });
  await say(talker, 'm4');
  await runJob();
  expect(await noticesOf(joiner)).toMatchObject([
    { params: { count: 3 }, isRead: world.clock },
    { params: { count: 1 }, isRead: null },
  ]);
  expect(await noticesOf(maker)).toMatchObject([{ params: { count: 3 }, isRead: null }]);
});

test('[TLK1] each comment is told once: by many processes, and by one after one that died', async () => {
  const { say, maker, talker } = await build();
  await say(talker, 'm1');
  const died = new Error('killed before the commit');
  const half = runJob({
    newId: () => {
      throw died;
    },
  });
  await expect(half).rejects.toBe(died);
  expect(await noticesOf(maker)).toEqual([]);
  await Promise.all([runJob(), runJob(), runJob(), runJob()]);
  await runJob();
  expect(await noticesOf(maker)).toMatchObject([{ params: { count: 1 } }]);
});

test('[TLK1] what is taken away, put back or brought back from the past is not told again', async () => {
  const { doc, write, say, maker, talker } = await build();
  await say(talker, 'm1');
  await runJob();
  await write(talker, () => deleteComment(doc, 'c', 'm1'));
  await runJob();
  await say(talker, 'm1');
  await say(talker, 'm2', SERVER_CONNECTION_ID);
  await say(talker, 'm3');
  await write(talker, () => deleteComment(doc, 'c', 'm3'));
  await runJob();
  expect(await noticesOf(maker)).toMatchObject([{ params: { count: 1 } }]);
});

test('[TLK2] [B6] whoever left the group hears nothing more', async () => {
  const { groupId, say, maker, joiner, talker } = await build();
  const { householdId } = joiner;
  await updateMembership(database.db, { groupId, householdId, patch: { leftAt: world.clock } });
  await say(talker, 'm1');
  await runJob();
  expect(await noticesOf(joiner)).toEqual([]);
  expect(await noticesOf(maker)).toHaveLength(1);
});

test('[MEN4] whom a comment names hears of it in a notice of its own, if they are in the group', async () => {
  const { groupId, boardId, say, maker, joiner, talker, other } = await build();
  const outsider = (await build()).maker;
  const named = async ({ personId }: HouseholdActor, name: string) =>
    database.db.update(people).set({ name }).where(eq(people.id, personId));
  await named(other, 'Olga Neri');
  await named(joiner, 'Ivo Gallo');
  await named(outsider, 'Fuori Gruppo');
  await say(talker, 'm1', undefined, 'Chiedo a @Olga Neri, @Ivo Gallo e @Fuori Gruppo');
  await runJob();
  await say(talker, 'm2', undefined, 'E @Olga Neri?');
  await runJob();
  const mentionsOf = ({ personId }: HouseholdActor) =>
    database.db
      .select({ params: notifications.params, href: notifications.href })
      .from(notifications)
      .where(and(eq(notifications.personId, personId), eq(notifications.kind, 'mentioned')));
  const href = `/groups/${groupId}/boards/${boardId}?need=c#card-part-talk`;
  const params = { title: 'Spesa', by: talker.name };
  expect(await mentionsOf(other)).toEqual([{ href, params: { ...params, count: 2 } }]);
  expect(await mentionsOf(joiner)).toEqual([{ href, params: { ...params, count: 1 } }]);
  expect(await mentionsOf(outsider)).toEqual([]);
  expect(await noticesOf(other)).toEqual([]);
  expect(await noticesOf(joiner)).toMatchObject([{ params: { count: 1 } }]);
  expect(await noticesOf(maker)).toMatchObject([{ params: { count: 2 } }]);
  await named(other, 'Olga Bianchi');
  const page = await getBoardPage(world.as(maker), {
    groupId,
    boardId,
    openCardId: 'c',
    locale: 'it',
  });
  expect(page.ok && page.value.openMentions).toEqual(['Ivo Gallo', 'Olga Neri']);
});
