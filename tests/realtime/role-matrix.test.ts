import { count, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';

import { addCard } from '#app/domain/boards/document/edit-board.ts';
import { BOARDS_NAMESPACE, LIVE_NAMESPACE } from '#app/protocol/frame-parser.ts';
import type { ClientMessage } from '#app/protocol/wire-format.ts';
import { boardUpdates } from '#db/schema/boards.ts';
import { useDatabase } from '#tests/support/stage.ts';

import { openSocket, type RawClient } from './support/raw-client.ts';
import { useClients, useRealtimeWorld } from './support/realtime-stage.ts';
import { changeMembership, testCard } from './support/realtime-world.ts';
import { waitFor } from './support/wait-for.ts';

const ROLES = ['guest', 'ended', 'outsider', 'removed', 'viewer', 'member', 'organiser'] as const;
type Role = (typeof ROLES)[number];

const GROUP: readonly Role[] = ['viewer', 'member', 'organiser'];

/** Who may say what on a board; a kind of message that is missing here does not compile. */
const ALLOWED: Readonly<Record<ClientMessage['type'], readonly Role[]>> = {
  join: GROUP,
  update: ['member', 'organiser'],
  cursor: GROUP,
};

const CURSOR = {
  cardId: 'c',
  field: 'title',
  isTyping: false,
  anchor: new Uint8Array(),
  head: new Uint8Array(),
};

const database = useDatabase();
const world = useRealtimeWorld(database);
const { keep, connect } = useClients(world);
let inside: RawClient;
beforeEach(async () => {
  const organiser = await world.person('organiser');
  inside = connect(organiser.cookie);
  await inside.join(world.boardId);
  const first = inside.change((doc) => addCard(doc, testCard('c', organiser.personId)));
  expect(await inside.outcome(inside.sendUpdate(first))).toBeNull();
});
async function enrol(role: Role): Promise<{ cookie: string; personId: string }> {
  if (role === 'guest') return { cookie: '', personId: '' };
  const isIn = role === 'ended' || role === 'removed';
  const person = await world.person(isIn ? 'member' : role);
  if (role === 'ended') await world.sessions.end(person.sessionId);
  if (role === 'removed') await changeMembership(world, person, { leftAt: new Date() });
  return person;
}

/** Somebody at the board's door: connected, or turned away with a code. */
async function arrive(role: Role) {
  const person = await enrol(role);
  const client = connect(person.cookie);
  await waitFor('an answer', () => client.socket.connected || client.error !== null);
  return { client, ...person };
}

async function countUpdates(): Promise<number> {
  const [row] = await database.db
    .select({ rows: count() })
    .from(boardUpdates)
    .where(eq(boardUpdates.boardId, world.boardId));
  return row?.rows ?? 0;
}

/** What the others on the board have heard so far, told after everything that came before. */
async function heardInside(): Promise<string> {
  const personId = (await world.person('member')).personId;
  const update = inside.change((doc) => addCard(doc, testCard(`mark-${personId}`, personId)));
  await inside.outcome(inside.sendUpdate(update));
  return JSON.stringify(inside.received.filter(({ type }) => type === 'presence'));
}

const isStranger = (role: Role) => role === 'guest' || role === 'ended';

describe.each(ROLES)('%s on a live board', (role) => {
  test('[B1] enters only with a right to', async () => {
    const { client } = await arrive(role);
    if (isStranger(role)) {
      expect(client.error).toBe('auth.signed_out');
      return;
    }
    client.say({ type: 'join', boardId: world.boardId, lastSequence: 0 });
    await waitFor('an answer', () => client.received.length > 0);
    if (ALLOWED.join.includes(role)) {
      expect(client.all('sync')[0]?.canWrite).toBe(ALLOWED.update.includes(role));
    } else {
      expect(client.received).toEqual([{ type: 'closed', code: 'boards.not_found' }]);
    }
  });

  test.runIf(!isStranger(role))('[B1] writes only with a right to, joined or not', async () => {
    const { client, personId } = await arrive(role);
    const before = await countUpdates();
    const update = client.change((doc) => addCard(doc, testCard('new', personId)));
    client.sendUpdate(update);
    await waitFor('a refusal', () => client.all('refused').length > 0);
    expect(client.all('refused')[0]?.code).toBe('boards.not_joined');
    expect(await countUpdates()).toBe(before);
    if (!ALLOWED.join.includes(role)) return;
    await client.join(world.boardId);
    const outcome = await client.outcome(client.sendUpdate(update));
    expect(outcome).toBe(ALLOWED.update.includes(role) ? null : 'boards.read_only');
    expect(await countUpdates()).toBe(before + (outcome === null ? 1 : 0));
  });

  test.runIf(!isStranger(role))('[B1] is seen only with a right to be there', async () => {
    const { client, personId } = await arrive(role);
    client.say({ type: 'cursor', cursor: CURSOR });
    client.sendUpdate(client.change((doc) => addCard(doc, testCard('new', personId))));
    await waitFor('the end of what was said', () => client.all('refused').length > 0);
    expect(await heardInside()).not.toContain(personId);
    if (!ALLOWED.cursor.includes(role)) return;
    await client.join(world.boardId);
    client.say({ type: 'cursor', cursor: CURSOR });
    await waitFor('seen', async () => (await heardInside()).includes(personId));
  });
});

describe('namespaces', () => {
  test.each(ROLES)('[B1] %s finds the two there are, and with a session only', async (role) => {
    const { cookie } = await enrol(role);
    const outcomes = await Promise.all(
      [BOARDS_NAMESPACE, LIVE_NAMESPACE, '/', '/admin'].map((name) => outcomeOf(name, cookie)),
    );
    const known = isStranger(role) ? 'auth.signed_out' : 'connected';
    expect(outcomes.slice(0, 2)).toEqual([known, known]);
    for (const outcome of outcomes.slice(2)) expect(outcome).not.toBe('connected');
  });
});

async function outcomeOf(namespace: string, cookie: string): Promise<string> {
  const socket = keep(openSocket(world.address, namespace, { cookie }));
  let outcome = '';
  socket.on('connect', () => (outcome = 'connected'));
  socket.on('connect_error', ({ message }) => (outcome = message));
  socket.on('disconnect', () => (outcome ||= 'closed'));
  await waitFor('an outcome', () => outcome !== '');
  return outcome;
}
