import { Agent } from 'node:http';

import { io, type Socket } from 'socket.io-client';

import { BOARDS_NAMESPACE, LIVE_NAMESPACE, frameParser } from '#app/protocol/frame-parser.ts';
import { addCard } from '#app/domain/boards/document/edit-board.ts';
import { encodeClientMessage } from '#app/protocol/wire-format.ts';
import { RawClient } from '#tests/realtime/support/raw-client.ts';
import { pass, waitFor } from '#tests/realtime/support/wait-for.ts';

import { inParallel, type Attack, type Target } from './attack.ts';
import { makeBoard } from './boards.ts';

type Engine = {
  readonly transport: {
    readonly ws: { send(data: string | Uint8Array): void; pause(): void; terminate(): void };
  };
};

const engineOf = (socket: Socket) => socket.io.engine as unknown as Engine;

function connect(target: Target, namespace: string, cookie: string, from: number): Socket {
  return io(`${target.address}${namespace}`, {
    parser: frameParser,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie },
    agent: new Agent({ localAddress: `127.0.0.${from}` }) as never,
  });
}

async function settled(socket: Socket): Promise<boolean> {
  await new Promise<void>((resolve) => {
    for (const event of ['connect', 'connect_error', 'disconnect']) {
      socket.once(event, () => resolve());
    }
  });
  return socket.connected;
}

/** Text frames of 70 kB, then small ones, then junk in binary: every frame counts. */
export const floodOfFrames: Attack = async (target) => {
  const kinds: (string | Uint8Array)[] = [
    `42${BOARDS_NAMESPACE},["x","${'a'.repeat(70_000)}"]`,
    `42${BOARDS_NAMESPACE},["x"]`,
    `40/nowhere,{"a":1}`,
    new Uint8Array(2_000),
  ];
  let taken = 0;
  for (const frame of kinds) {
    const socket = connect(target, BOARDS_NAMESPACE, target.cookies[1], 66);
    if (!(await settled(socket))) continue;
    const { ws } = engineOf(socket).transport;
    for (let count = 0; count < 3_000 * target.scale && socket.connected; count += 1) {
      ws.send(frame);
      taken += 1;
      if (count % 100 === 99) await pass(1);
    }
    await pass(200);
    ws.terminate();
    socket.disconnect();
  }
  return { answers: {}, note: `${taken} frames were sent before the line was closed` };
};

/** Thirty sockets of one person join a large board twenty times each and read nothing. */
export const joinsWithoutReading: Attack = async (target) => {
  const boardId = await makeBoard(target, 'Molto grande');
  await fill(target, boardId);
  const sockets = await Promise.all(
    Array.from({ length: 30 }, async () => {
      const socket = connect(target, BOARDS_NAMESPACE, target.cookies[1], 66);
      return (await settled(socket)) ? socket : null;
    }),
  );
  const open = sockets.filter((socket) => socket !== null);
  const join = encodeClientMessage({ type: 'join', boardId, lastSequence: 0 });
  for (const socket of open) engineOf(socket).transport.ws.pause();
  for (let round = 0; round < 20; round += 1) {
    for (const socket of open) engineOf(socket).transport.ws.send(join);
    await pass(50);
  }
  await pass(1_000 * target.scale);
  for (const socket of open) engineOf(socket).transport.ws.terminate();
  return { answers: {}, note: `${open.length} of 30 sockets got in` };
};

/** Notes as long as they may be, as fast as one person may write them. */
async function fill(target: Target, boardId: string): Promise<void> {
  const client = new RawClient(target.address, target.cookies[0]);
  await client.join(boardId);
  const notes = 'parola '.repeat(1_400);
  const cards = 40 * Math.min(target.scale, 3);
  for (let card = 0; card < cards; card += 1) {
    const update = client.change((doc) =>
      addCard(doc, {
        id: `full-${card}`,
        createdBy: target.personId,
        title: 'Bisogno',
        notes,
        column: 'needs',
        position: `V${card.toString(36)}V`,
        category: 'childhood',
      }),
    );
    const id = client.sendUpdate(update);
    if ((await client.outcome(id)) === 'boards.too_fast') await pass(250);
  }
  client.close();
}

/** Handshakes with invented cookies, and sockets that never say which room they want. */
export const floodOfHandshakes: Attack = async (target) => {
  const refused = await inParallel(500 * target.scale, 100, async (at) => {
    const namespace = at % 2 === 0 ? BOARDS_NAMESPACE : LIVE_NAMESPACE;
    const socket = connect(target, namespace, `cortile=invented-${at}`, 66 + (at % 3));
    const isIn = await settled(socket);
    socket.disconnect();
    return !isIn;
  });
  const note = `${refused.filter(Boolean).length} of ${refused.length} were turned away`;
  return { answers: {}, note };
};

/** Readers that take nothing while others write on their board. */
export const slowReaders: Attack = async (target) => {
  const boardId = await makeBoard(target, 'Chi non legge');
  const readers = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const reader = new RawClient(target.address, target.cookies[1]);
      await reader.join(boardId);
      reader.stopReading();
      return reader;
    }),
  );
  await fill(target, boardId);
  const writer = new RawClient(target.address, target.cookies[0]);
  await waitFor('a writer in', () => writer.socket.connected);
  await pass(500);
  for (const reader of readers) reader.close();
  writer.close();
  return { answers: {}, note: `${readers.length} readers took nothing` };
};
