import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { and, eq } from 'drizzle-orm';

import type { ColumnId } from '#app/domain/boards/document/board-schema.ts';
import type { GroupRole } from '#app/domain/groups/policy.ts';
import { insertBoard } from '#db/queries/boards/boards.ts';
import { householdAdults, households, people } from '#db/schema/accounts.ts';
import { groups, memberships } from '#db/schema/groups.ts';
import type { Db } from '#db/client.ts';
import { clientAddressReader } from '#server/http/client-address.ts';
import { createSessions, type Sessions } from '#server/accounts/sessions.ts';
import { createRealtime, type Realtime } from '#server/realtime/create-realtime.ts';
import { newUuidV7 } from '#server/ids.ts';
import { TEST_SECRET } from '#tests/support/context.ts';

/** Somebody with a household in the group under test, signed in. */
export type TestPerson = {
  readonly personId: string;
  readonly householdId: string;
  readonly sessionId: string;
  readonly name: string;
  /** Value of the `Cookie` header. */
  readonly cookie: string;
};

/** One group with one board, and the sockets of a server on a free port. */
export type RealtimeWorld = {
  readonly db: Db;
  readonly address: string;
  readonly realtime: Realtime;
  readonly sessions: Sessions;
  readonly groupId: string;
  readonly boardId: string;
  /** What the server logged as a fault of its own. */
  readonly faults: unknown[];
  /** Cuts every connection without a word, as a bad network would. */
  cutLines(): void;
  /** For these doors it stays this moment: what they count by time does not hang on this machine. */
  stopClock(): void;
  person(role: GroupRole | 'outsider'): Promise<TestPerson>;
  close(): Promise<void>;
};

const CREATED_AT = new Date('2026-11-01T08:00:00Z');

const newId = () => newUuidV7(Date.now());

/** Builds the world on an open, migrated database. */
export async function createRealtimeWorld(
  db: Db,
  addresses: { databaseUrl?: string; redisUrl?: string } = {},
): Promise<RealtimeWorld> {
  const groupId = newId();
  const boardId = newId();
  await db.insert(groups).values({
    id: groupId,
    name: 'Condominio di prova',
    kind: 'tenants',
    municipio: 4,
    agreement: 'Ci aiutiamo.',
    createdAt: CREATED_AT,
  });
  await insertBoard(db, { id: boardId, groupId, name: 'Bisogni', createdAt: CREATED_AT });
  const sessions = createSessions(db, {
    isSecure: false,
    secret: TEST_SECRET,
    now: () => new Date(),
  });
  const started = await startRealtime(db, sessions, addresses);
  return {
    db,
    sessions,
    groupId,
    boardId,
    ...started,
    person: (role) => addPerson(db, sessions, { groupId, role }),
  };
}

/** Starts a server with the realtime doors only; several may run on one database. */
export async function startRealtime(
  db: Db,
  sessions: Sessions,
  addresses: { databaseUrl?: string; redisUrl?: string } = {},
): Promise<Omit<RealtimeWorld, 'db' | 'sessions' | 'groupId' | 'boardId' | 'person'>> {
  const faults: unknown[] = [];
  const httpServer: Server = createServer();
  const lines = new Set<Socket>();
  httpServer.on('connection', (line: Socket) => {
    lines.add(line);
    line.once('close', () => lines.delete(line));
  });
  let stoppedAt: Date | null = null;
  const realtime = createRealtime({
    httpServer,
    db,
    sessions,
    now: () => stoppedAt ?? new Date(),
    allowedOrigin: null,
    clientAddressOf: clientAddressReader([]),
    ...addresses,
    log: { error: (details) => faults.push(details), debug: () => undefined },
  });
  await new Promise<void>((resolve) => {
    httpServer.listen(0, '127.0.0.1', resolve);
  });
  const { port } = httpServer.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    realtime,
    faults,
    cutLines: () => {
      for (const line of lines) line.destroy();
    },
    stopClock: () => {
      stoppedAt = new Date();
    },
    close: async () => {
      await realtime.close();
      httpServer.closeAllConnections();
      await new Promise((resolve) => {
        httpServer.close(resolve);
      });
    },
  };
}

async function addPerson(
  db: Db,
  sessions: Sessions,
  membership: { groupId: string; role: GroupRole | 'outsider' },
): Promise<TestPerson> {
  const personId = newId();
  const householdId = newId();
  const name = `Persona ${personId.slice(-4)}`;
  await db.insert(people).values({
    id: personId,
    email: `${personId}@example.org`,
    name,
    passwordHash: 'none',
    createdAt: CREATED_AT,
  });
  await db
    .insert(households)
    .values({ id: householdId, name, municipio: 4, createdAt: CREATED_AT });
  await db.insert(householdAdults).values({ personId, householdId, joinedAt: CREATED_AT });
  if (membership.role !== 'outsider') {
    await db.insert(memberships).values({
      groupId: membership.groupId,
      householdId,
      role: membership.role,
      joinedAt: CREATED_AT,
      agreedAt: CREATED_AT,
    });
  }
  const { token, sessionId } = await sessions.create(personId);
  const [cookie = ''] = sessions.cookieFor(token).split(';');
  return { personId, householdId, sessionId, name, cookie };
}

/** Writes another role of a household, or that it left; says nothing of it to the sockets. */
export async function changeMembership(
  { db, groupId }: Pick<RealtimeWorld, 'db' | 'groupId'>,
  { householdId }: Pick<TestPerson, 'householdId'>,
  change: { role: GroupRole } | { leftAt: Date },
): Promise<void> {
  await db
    .update(memberships)
    .set(change)
    .where(and(eq(memberships.groupId, groupId), eq(memberships.householdId, householdId)));
}

/** What a new card of these tests looks like. */
export function testCard(
  id: string,
  createdBy: string,
  title = 'Baby-sitter',
  column: ColumnId = 'needs',
) {
  return { id, createdBy, title, column, position: 'V', category: 'childhood' };
}
