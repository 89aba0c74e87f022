import * as Y from 'yjs';

import { encodeClientMessage } from '#app/protocol/wire-format.ts';
import { pass, waitFor } from '#tests/realtime/support/wait-for.ts';

import type { LoadClient } from '../load/client.ts';
import type { CortileWorld } from '../load/cortile-world.ts';
import { Page } from '../load/page.ts';
import type { ServerProcess } from '../load/server-process.ts';
import { deploy, type Deployment } from '../load/systems.ts';
import { boardIdOf, makeWriting } from '../load/workload.ts';
import { createWords } from '../load/words.ts';

const HONEST = 3;
const ATTACKER = 100;
const UNKNOWN_FRAMES = 10;
const random = createWords(11);

const updateFrame = (update: Uint8Array, messageId = 1) =>
  encodeClientMessage({ type: 'update', messageId, update });
const randomBytes = (length: number) => Uint8Array.from({ length }, () => random.below(256));
const times = (count: number, work: (index: number) => void) => {
  for (let index = 0; index < count; index += 1) work(index);
};

/** A good update of somebody else's card, to be spoiled. */
const sample = makeWriting(200, { messages: 1, editsPerMessage: 5, isReplacing: false });
const typing = sample.messages[0] ?? new Uint8Array();

function nested(depth: number): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    let inner = doc.getMap<unknown>('cards');
    times(depth, () => {
      const next = new Y.Map<unknown>();
      inner.set('a', next);
      inner = next;
    });
  });
  return Y.encodeStateAsUpdate(doc);
}

/** A mutation of one byte. */
function mutated(update: Uint8Array, index: number): Uint8Array {
  const copy = update.slice(0, update.length - (index % 3));
  copy[random.below(copy.length)] = random.below(256);
  return copy;
}

type Attack = (client: LoadClient, board: Board) => void | Promise<void>;
type Board = { deployment: Deployment; server: ServerProcess };

/** Twelve kinds of what a dishonest client may do. */
const ATTACKS: Readonly<Record<string, Attack>> = {
  'junk frames': ({ socket }) => times(UNKNOWN_FRAMES, () => socket.send(randomBytes(60))),
  'text that is no packet': ({ socket }) =>
    times(UNKNOWN_FRAMES, (index) => socket.send(`4${index}[{"a":`)),
  'lengths beyond the frame': ({ socket }) =>
    times(4, () => socket.send(new Uint8Array([2, 1, 255, 255, 255, 255, 15, 0]))),
  'updates cut short': (client) => times(50, (at) => client.send(typing.slice(0, at))),
  'updates with changed bytes': (client) => times(200, (at) => client.send(mutated(typing, at))),
  'updates with a gap': (client) => times(50, () => client.send(typing)),
  'six thousand nested maps': (client) => client.send(nested(6_000)),
  'an update over 64 kB': (client) => times(3, () => client.send(randomBytes(70_000))),
  'a frame of 8 MB': ({ socket }) => socket.send(updateFrame(new Uint8Array(8 * 2 ** 20))),
  'a flood of 5,000 messages': (client) => times(5_000, () => client.send(sample.setup)),
  'cursors that lie': ({ socket }) =>
    times(300, (at) => {
      const anchor = randomBytes(at % 2 === 0 ? 4_000 : 60);
      const cursor = { cardId: 'x'.repeat(at), field: '<b>', isTyping: true, anchor, head: anchor };
      socket.send(encodeClientMessage({ type: 'cursor', cursor }));
    }),
  'joins that read nothing': async ({ socket }) => {
    socket.pause();
    times(15, () =>
      socket.send(encodeClientMessage({ type: 'join', boardId: boardIdOf(0), lastSequence: 0 })),
    );
    await pass(300);
  },
};

/**
 * Three honest people write while each attack runs. Counts crashes, honest people who lost their
 * line or a word, and the memory that stays when all attackers have gone.
 */
export async function measureHostile(world: CortileWorld, state: Uint8Array, rounds: number) {
  const deployment = await deploy('cortile', world);
  try {
    await deployment.seed(new Map([[boardIdOf(0), state]]));
    const server = await deployment.start();
    const honest = Array.from({ length: HONEST }, (_, person) => {
      const page = new Page(deployment, { person, board: 0 });
      page.connect(() => server);
      return page;
    });
    await waitFor('honest people in', () => honest.every((page) => page.isIn), 20_000);
    for (const page of honest) page.addCard();
    await pass(200);
    const disturbed = new Set<string>();
    // The first round only grows the heap to its working size.
    await attackAll({ deployment, server }, honest, disturbed);
    const before = await server.residentBytes();
    for (let round = 1; round < rounds; round += 1) {
      await attackAll({ deployment, server }, honest, disturbed);
    }
    const isAlive = server.isAlive;
    const after = isAlive ? await server.residentBytes() : before;
    for (const page of honest) page.close();
    await server.kill();
    return {
      kinds: Object.keys(ATTACKS).length,
      crashes: isAlive ? 0 : 1,
      disturbed: [...disturbed],
      lastingMegabytes: (after - before) / 2 ** 20,
    };
  } finally {
    await deployment.remove();
  }
}

async function attackAll(
  board: Board,
  honest: readonly Page[],
  disturbed: Set<string>,
): Promise<void> {
  let attacker = ATTACKER;
  for (const [name, attack] of Object.entries(ATTACKS)) {
    if (!board.server.isAlive) return;
    attacker += 1;
    const client = board.deployment.client(board.server, { person: attacker, board: 0 });
    await client.entered;
    const attacking = Promise.resolve(attack(client, board));
    const words = honest.map((page) => page.type());
    const isHeard = () =>
      honest.every((page) => page.isIn && words.every((word) => page.received.has(word)));
    await waitFor('honest words heard', isHeard, 1_500).catch(() => disturbed.add(name));
    await attacking;
    await pass(50);
    client.close();
  }
}
