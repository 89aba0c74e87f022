import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { addCard } from '#app/domain/boards/document/edit-board.ts';
import {
  decodeServerMessage,
  encodeEntries,
  type ServerMessage,
} from '#app/protocol/wire-format.ts';
import type { StoredBatch } from '#db/queries/boards/boards.ts';
import { PutOff } from '#server/boards/threads/put-off.ts';

import { BoardConnection } from './board-connection.ts';
import { BoardRoom } from './board-room.ts';

const EMPTY_ENTRIES = new Uint8Array([0]);
const MEGABYTE = 1024 * 1024;
const NO_WORKER = new Error('no worker');

const longCard = (id: string) => ({
  id,
  column: 'needs' as const,
  position: 'V',
  category: 'sport',
  title: 'Nuoto',
  notes: 'x'.repeat(9_000),
  createdBy: 'p1',
});

/** A browser whose network the test controls. */
function browser(id: number, nowMs: () => number) {
  const received: ServerMessage[] = [];
  const network = { unsent: 0, hasRoom: true, isCut: false, isEnded: false };
  const connection = new BoardConnection({
    id,
    person: { personId: `p${id}`, name: `Persona ${id}` },
    author: { personId: `p${id}`, householdId: `h${id}`, role: 'member' },
    canWrite: true,
    nowMs: nowMs(),
    channel: {
      send: (frame, rest = new Uint8Array()) => {
        const message = decodeServerMessage(Buffer.concat([frame, rest]));
        if (message) received.push(message);
      },
      isFree: () => network.unsent < 64 * 1024,
      isFull: () => network.unsent > MEGABYTE,
      turn: () => Promise.resolve(network.hasRoom ? { end: () => undefined } : null),
      end: () => (network.isEnded = true),
      cut: () => (network.isCut = true),
    },
  });
  const sequences = () =>
    received.flatMap((message) => {
      if (message.type === 'batch') return [message.batch.sequence];
      const isList = message.type === 'sync' || message.type === 'batches';
      return isList ? message.batches.map((batch) => batch.sequence) : [];
    });
  return { connection, received, network, sequences };
}

/** A room over a log in memory. `compact` says how folding it goes: there is nothing to fold. */
function setup(compact: () => Promise<null> = () => Promise.resolve(null)) {
  const log: StoredBatch[] = [];
  const clock = { nowMs: 1_000_000 };
  const append = (payload: Uint8Array = EMPTY_ENTRIES) => {
    const batch = { sequence: log.length + 1, payload, authors: [] };
    log.push(batch);
    return batch;
  };
  const after = (sequence: number) =>
    Promise.resolve(log.filter((batch) => batch.sequence > sequence));
  const reads = { count: 0 };
  const pauses = new PutOff(() => clock.nowMs);
  const room = new BoardRoom({
    boardId: 'b',
    lane: { add: () => true, isIdle: true },
    load: async () => ({ snapshot: null, batches: await after(0), clients: [] }),
    tailAfter: (sequence) => {
      reads.count += 1;
      return after(sequence);
    },
    catchUpFrom: async (sequence) => ({ snapshot: null, batches: await after(sequence) }),
    compact: () =>
      compact().catch((error: unknown) => {
        pauses.add('b');
        throw error;
      }),
    mayCompact: () => pauses.waitMs('b') === 0,
    nowMs: () => clock.nowMs,
    failed: (error) => {
      if (error !== NO_WORKER) throw error;
    },
  });
  const settle = () =>
    new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  return { room, append, clock, settle, reads, nowMs: () => clock.nowMs };
}

describe('a board room', () => {
  test('forwards the log in order, to each reader once, whenever they come', async () => {
    const { room, append, nowMs } = setup();
    append();
    const early = browser(1, nowMs);
    await room.join(early.connection, 0);
    const second = append();
    const late = browser(2, nowMs);
    const joining = room.join(late.connection, 0);
    room.deliver(second.sequence, second.payload);
    await joining;
    const third = append();
    room.deliver(third.sequence, third.payload);
    expect(early.sequences()).toEqual([1, 2, 3]);
    expect(late.sequences()).toEqual([1, 2, 3]);
  });

  test('fetches what another process appended in between', async () => {
    const { room, append, nowMs, settle } = setup();
    const reader = browser(1, nowMs);
    await room.join(reader.connection, 0);
    append();
    append();
    const third = append();
    room.deliver(third.sequence, third.payload);
    await settle();
    expect(reader.sequences()).toEqual([1, 2, 3]);
    append();
    room.deliver(4, null);
    room.deliver(4, null);
    await settle();
    expect(reader.sequences()).toEqual([1, 2, 3, 4]);
  });

  test('forwards the bytes of another process without reading the log, but for a hole', async () => {
    const { room, append, nowMs, settle, reads } = setup();
    const reader = browser(1, nowMs);
    await room.join(reader.connection, 0);
    for (let sent = 0; sent < 20; sent += 1) room.hear(append());
    await settle();
    expect(reader.sequences()).toHaveLength(20);
    expect(reads.count).toBe(0);
    append();
    const afterHole = append();
    room.hear(afterHole);
    room.hear(afterHole);
    room.hear(append());
    await settle();
    expect(reader.sequences()).toEqual(Array.from({ length: 23 }, (_, position) => position + 1));
    expect(reads.count).toBe(1);
  });

  test('hears of what somebody brings who was on another process', async () => {
    const { room, append, nowMs } = setup();
    append();
    const early = browser(1, nowMs);
    await room.join(early.connection, 0);
    append();
    append();
    const late = browser(2, nowMs);
    await room.join(late.connection, 0);
    expect(early.sequences()).toEqual([1, 2, 3]);
    expect(late.sequences()).toEqual([1, 2, 3]);
  });

  test('keeps nothing for a reader that lags, and catches it up from the log', async () => {
    const { room, append, nowMs, settle } = setup();
    const slow = browser(1, nowMs);
    const fast = browser(2, nowMs);
    await room.join(slow.connection, 0);
    await room.join(fast.connection, 0);
    slow.network.unsent = 2 * MEGABYTE;
    for (let sent = 0; sent < 3; sent += 1) {
      const batch = append();
      room.deliver(batch.sequence, batch.payload);
    }
    expect(fast.sequences()).toEqual([1, 2, 3]);
    expect(slow.sequences()).toEqual([]);
    room.sweep();
    await settle();
    expect(slow.sequences()).toEqual([]);
    slow.network.unsent = 0;
    room.sweep();
    await settle();
    expect(slow.sequences()).toEqual([1, 2, 3]);
    const next = append();
    room.deliver(next.sequence, next.payload);
    expect(slow.sequences()).toEqual([1, 2, 3, 4]);
  });

  test('tells a reader for whom there is no room to come back later', async () => {
    const { room, append, nowMs } = setup();
    append();
    const late = browser(1, nowMs);
    late.network.hasRoom = false;
    await room.join(late.connection, 0);
    expect(late.received).toEqual([{ type: 'closed', code: 'boards.busy' }]);
    expect(late.network.isEnded).toBe(true);
  });

  test('sends nothing to a reader that went elsewhere while its board was read', async () => {
    const { room, append, nowMs } = setup();
    append();
    const restless = browser(1, nowMs);
    const joining = room.join(restless.connection, 0);
    room.leave(restless.connection);
    await joining;
    expect(restless.received).toEqual([]);
  });

  test('folding a long log that fails is tried again later, not with every letter', async () => {
    let attempts = 0;
    const { room, append, clock, nowMs, settle } = setup(() => {
      attempts += 1;
      return Promise.reject(NO_WORKER);
    });
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let card = 0; card < 100; card += 1) addCard(doc, longCard(`c${card}`));
    updates.forEach((update, messageId) =>
      append(encodeEntries([{ connectionId: 9, messageId, update }])),
    );
    const writer = browser(1, nowMs);
    await room.join(writer.connection, 0);
    const write = async () => {
      const { sequence, payload } = append();
      room.deliver(sequence, payload);
      await settle();
    };
    // The first change to write has the room read its log, in as many turns of the loop as it takes.
    room.update(writer.connection, 1, updates[0] ?? EMPTY_ENTRIES);
    const hasTried = () => attempts > 0;
    for (let letters = 0; !hasTried() && letters < 1_000; letters += 1) await write();
    for (let letters = 0; letters < 5; letters += 1) await write();
    expect(attempts).toBe(1);
    clock.nowMs += 6_000;
    for (let letters = 0; letters < 5; letters += 1) await write();
    expect(attempts).toBe(2);
  });

  test('among many people sends the first at once and the next ones as one frame', async () => {
    const { room, append, nowMs } = setup();
    const people = Array.from({ length: 21 }, (_, id) => browser(id + 1, nowMs));
    for (const { connection } of people) await room.join(connection, 0);
    for (let sent = 0; sent < 4; sent += 1) {
      const batch = append();
      room.deliver(batch.sequence, batch.payload);
    }
    expect(people[0]?.sequences()).toEqual([1]);
    await expect
      .poll(() => people.map((one) => one.sequences().join()))
      .toEqual(people.map(() => '1,2,3,4'));
    const frames = people[0]?.received.filter(({ type }) => type.startsWith('batch')) ?? [];
    expect(frames.map(({ type }) => type)).toEqual(['batch', 'batches']);
  });
});
