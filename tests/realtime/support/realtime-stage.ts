import { afterEach, beforeEach, expect } from 'vitest';

import {
  BoardProvider,
  type BoardProviderOptions,
} from '#app/features/boards/sync/board-provider.ts';
import type { TestDatabase } from '#tests/support/database.ts';

import { RawClient } from './raw-client.ts';
import { createRealtimeWorld, type RealtimeWorld, type TestPerson } from './realtime-world.ts';

/** A new group, board and server for each test; after it, the server must have had no fault of its own. */
export function useRealtimeWorld(database: TestDatabase): RealtimeWorld {
  let made: RealtimeWorld | undefined;
  const here = (): RealtimeWorld => {
    if (!made) throw new Error('a world is made before each test, not before that');
    return made;
  };
  beforeEach(async () => {
    made = await createRealtimeWorld(database.db);
  });
  afterEach(async () => {
    expect(here().faults).toEqual([]);
    await here().close();
  });
  return {
    get db() {
      return here().db;
    },
    get address() {
      return here().address;
    },
    get realtime() {
      return here().realtime;
    },
    get sessions() {
      return here().sessions;
    },
    get groupId() {
      return here().groupId;
    },
    get boardId() {
      return here().boardId;
    },
    get faults() {
      return here().faults;
    },
    cutLines: () => here().cutLines(),
    stopClock: () => here().stopClock(),
    person: (role) => here().person(role),
    close: () => here().close(),
  };
}

/** A board on a server. */
type Place = Pick<RealtimeWorld, 'address' | 'boardId'>;
type Store = NonNullable<BoardProviderOptions['openLocalStore']>;

/** A board as a page of a person has it; without a store of the device the page keeps nothing. */
export function openPage(
  { address, boardId }: Place,
  person: Pick<TestPerson, 'personId' | 'cookie'>,
  openLocalStore: Store | null = null,
): BoardProvider {
  const { personId, cookie } = person;
  const headers = { cookie };
  const page = new BoardProvider({ boardId, personId, url: address, openLocalStore, headers });
  void page.connect();
  return page;
}

/** Ways onto the world's board. What a test opens is closed after it, before the world is. */
export function useClients(world: Place) {
  const open: (() => void)[] = [];
  const closeAll = () => {
    for (const close of open.splice(0)) close();
  };
  afterEach(closeAll);
  const keep = <Client extends { close(): void }>(client: Client): Client => {
    open.push(() => client.close());
    return client;
  };
  const connect = (cookie: string, address = world.address, headers?: Record<string, string>) =>
    keep(new RawClient(address, cookie, headers));
  return {
    /** Closes with the test what it opened itself. */
    keep,
    /** Closes all that is open before the test is over. */
    closeAll,
    /** A client that may still be turned away. */
    connect,
    /** A client that is on the board. */
    async enter(person: Pick<TestPerson, 'cookie'>, address?: string): Promise<RawClient> {
      const client = connect(person.cookie, address);
      await client.join(world.boardId);
      return client;
    },
    /** {@link openPage} on the world's board; on another server when one is named. */
    page(person: TestPerson, openLocalStore: Store | null = null, address = world.address) {
      const page = openPage({ address, boardId: world.boardId }, person, openLocalStore);
      open.push(() => page.destroy());
      return page;
    },
  };
}

/** Whether all a page wrote is committed. */
export const isSaved = (board: BoardProvider) => board.getStatus().kind === 'saved';
