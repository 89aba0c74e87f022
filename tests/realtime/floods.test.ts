import { beforeEach, describe, expect, test } from 'vitest';

import { addCard } from '#app/domain/boards/document/edit-board.ts';
import { BOARDS_NAMESPACE, LIVE_NAMESPACE } from '#app/protocol/frame-parser.ts';
import { useDatabase } from '#tests/support/stage.ts';

import type { RawClient } from './support/raw-client.ts';
import { RawSocket } from './support/raw-socket.ts';
import { useClients, useRealtimeWorld } from './support/realtime-stage.ts';
import {
  startRealtime,
  testCard,
  type RealtimeWorld,
  type TestPerson,
} from './support/realtime-world.ts';
import { waitFor } from './support/wait-for.ts';

const database = useDatabase();
const world = useRealtimeWorld(database);
const { keep, connect, enter } = useClients(world);
let member: TestPerson;
let honest: RawClient;

beforeEach(async () => {
  member = await world.person('member');
  honest = await enter(member);
});

async function expectUndisturbed(): Promise<void> {
  const id = `ok-${Math.random().toString(36).slice(2)}`;
  const update = honest.change((doc) => addCard(doc, testCard(id, member.personId)));
  expect(await honest.outcome(honest.sendUpdate(update))).toBeNull();
}

/** A line of somebody new in one of the namespaces. */
async function stranger(namespace: string): Promise<{ person: TestPerson; line: RawSocket }> {
  const person = await world.person('member');
  const line = keep(await RawSocket.enter(world.address, person.cookie, namespace));
  return { person, line };
}

const times = (count: number, work: (index: number) => void) => {
  for (let index = 0; index < count; index += 1) work(index);
};

/** Each is let go with a word; none of it is read first. */
const FLOODS: Readonly<Record<string, (line: RawSocket) => void>> = {
  'one long text': (line) => line.say('text', `42/boards,["${'x'.repeat(70_000)}"]`),
  'unknown events': (line) => times(60, () => line.say('text', '42/boards,["shout",1]')),
  acknowledgements: (line) => times(60, (id) => line.say('text', `43/boards,${id}[]`)),
  'namespaces that do not exist': (line) => times(60, (id) => line.say('text', `40/n${id},`)),
  'pongs of the engine': (line) => times(60, () => line.say('text', '3')),
  'messages without a word': (line) => times(60, () => line.say('text', '4')),
  'pings of WebSocket': (line) => times(60, () => line.say('ping', 'x')),
  'pongs of WebSocket': (line) => times(60, () => line.say('pong', '')),
  'three thousand binary frames': (line) =>
    times(3_000, () => line.say('binary', new Uint8Array([3, 0]))),
  'two megabytes at once': (line) => times(40, () => line.say('binary', new Uint8Array(50_000))),
};

describe('floods over one line', () => {
  for (const [name, flood] of Object.entries(FLOODS)) {
    for (const namespace of [BOARDS_NAMESPACE, LIVE_NAMESPACE]) {
      test(`[Y3] ${name} on ${namespace} end the line, and the next one waits`, async () => {
        const { person, line } = await stranger(namespace);
        flood(line);
        await waitFor('closed', () => line.isClosed);
        await expectUndisturbed();
        // Some of it is against the protocol as well, and ends the line before it is a flood.
        if (!line.received.includes('boards.too_fast')) return;
        const again = connect(person.cookie);
        await waitFor('refused', () => again.error !== null);
        expect(again.error).toBe('boards.too_fast');
      });
    }
  }

  test('[Y3] a message in a thousand crumbs ends the line', async () => {
    const { line } = await stranger(BOARDS_NAMESPACE);
    line.say('binary', new Uint8Array([2]), false);
    times(1_000, () => line.say('more', new Uint8Array([0]), false));
    await waitFor('closed', () => line.isClosed);
    await expectUndisturbed();
  });

  test('[Y3] fast typing and a moving cursor are no flood', async () => {
    const typist = await world.person('member');
    const client = await enter(typist);
    // As a page does while its person drags and types: see GATHER_MS and CURSOR_EVERY_MS.
    const cursor = { cardId: 'c', field: '', isTyping: true } as const;
    const position = { anchor: new Uint8Array(), head: new Uint8Array() };
    let last = 0;
    times(120, (at) => {
      last = client.sendUpdate(
        client.change((doc) => addCard(doc, testCard(`c${at}`, typist.personId))),
      );
      client.say({ type: 'cursor', cursor: { ...cursor, ...position } });
    });
    expect(await client.outcome(last)).toBeNull();
    expect(client.all('refused')).toEqual([]);
    expect(client.isClosed).toBe(false);
  });
});

describe('floods of lines', () => {
  test('[Y3] two hundred lines of one person at once: forty seats, in both namespaces', async () => {
    const greedy = await world.person('member');
    // Two hundred lines take a busy machine longer than one may idle, or the engine waits for a pong.
    world.stopClock();
    const lines = Array.from({ length: 200 }, () =>
      keep(new RawSocket(world.address, greedy.cookie)),
    );
    for (const line of lines) line.stayAwake();
    await Promise.all(lines.map((line) => line.heard('0{')));
    lines.forEach((line, at) => {
      line.say('text', `40${at % 2 === 0 ? BOARDS_NAMESPACE : LIVE_NAMESPACE},`);
    });
    await waitFor(
      'all answered',
      () => lines.every(({ received, isClosed }) => isClosed || /4[04]\//.test(received)),
      40_000,
    );
    // A line that broke meanwhile gave its seat to the next: those that stand hold one each.
    const seated = lines.filter(({ received, isClosed }) => !isClosed && /40\//.test(received));
    expect(seated).toHaveLength(40);
    await expectUndisturbed();
  });

  test('[Y3] who enters no namespace is put out, also who has left it', async () => {
    const before = world.realtime.usage.lines;
    const { line: leaver } = await stranger(BOARDS_NAMESPACE);
    const idle = keep(new RawSocket(world.address, member.cookie));
    await idle.heard('0{');
    expect(world.realtime.usage.lines).toBe(before + 2);
    leaver.say('text', '41/boards,');
    await waitFor('both out', () => world.realtime.usage.lines === before, 12_000);
    expect(honest.isClosed).toBe(false);
  });

  test('[Y3] invented cookies cost a bounded number of readings', async () => {
    let readings = 0;
    const startedAtMs = performance.now();
    const resolve: RealtimeWorld['sessions']['resolve'] = (cookie) => {
      readings += 1;
      return world.sessions.resolve(cookie);
    };
    const doors = await startRealtime(database.db, { ...world.sessions, resolve });
    const guests = Array.from({ length: 500 }, (_, at) =>
      keep(new RawSocket(doors.address, `cortile=${String(at).padStart(43, 'x')}`)),
    );
    const isAnswered = ({ received, isClosed }: RawSocket) =>
      isClosed || /44\/|HTTP\/1.1 (?:429|503)/.test(received);
    for (const guest of guests) {
      guest.heard('0{').then(
        () => guest.say('text', '40/boards,'),
        () => undefined,
      );
    }
    await waitFor('all answered', () => guests.every(isAnswered), 20_000);
    expect(readings).toBeGreaterThan(0);
    // Three hundred at once and five a second, however slow this machine is.
    const seconds = (performance.now() - startedAtMs) / 1_000;
    expect(readings).toBeLessThanOrEqual(300 + 5 * seconds);
    // Somebody who is known comes in beside them.
    const known = connect(member.cookie, doors.address);
    await waitFor('answered', () => known.socket.connected || known.error !== null);
    expect(known.error).not.toBe('auth.signed_out');
    expect(doors.faults).toEqual([]);
    await doors.close();
  });
});
