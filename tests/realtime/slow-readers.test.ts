import { beforeEach, describe, expect, test } from 'vitest';

import { addCard } from '#app/domain/boards/document/edit-board.ts';
import { BOARDS_NAMESPACE, LIVE_NAMESPACE } from '#app/protocol/frame-parser.ts';
import { encodeClientMessage } from '#app/protocol/wire-format.ts';
import { useDatabase } from '#tests/support/stage.ts';

import { makeBoardLarge } from './support/large-board.ts';
import type { RawClient } from './support/raw-client.ts';
import { RawSocket } from './support/raw-socket.ts';
import { useClients, useRealtimeWorld } from './support/realtime-stage.ts';
import { startRealtime, testCard, type TestPerson } from './support/realtime-world.ts';
import { pass, waitFor } from './support/wait-for.ts';

const MEGABYTE = 1024 * 1024;
/** What the code promises (docs/protocol.md). */
const MAX_BYTES_OF_ONE = 8 * MEGABYTE;

const database = useDatabase();
const world = useRealtimeWorld(database);
const { keep, closeAll, enter } = useClients(world);
let organiser: TestPerson;

beforeEach(async () => {
  organiser = await world.person('organiser');
});

const joinFrame = () =>
  encodeClientMessage({ type: 'join', boardId: world.boardId, lastSequence: 0 });

async function rawSocket(
  person: TestPerson,
  namespace: string,
  address = world.address,
): Promise<RawSocket> {
  return keep(await RawSocket.enter(address, person.cookie, namespace));
}

async function write(client: RawClient, person: TestPerson, id: string): Promise<string | null> {
  const update = client.change((doc) => addCard(doc, testCard(id, person.personId)));
  return client.outcome(client.sendUpdate(update));
}

/** Looks at what the server keeps, over and over, until `stop`; gives the most it saw. */
function watchUsage() {
  const most = { ofOne: 0, ofAll: 0 };
  const timer = setInterval(() => {
    const { heldBytes, heldBytesOfOne } = world.realtime.usage;
    most.ofOne = Math.max(most.ofOne, heldBytesOfOne);
    most.ofAll = Math.max(most.ofAll, heldBytes);
  }, 5);
  return { most, stop: () => clearInterval(timer) };
}

describe('readers that do not read', () => {
  test('[Y3] thirty lines that join a large board and read nothing cost eight megabytes', async () => {
    await makeBoardLarge(database.db, world.boardId, organiser.personId);
    const honest = await enter(organiser);
    const greedy = await world.person('member');
    const lines = await Promise.all(
      Array.from({ length: 30 }, () => rawSocket(greedy, BOARDS_NAMESPACE)),
    );
    const { most, stop } = watchUsage();
    for (const line of lines) line.pause();
    // Eight lines, five times: as much as a person may ask for at once, more than the network takes.
    for (let round = 0; round < 5; round += 1) {
      for (const line of lines.slice(0, 8)) line.say('binary', joinFrame());
      expect(await write(honest, organiser, `first-${round}`)).toBeNull();
    }
    await waitFor('something waits', () => most.ofOne > MEGABYTE);
    for (let round = 0; round < 20; round += 1) {
      for (const line of lines) line.say('binary', joinFrame());
      expect(await write(honest, organiser, `then-${round}`)).toBeNull();
    }
    stop();
    expect(most.ofOne).toBeLessThan(MAX_BYTES_OF_ONE);
    expect(most.ofAll).toBeLessThan(MAX_BYTES_OF_ONE + MEGABYTE);
  });

  test('[Y3] a reader of a byte now and then is let go like one that reads nothing', async () => {
    await makeBoardLarge(database.db, world.boardId, organiser.personId);
    const trickling = await rawSocket(await world.person('member'), BOARDS_NAMESPACE);
    trickling.pause();
    // What the network's own buffers take is not waited for.
    for (let sent = 0; sent < 15; sent += 1) trickling.say('binary', joinFrame());
    await waitFor('something waits', () => world.realtime.usage.heldBytesOfOne > MEGABYTE);
    await waitFor(
      'let go',
      async () => {
        trickling.sip();
        await pass(200);
        return world.realtime.usage.lines === 0;
      },
      25_000,
    );
    expect(world.realtime.usage.heldBytes).toBe(0);
  });

  test('[Y3] a slow page is told what waits for it, or that it missed too much to be told', async () => {
    const slow = await rawSocket(organiser, LIVE_NAMESPACE);
    const topic = `group:${world.groupId}` as const;
    let version = 0;
    const notice = () => {
      version += 1;
      const id = `${'n'.repeat(2_000)}:${version % 500}`;
      world.realtime.events.live({ topic, id, version });
    };
    await waitFor('in its room', () => {
      notice();
      return slow.received.includes('changed');
    });
    slow.pause();
    for (let sent = 0; sent < 200; sent += 1) {
      for (let burst = 0; burst < 60; burst += 1) notice();
      // The network takes what it takes in between.
      await pass(1);
    }
    expect(world.realtime.usage.heldBytes).toBeLessThan(MEGABYTE);
    slow.resume();
    await slow.heard('["changed"]');
    // From here on it hears each notice again.
    notice();
    await slow.heard(`"version":${version}`);
  });

  test('[Y3] fifty people who come back to a large board at once are all served', async () => {
    const boardBytes = await makeBoardLarge(database.db, world.boardId, organiser.personId);
    const people = await Promise.all(Array.from({ length: 49 }, () => world.person('member')));
    const restarted = await startRealtime(database.db, world.sessions);
    const lines = await Promise.all(
      people.map(async (person) => {
        const line = await rawSocket(person, BOARDS_NAMESPACE, restarted.address);
        line.say('binary', joinFrame());
        return line;
      }),
    );
    const last = await enter(organiser, restarted.address);
    await waitFor(
      'all served',
      () => lines.every(({ receivedBytes }) => receivedBytes > boardBytes),
      20_000,
    );
    expect(await write(last, organiser, 'we-are-back')).toBeNull();
    await Promise.all(lines.map((line) => line.heard('we-are-back')));
    expect(restarted.faults).toEqual([]);
    closeAll();
    await restarted.close();
  });

  test('[Y3] who comes right after a change gets it, from a board read before it', async () => {
    // The board is empty, then it is not: what was read a moment ago says less.
    const first = await enter(organiser);
    for (let written = 0; written < 5; written += 1) {
      expect(await write(first, organiser, `fresh-${written}`)).toBeNull();
      const next = await enter(await world.person('member'));
      await waitFor('the change', () => next.doc.getMap('cards').has(`fresh-${written}`));
      expect(next.all('sync').length).toBeLessThanOrEqual(2);
      next.close();
    }
  });
});
