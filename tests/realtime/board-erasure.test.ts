import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { addCard, cardText } from '#app/domain/boards/document/edit-board.ts';
import { addComment } from '#app/domain/boards/document/edit-card-lists.ts';
import { readBoard } from '#app/domain/boards/document/read-board.ts';
import { boardActivity, boardSnapshots, boardUpdates } from '#db/schema/boards.ts';
import { eraseFromBoards } from '#server/boards/erase-from-boards.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { createWorld } from '#tests/support/context.ts';
import { useDatabase } from '#tests/support/stage.ts';

import type { RawClient } from './support/raw-client.ts';
import { useClients, useRealtimeWorld } from './support/realtime-stage.ts';
import { testCard, type TestPerson } from './support/realtime-world.ts';
import { waitFor } from './support/wait-for.ts';

const database = useDatabase();
const world = useRealtimeWorld(database);
const { enter } = useClients(world);

function as(person: TestPerson): ServiceContext {
  const actor = { kind: 'person', ...person } as const;
  return { ...createWorld(database.db).as(actor), boards: world.realtime.boards };
}

/** Everything the database holds of the board, as text. */
async function stored(): Promise<string> {
  const { db } = database;
  const { boardId } = world;
  const log = await db.select().from(boardUpdates).where(eq(boardUpdates.boardId, boardId));
  const states = await db.select().from(boardSnapshots).where(eq(boardSnapshots.boardId, boardId));
  const told = await db.select().from(boardActivity).where(eq(boardActivity.boardId, boardId));
  const bytes = [...log.map(({ payload }) => payload), ...states.map(({ state }) => state)];
  return bytes.map((part) => Buffer.from(part).toString('latin1')).join() + JSON.stringify(told);
}

test('[G-ER] a person’s words leave the pages, the snapshot, the log and the activity', async () => {
  const giulia = await world.person('member');
  const paolo = await world.person('member');
  const hers = await enter(giulia);
  const his = await enter(paolo);
  const say = async (client: RawClient, work: Parameters<RawClient['change']>[0]) =>
    expect(await client.outcome(client.sendUpdate(client.change(work)))).toBeNull();
  await say(hers, (doc) => addCard(doc, testCard('c', giulia.personId, 'Segreta')));
  await say(hers, (doc) => cardText(doc, 'c', 'notes')?.insert(0, 'Confidenza. '));
  await say(hers, (doc) =>
    addComment(doc, 'c', { id: 'k', by: giulia.personId, at: Date.now(), text: 'Mormorio' }),
  );
  await waitFor('seen', () => readBoard(his.doc).cards[0]?.commentCount === 1);
  await say(his, (doc) => cardText(doc, 'c', 'notes')?.insert(0, 'Resta. '));
  expect(await stored()).toContain('Confidenza');

  expect(await eraseFromBoards(as(paolo), giulia)).toMatchObject({ code: 'auth.forbidden' });
  expect(await eraseFromBoards(as(giulia), giulia)).toEqual({ ok: true, value: { boardCount: 1 } });

  await waitFor('gone from the page', () => readBoard(his.doc).cards[0]?.notes === 'Resta. ');
  expect(readBoard(his.doc).cards[0]).toMatchObject({ title: '', commentCount: 0 });
  const left = await stored();
  for (const word of ['Segreta', 'Confidenza', 'Mormorio', giulia.personId]) {
    expect(left).not.toContain(word);
  }
  expect(left).toContain('Resta. ');
  // The board goes on: those who stayed write, newcomers read.
  await say(his, (doc) => cardText(doc, 'c', 'notes')?.insert(0, 'Ancora. '));
  const late = await enter(paolo);
  expect(readBoard(late.doc).cards[0]?.notes).toBe('Ancora. Resta. ');
});
