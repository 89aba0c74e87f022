import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { addCard, cardText } from '#app/domain/boards/document/edit-board.ts';
import { readBoard } from '#app/domain/boards/document/read-board.ts';
import { listBatchesAfter } from '#db/queries/boards/boards.ts';
import { useDatabase } from '#tests/support/stage.ts';

import { hostileUpdates } from './support/mutations.ts';
import type { RawClient } from './support/raw-client.ts';
import { useClients, useRealtimeWorld } from './support/realtime-stage.ts';
import { testCard, type TestPerson } from './support/realtime-world.ts';
import { pass, waitFor } from './support/wait-for.ts';

const database = useDatabase();
const world = useRealtimeWorld(database);
const { connect, enter } = useClients(world);
let member: TestPerson;
let honest: RawClient;

beforeEach(async () => {
  member = await world.person('member');
  honest = await enter(member);
});

/** The committed log as one text, to see that not a byte was added. */
async function logOf(): Promise<string> {
  const batches = await listBatchesAfter(database.db, { boardId: world.boardId, sequence: 0 });
  return JSON.stringify(batches.map((batch) => Buffer.from(batch.payload).toString('hex')));
}

/** Writes two hundred kilobytes of notes, as fast as one may. */
async function fillBoard(client: RawClient, personId: string): Promise<void> {
  const notes = 'parola '.repeat(1_400);
  for (let card = 0; card < 20; card += 1) {
    const id = `${personId}-${card}`;
    const update = client.change((doc) => {
      addCard(doc, testCard(id, personId));
      cardText(doc, id, 'notes')?.insert(0, notes);
    });
    expect(await client.outcome(client.sendUpdate(update))).toBeNull();
  }
}

/** Whether the honest one sees somebody on the board. */
function isHere({ personId }: TestPerson): boolean {
  const there = new Set<number>();
  for (const change of honest.all('presence').flatMap(({ changes }) => changes)) {
    if (change.kind === 'here' && change.personId === personId) there.add(change.connectionId);
    if (change.kind === 'gone') there.delete(change.connectionId);
  }
  return there.size > 0;
}

/** Honest people still write and read. */
async function expectUndisturbed(): Promise<void> {
  const id = `ok-${Math.random().toString(36).slice(2)}`;
  const update = honest.change((doc) => addCard(doc, testCard(id, member.personId)));
  expect(await honest.outcome(honest.sendUpdate(update))).toBeNull();
}

describe('what the server does with a dishonest client', () => {
  test('[Y1] a viewer’s update is dropped, the viewer told, the board unchanged', async () => {
    const viewer = await enter(await world.person('viewer'));
    expect(viewer.all('sync')[0]?.canWrite).toBe(false);
    const before = await logOf();
    const update = viewer.change((doc) => addCard(doc, testCard('v', 'x')));
    expect(await viewer.outcome(viewer.sendUpdate(update))).toBe('boards.read_only');
    expect(await logOf()).toBe(before);
    expect(honest.all('batch')).toEqual([]);
    await expectUndisturbed();
  });

  test('[B1] an outsider enters no board, and learns nothing of it', async () => {
    const outsider = connect((await world.person('outsider')).cookie);
    await waitFor('connected', () => outsider.socket.connected);
    outsider.say({ type: 'join', boardId: world.boardId, lastSequence: 0 });
    await waitFor('turned away', () => outsider.isClosed);
    const missing = connect((await world.person('outsider')).cookie);
    await waitFor('connected', () => missing.socket.connected);
    missing.say({ type: 'join', boardId: 'no-such-board', lastSequence: 0 });
    await waitFor('turned away', () => missing.isClosed);
    expect(outsider.received).toEqual([{ type: 'closed', code: 'boards.not_found' }]);
    expect(missing.received).toEqual(outsider.received);
  });

  test('a guest and a foreign page do not get a socket', async () => {
    const guest = connect('');
    const foreign = connect(member.cookie, world.address, { origin: 'https://evil.example' });
    await waitFor('both refused', () => guest.error !== null && foreign.error !== null);
    expect(guest.error).toBe('auth.signed_out');
    expect(foreign.socket.connected).toBe(false);
  });

  test('[W5] a page whose own name was pointed at us does not get a socket', async () => {
    const pointed = { host: 'evil.example', origin: 'http://evil.example' };
    const foreign = connect(member.cookie, world.address, pointed);
    const local = { host: 'app.localhost', origin: 'http://app.localhost' };
    const own = connect(member.cookie, world.address, local);
    await waitFor('one refused, one let in', () => foreign.error !== null && own.socket.connected);
    expect(foreign.socket.connected).toBe(false);
  });

  test('[Y6] writing under another’s client id, or in another’s name', async () => {
    const other = await world.person('member');
    const thief = await enter(other);
    const first = honest.change((doc) => addCard(doc, testCard('mine', member.personId)));
    await honest.outcome(honest.sendUpdate(first));
    const stolen = new Y.Doc();
    Y.applyUpdate(stolen, Y.encodeStateAsUpdate(honest.doc));
    stolen.clientID = honest.doc.clientID;
    const vector = Y.encodeStateVector(stolen);
    cardText(stolen, 'mine', 'title')?.insert(0, 'Rubato ');
    const forged = Y.encodeStateAsUpdate(stolen, vector);
    expect(await thief.outcome(thief.sendUpdate(forged))).toBe('boards.foreign_client');
    const inMyName = thief.change((doc) => addCard(doc, testCard('x', member.personId)));
    expect(await thief.outcome(thief.sendUpdate(inMyName))).toBe('boards.bad_value');
    await expectUndisturbed();
    const authors = await listBatchesAfter(database.db, { boardId: world.boardId, sequence: 0 });
    expect(new Set(authors.flatMap((batch) => batch.authors))).toEqual(new Set([member.personId]));
  });

  test('[Y3] an update over 64 kB is refused, a larger frame ends the connection', async () => {
    const heavy = await enter(await world.person('member'));
    expect(await heavy.outcome(heavy.sendUpdate(new Uint8Array(65 * 1024)))).toBe(
      'boards.too_large',
    );
    heavy.sendUpdate(new Uint8Array(1024 * 1024));
    await waitFor('closed', () => heavy.isClosed);
    await expectUndisturbed();
  });

  test('[Y3] more than 256 kB in a second is refused, others go on', async () => {
    const flood = await enter(await world.person('member'));
    for (let sent = 0; sent < 400; sent += 1) flood.sendUpdate(new Uint8Array(2_000));
    await waitFor('refused', () =>
      flood.all('refused').some((message) => message.code === 'boards.too_fast'),
    );
    await expectUndisturbed();
  });

  test('[Y4] deep nesting is refused and the board still loads', async () => {
    const doc = new Y.Doc();
    doc.transact(() => {
      let inner = doc.getMap<unknown>('cards');
      for (let depth = 0; depth < 4_000; depth += 1) {
        const next = new Y.Map<unknown>();
        inner.set('a', next);
        inner = next;
      }
    });
    const deep = await enter(await world.person('member'));
    const outcome = await deep.outcome(deep.sendUpdate(Y.encodeStateAsUpdate(doc)));
    expect(outcome).toBe('boards.unknown_place');
    const fresh = await enter(await world.person('member'));
    expect(readBoard(fresh.doc).cards).toEqual([]);
  });

  test(
    '[Y5] twenty thousand mutated updates through sockets change nothing and crash nobody',
    { timeout: 240_000 },
    async () => {
      const first = honest.change((doc) => addCard(doc, testCard('base', member.personId)));
      await honest.outcome(honest.sendUpdate(first));
      const before = await logOf();
      const updates = hostileUpdates(20_000, 20_261_124);
      // A line takes a burst of 240 before it is slowed down; a person has 40 lines.
      const fuzzers = await Promise.all([1, 2, 3, 4].map(() => world.person('member')));
      const codes = new Map<string, number>();
      for (let start = 0, line = 0; start < updates.length; start += 230, line += 1) {
        const person = fuzzers[line % fuzzers.length] ?? member;
        const fuzzer = await enter(person);
        const sent = updates.slice(start, start + 230);
        for (const update of sent) fuzzer.sendUpdate(update);
        await waitFor('all refused', () => fuzzer.all('refused').length === sent.length, 20_000);
        for (const { code } of fuzzer.all('refused')) codes.set(code, (codes.get(code) ?? 0) + 1);
        fuzzer.close();
      }
      expect(await logOf()).toBe(before);
      // They were judged, not merely slowed down.
      expect(codes.get('boards.too_fast') ?? 0).toBe(0);
      expect(codes.size).toBeGreaterThan(3);
      await expectUndisturbed();
      expect(honest.doc.store.pendingStructs).toBeNull();
      expect(honest.doc.store.pendingDs).toBeNull();
    },
  );

  test('[Y3] a flood of joins ends the line that sends it', async () => {
    const greedy = await enter(await world.person('member'));
    for (let sent = 0; sent < 60; sent += 1) {
      greedy.say({ type: 'join', boardId: world.boardId, lastSequence: 0 });
    }
    await waitFor('closed', () => greedy.isClosed);
    expect(greedy.all('closed')).toEqual([{ type: 'closed', code: 'boards.too_fast' }]);
    await expectUndisturbed();
  });

  test(
    '[Y3] a reader that takes nothing is let go, and nobody waits for it',
    { timeout: 30_000 },
    async () => {
      const writers = await Promise.all([1, 2, 3].map(() => world.person('member')));
      for (const writer of writers) await fillBoard(await enter(writer), writer.personId);
      const sleeper = await world.person('member');
      const slow = await enter(sleeper);
      await waitFor('the slow one seen', () => isHere(sleeper));
      const linesBefore = world.realtime.usage.lines;
      slow.stopReading();
      // Twelve times six hundred kilobytes: more than any network buffer takes.
      for (let sent = 0; sent < 12; sent += 1) {
        slow.say({ type: 'join', boardId: world.boardId, lastSequence: 0 });
      }
      let written = 0;
      await waitFor(
        'let go',
        async () => {
          await expectUndisturbed();
          await pass(100);
          written += 1;
          return world.realtime.usage.lines < linesBefore;
        },
        20_000,
      );
      expect(written).toBeGreaterThan(3);
      await waitFor('its absence seen', () => !isHere(sleeper));
    },
  );

  test('[Y3] a flood of cursors and of text frames reaches nobody’s screen as a flood', async () => {
    const restless = await enter(await world.person('member'));
    await waitFor('arrival seen', () => honest.all('presence').length > 0);
    const before = honest.all('presence').length;
    const position = new Uint8Array();
    for (let sent = 0; sent < 3_000; sent += 1) {
      const cursor = { cardId: `c${sent}`, field: '', isTyping: true } as const;
      restless.say({ type: 'cursor', cursor: { ...cursor, anchor: position, head: position } });
      restless.socket.emit('shout', 'x'.repeat(100));
    }
    await expectUndisturbed();
    await waitFor('moves seen', () => honest.all('presence').length > before);
    // Bundles of 25 ms, and what is over the rate is dropped: far from one frame a cursor.
    expect(honest.all('presence').length - before).toBeLessThan(300);
  });

  test('[Y3] a person has at most forty lines, others still come in', async () => {
    const person = await world.person('member');
    const lines = Array.from({ length: 45 }, () => connect(person.cookie));
    await waitFor('all answered', () =>
      lines.every(({ socket, error }) => socket.connected || error !== null),
    );
    expect(lines.filter(({ socket }) => socket.connected)).toHaveLength(40);
    expect(lines.map(({ error }) => error).filter((error) => error !== null)).toEqual(
      Array.from({ length: 5 }, () => 'boards.busy'),
    );
    await expectUndisturbed();
  });

  test('junk frames end the connection that sends them', async () => {
    const junk = await enter(await world.person('member'));
    for (let sent = 0; sent < 10; sent += 1) junk.sayBytes(new Uint8Array([255, sent]));
    await waitFor('closed', () => junk.isClosed);
    await expectUndisturbed();
  });

  test('[Y5] presence carries the session’s name, never a forged or oversized cursor', async () => {
    const before = honest.all('presence').length;
    const liar = await enter(await world.person('member'));
    liar.say({
      type: 'cursor',
      cursor: {
        cardId: 'x'.repeat(500),
        field: '<script>',
        isTyping: true,
        anchor: new Uint8Array(5_000),
        head: new Uint8Array(),
      },
    });
    await waitFor('arrival seen', () => honest.all('presence').length > before);
    await pass(100);
    const changes = honest.all('presence').flatMap((message) => message.changes);
    expect(changes.every((change) => change.kind !== 'at')).toBe(true);
  });
});
