import type { Logger } from 'pino';

import type { Db } from '#db/client.ts';

import { networkOf } from './accounts/network-of.ts';
import type {
  Actor,
  EventSink,
  KnownDevices,
  PasswordHasher,
  RateLimiter,
  ServiceContext,
  SessionStore,
} from './context.ts';
import { newToken, newUuidV7 } from './ids.ts';
import type { LiveBoards } from './boards/live-boards.ts';

/** The process's logger. */
export type ServerLog = Logger;

/** The parts of a context that live as long as the process. */
export type ProcessParts = {
  readonly db: Db;
  readonly log: ServerLog;
  readonly events: EventSink;
  readonly boards: LiveBoards;
  readonly passwords: PasswordHasher;
  readonly sessions: SessionStore;
  readonly devices: KnownDevices;
  readonly limits: RateLimiter;
  readonly isDemo: boolean;
  now(): Date;
};

/** The parts that differ for each request, socket event and job. */
export type CallParts = {
  readonly actor: Actor;
  readonly requestId: string;
  readonly clientAddress: string;
};

/** Makes the context of one call. */
export type MakeContext = (call: CallParts) => ServiceContext;

/** The one place where contexts are built, for every door. */
export function contextMaker(parts: ProcessParts): MakeContext {
  return (call) => ({
    ...parts,
    ...call,
    clientAddress: networkOf(call.clientAddress),
    log: parts.log.child({ requestId: call.requestId }),
    newId: () => newUuidV7(parts.now().getTime()),
    newToken,
  });
}
