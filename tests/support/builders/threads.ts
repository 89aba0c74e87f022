import type { ThreadKind } from '#app/domain/threads/thread.ts';
import type { ThreadAddress } from '#server/threads/standing.server.ts';

/** A thread of an order as a household opens it. */
export const asHousehold = (orderId: string, kind: ThreadKind = 'provider'): ThreadAddress => ({
  orderId,
  kind,
  as: 'household',
});

/** The thread with the households as the provider opens it. */
export const asProvider = (orderId: string): ThreadAddress => ({
  orderId,
  kind: 'provider',
  as: 'provider',
});
