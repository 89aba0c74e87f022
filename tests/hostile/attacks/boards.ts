import * as Y from 'yjs';

import { addCard, cardText } from '#app/domain/boards/document/edit-board.ts';
import { addComment } from '#app/domain/boards/document/edit-card-lists.ts';
import { RawClient } from '#tests/realtime/support/raw-client.ts';
import { pass } from '#tests/realtime/support/wait-for.ts';

import {
  countAnswers,
  formOf,
  send,
  type Attack,
  type AttackReport,
  type Target,
} from './attack.ts';
import { forgeUpdate, structsOf } from './forge.ts';

const PREY = 'prey';
/** Messages a person may send in a second, nearly. */
const MESSAGE_EVERY_MS = 17;

/** Makes a board of the attacked group and gives its id. */
export async function makeBoard(target: Target, name: string): Promise<string> {
  const form = formOf({ intent: 'create', name, template: 'empty' });
  const { location, status } = await send(target, {
    path: `/groups/${target.groupId}/boards`,
    body: form.body,
    headers: { ...form.headers, Cookie: target.cookies[0] },
  });
  const boardId = location.split('/').at(-1);
  if (!boardId) throw new Error(`no board was made: ${status}`);
  return boardId;
}

/** Writes updates on a new board with one card, then asks for everything that reads it whole. */
function attackBoard(
  name: string,
  makeUpdates: (target: Target, client: RawClient) => readonly Uint8Array[],
): Attack {
  return async (target) => {
    const boardId = await makeBoard(target, name);
    const client = new RawClient(target.address, target.cookies[0]);
    await client.join(boardId);
    const card = client.change((doc) =>
      addCard(doc, {
        id: PREY,
        createdBy: target.personId,
        title: 'Preda',
        notes: 'a',
        column: 'needs',
        position: 'V',
        category: 'childhood',
      }),
    );
    await client.outcome(client.sendUpdate(card));
    const report = await sendAll(client, makeUpdates(target, client));
    client.close();
    return { ...report, answers: countAnswers(await readEverything(target, boardId)) };
  };
}

/** Sends updates as fast as a person may; counts what was accepted. */
async function sendAll(
  client: RawClient,
  updates: readonly Uint8Array[],
): Promise<Pick<AttackReport, 'note'>> {
  const ids: number[] = [];
  for (const update of updates) {
    if (client.isClosed) break;
    ids.push(client.sendUpdate(update));
    await pass(MESSAGE_EVERY_MS);
  }
  await pass(500);
  const refused = new Set(client.all('refused').map(({ messageId }) => messageId));
  const accepted = ids.filter((id) => !refused.has(id)).length;
  const codes = [...new Set(client.all('refused').map(({ code }) => code))];
  return { note: `${accepted} of ${updates.length} updates accepted ${codes.join(' ')}`.trim() };
}

/** Everything of a board that reads it whole: page, an open card, exports, history, a request. */
async function readEverything(target: Target, boardId: string): Promise<number[]> {
  const board = `/groups/${target.groupId}/boards/${boardId}`;
  const paths = [
    board,
    `${board}?need=${PREY}`,
    `${board}/export`,
    `${board}/export?format=json`,
    `${board}/history`,
    `/groups/${target.groupId}/requests/new?card=${PREY}`,
  ];
  const statuses: number[] = [];
  for (const path of paths) {
    const { status } = await send(target, { path, headers: { Cookie: target.cookies[0] } });
    statuses.push(status);
  }
  return statuses;
}

const prey = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('cards').get(PREY);

/** Thousands of client ids on one key: one visit of such a board took eleven seconds. */
export const manyClientIds = attackBoard('Tante mani', ({ scale }, client) => {
  const base = Y.encodeStateAsUpdate(client.doc);
  const structs = structsOf(base, (doc) => prey(doc)?.set('dueOn', '2026-12-01'));
  const perUpdate = 60;
  return Array.from({ length: 270 * scale }, (_, at) =>
    Y.mergeUpdates(
      Array.from({ length: perUpdate }, (_unused, one) =>
        forgeUpdate(1_000_000 + at * perUpdate + one, 0, structs),
      ),
    ),
  );
});

/** One client id that writes a key as if it had never written it before. */
export const forgedKeyWrites = attackBoard('Fratelli', ({ scale }, client) => {
  const structs = forgedBy(client, (doc) => prey(doc)?.set('dueOn', '2026-12-01'));
  return inTurns(71, structs, 30 * scale);
});

/** One client id that types each letter of a text as if the text were empty behind it. */
export const forgedLetters = attackBoard('Lettere', ({ scale }, client) => {
  const structs = forgedBy(client, (doc) => cardText(doc, PREY, 'notes')?.insert(1, 'x'));
  return inTurns(72, structs, 30 * scale);
});

const STRUCTS_PER_UPDATE = 300;

/** The same change made again and again by one client that forgets each time. */
function forgedBy(client: RawClient, work: (doc: Y.Doc) => unknown) {
  const base = Y.encodeStateAsUpdate(client.doc);
  const structs = structsOf(base, (doc) => void work(doc));
  return Array.from({ length: STRUCTS_PER_UPDATE }, () => structs).flat();
}

function inTurns(clientId: number, structs: ReturnType<typeof forgedBy>, count: number) {
  return Array.from({ length: count }, (_, at) =>
    forgeUpdate(clientId, at * structs.length, structs),
  );
}

/** Values that a reader cannot bear: times no date holds, letters no database stores, endless titles. */
export const poisonValues = attackBoard('Veleno', ({ personId }, client) => {
  const comment = (id: string, at: number, text: string) =>
    client.change((doc) => addComment(doc, PREY, { id, by: personId, at, text }));
  const type = (field: 'title' | 'notes', letters: string) =>
    client.change((doc) => cardText(doc, PREY, field)?.insert(0, letters));
  const set = (key: string, value: unknown) =>
    client.change((doc) => void prey(doc)?.set(key, value));
  return [
    comment('far', 8.64e15, 'a'),
    comment('farther', 9e15, 'b'),
    comment('nul', Date.now(), 'x\u0000y'),
    type('title', 'a\u0000b'),
    type('title', '\u0007\u001b[2J'),
    type('notes', '\u0000'),
    ...Array.from({ length: 60 }, () => type('title', 'lungo'.repeat(20))),
    set('schedule', 'x\u0000'),
    set('dueOn', '9999-99-99'),
    set('tolerance', { maxCents: Number.POSITIVE_INFINITY, unit: null, note: '' }),
    set('position', 'V'.repeat(5_000)),
  ];
});
