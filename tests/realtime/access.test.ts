import { eq } from 'drizzle-orm';
import type { Socket } from 'socket.io-client';
import { beforeEach, describe, expect, test } from 'vitest';

import { addCard } from '#app/domain/boards/document/edit-board.ts';
import { LIVE_NAMESPACE } from '#app/protocol/frame-parser.ts';
import { sessions } from '#db/schema/accounts.ts';
import { useDatabase } from '#tests/support/stage.ts';

import { openSocket, type RawClient } from './support/raw-client.ts';
import { useClients, useRealtimeWorld } from './support/realtime-stage.ts';
import { changeMembership, testCard, type TestPerson } from './support/realtime-world.ts';
import { pass, waitFor } from './support/wait-for.ts';

/** Security B6-B8: a change of rights reaches open sockets within this time. */
const WITHIN_MS = 1_000;

const database = useDatabase();
const world = useRealtimeWorld(database);
const { keep, connect, enter } = useClients(world);
let organiser: TestPerson;
let member: TestPerson;

beforeEach(async () => {
  organiser = await world.person('organiser');
  member = await world.person('member');
});

type Notice = { topic: string; id: string; version: number };

/** Listens to notices as the page does. */
async function listen(person: TestPerson): Promise<{ socket: Socket; notices: Notice[] }> {
  const socket = keep(openSocket(world.address, LIVE_NAMESPACE, { cookie: person.cookie }));
  const notices: Notice[] = [];
  socket.on('changed', (notice: Notice) => notices.push(notice));
  await waitFor('listening', () => socket.connected);
  const probe = `user:${person.personId}` as const;
  await waitFor('in its rooms', async () => {
    world.realtime.events.live({ topic: probe, id: 'probe', version: 0 });
    await pass(10);
    return notices.length > 0;
  });
  await pass(50);
  notices.length = 0;
  return { socket, notices };
}

/** Changes a membership, and says so to the sockets, as a use case does. */
async function announceMembership(
  person: TestPerson,
  change: Parameters<typeof changeMembership>[2],
): Promise<void> {
  await changeMembership(world, person, change);
  const { groupId, realtime } = world;
  const { householdId } = person;
  realtime.events.access({ kind: 'membership.changed', groupId, householdId });
}

async function writeSomething(client: RawClient, person: TestPerson, id: string) {
  const update = client.change((doc) => addCard(doc, testCard(id, person.personId)));
  return client.outcome(client.sendUpdate(update));
}

describe('changes of rights reach open boards', () => {
  test('[B6] a removed member receives nothing after a second, and cannot come back', async () => {
    const inside = await enter(organiser);
    const removed = await enter(member);
    await announceMembership(member, { leftAt: new Date() });
    await waitFor('closed', () => removed.isClosed, WITHIN_MS);
    expect(removed.received.at(-1)).toEqual({ type: 'closed', code: 'boards.removed' });
    const heard = removed.received.length;
    expect(await writeSomething(inside, organiser, 'secret')).toBeNull();
    await pass(100);
    expect(removed.received.length).toBe(heard);
    const again = connect(member.cookie);
    await waitFor('connected', () => again.socket.connected);
    again.say({ type: 'join', boardId: world.boardId, lastSequence: 1 });
    await waitFor('turned away', () => again.isClosed);
    expect(again.received).toEqual([{ type: 'closed', code: 'boards.not_found' }]);
  });

  test('[B7] a downgraded role loses the next update', async () => {
    const client = await enter(member);
    expect(await writeSomething(client, member, 'before')).toBeNull();
    await announceMembership(member, { role: 'viewer' });
    expect(await writeSomething(client, member, 'after')).toBe('boards.read_only');
    expect(client.all('role')).toEqual([{ type: 'role', canWrite: false }]);
  });

  test('[B8] the end of a session closes its sockets, no others', async () => {
    const client = await enter(member);
    const other = await enter(organiser);
    const { socket } = await listen(member);
    await world.sessions.end(member.sessionId);
    world.realtime.events.access({ kind: 'session.ended', sessionId: member.sessionId });
    await waitFor('both closed', () => client.isClosed && !socket.connected, WITHIN_MS);
    expect(client.received.at(-1)).toEqual({ type: 'closed', code: 'auth.signed_out' });
    expect(other.isClosed).toBe(false);
  });

  test('[B8] signing out everywhere but here keeps this session’s socket', async () => {
    const here = await enter(member);
    const { token } = await world.sessions.create(member.personId);
    const [cookie = ''] = world.sessions.cookieFor(token).split(';');
    const elsewhere = await enter({ ...member, cookie });
    await world.sessions.endAll(member.personId, member.sessionId);
    world.realtime.events.access({ kind: 'person.signed-out', personId: member.personId });
    await waitFor('the other closed', () => elsewhere.isClosed, WITHIN_MS);
    expect(here.isClosed).toBe(false);
    expect(await writeSomething(here, member, 'still')).toBeNull();
  });

  test('[W12] a token renewed after a change of role closes no socket, and signing out does', async () => {
    const client = await enter(member);
    await announceMembership(member, { role: 'organiser' });
    const renewed = await world.sessions.resolve(member.cookie);
    const [cookie = null] = renewed.refreshedCookie?.split(';') ?? [];
    expect(cookie).not.toBeNull();
    await world.sessions.resolve(cookie);
    // As if the minute of overlap were over: what the socket came in by opens nothing any more.
    await database.db
      .update(sessions)
      .set({ previousEndsAt: new Date(0) })
      .where(eq(sessions.id, member.sessionId));
    expect((await world.sessions.resolve(member.cookie)).actor).toEqual({ kind: 'guest' });
    await announceMembership(member, { role: 'member' });
    expect(await writeSomething(client, member, 'later')).toBeNull();
    expect(client.isClosed).toBe(false);
    await world.sessions.end(member.sessionId);
    world.realtime.events.access({ kind: 'session.ended', sessionId: member.sessionId });
    await waitFor('closed', () => client.isClosed, WITHIN_MS);
  });
});

describe('notices', () => {
  test('reach those who may see the topic, and carry no data', async () => {
    const { notices } = await listen(member);
    const outsider = await listen(await world.person('outsider'));
    const topic = `group:${world.groupId}` as const;
    world.realtime.events.live({ topic, id: 'request:1', version: 3 });
    await waitFor('heard', () => notices.length === 1);
    expect(notices[0]).toEqual({ topic, id: 'request:1', version: 3 });
    expect(outsider.notices).toEqual([]);
  });

  /** What a page hears that enters without having been asked anything. */
  async function enterAs(person: TestPerson, auth: Readonly<Record<string, unknown>>) {
    const { cookie } = person;
    const socket = keep(openSocket(world.address, LIVE_NAMESPACE, { cookie }, auth));
    const heard: unknown[] = [];
    socket.on('changed', (notice?: Notice) => heard.push(notice ?? 'read everything'));
    await waitFor('listening', () => socket.connected);
    return heard;
  }

  test('[LIV] what came between a page and its line is read again', async () => {
    const drawn = performance.now();
    await waitFor('a page with no news behind it hears nothing', async () => {
      const heard = await enterAs(member, { pageAgeMs: 0 });
      await pass(100);
      return heard.length === 0;
    });
    world.realtime.events.live({ topic: `group:${world.groupId}`, id: 'request:1', version: 4 });
    const heard = await enterAs(member, { pageAgeMs: performance.now() - drawn });
    await waitFor('told that something was missed', () => heard.length > 0);
    expect(heard).toEqual(['read everything']);
  });

  test('[LIV] nonsense for an age is no age', async () => {
    for (const pageAgeMs of ['1', -5, null, { age: 1 }, true]) {
      world.realtime.events.live({ topic: `group:${world.groupId}`, id: 'request:1', version: 5 });
      const heard = await enterAs(member, { pageAgeMs });
      await pass(50);
      expect(heard).toEqual([]);
    }
    const heard = await enterAs(member, { pageAgeMs: Number.MAX_VALUE });
    await waitFor('told that something was missed', () => heard.length > 0);
  });

  test('[B9] rooms are never named by the client', async () => {
    const { socket, notices } = await listen(await world.person('outsider'));
    const topic = `group:${world.groupId}` as const;
    socket.emit('join', topic);
    socket.emit('subscribe', { topic });
    await waitFor('talking ends the line', () => !socket.connected);
    world.realtime.events.live({ topic, id: 'request:1', version: 1 });
    await pass(100);
    expect(notices).toEqual([]);
  });

  test('[B6] follow the membership without a new connection', async () => {
    const { notices } = await listen(member);
    const topic = `group:${world.groupId}` as const;
    await announceMembership(member, { leftAt: new Date() });
    await pass(200);
    world.realtime.events.live({ topic, id: 'request:2', version: 1 });
    await pass(100);
    expect(notices).toEqual([]);
  });
});
