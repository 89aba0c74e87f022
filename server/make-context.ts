import type { Logger } from 'pino';

import { networkOf } from './accounts/network-of.ts';
import type { ServiceContext } from './context.ts';
import { newToken, newUuidV7 } from './ids.ts';

/** The process's logger. */
export type ServerLog = Logger;

/** The parts that differ for each request, socket event and job. */
export type CallParts = Pick<ServiceContext, 'actor' | 'requestId' | 'clientAddress'>;

/** The parts of a context that live as long as the process. */
export type ProcessParts = Omit<
  ServiceContext,
  keyof CallParts | 'wish' | 'log' | 'newId' | 'newToken'
> & { readonly log: ServerLog };

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
