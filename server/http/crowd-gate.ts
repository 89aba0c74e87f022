import type { RequestHandler } from 'express';

import { FairQueue } from '#server/accounts/fair-queue.ts';
import { networkOf } from '#server/accounts/network-of.ts';

import type { ClientAddressOf } from './client-address.ts';
import { refuse } from './refuse.ts';

/** Forms that cost a hash for nothing but what a stranger typed; also as the router sends them. */
const COSTLY = /^\/sign-(?:in|up)(?:\.data)?$/;

/**
 * Two under way at once leave the loop to everybody else: each costs a hash, and the page that says
 * "no". A class that signs in together waits a few seconds, in the lane of its network.
 */
const BOUNDS = {
  atOnce: 2,
  maxWaiting: 200,
  maxWaitingInLane: 40,
  maxWaitMs: 8_000,
  firstWorkMs: 60,
};

/** Sign-ins and sign-ups under way, and those that wait. */
export function createCrowd(): FairQueue {
  return new FairQueue({ ...BOUNDS, nowMs: () => performance.now() });
}

/**
 * Lets sign-ins and sign-ups through a few at a time, fairly between networks, before anything is
 * read or drawn for them (W10): drawing four hundred pages that say "no" held up everybody for longer
 * than the hashes did. Whoever finds the queue full is told so in one line.
 */
export function queueCrowd(
  clientAddressOf: ClientAddressOf,
  crowd = createCrowd(),
): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'POST' || !COSTLY.test(request.path)) {
      next();
      return;
    }
    const answered = () =>
      new Promise<void>((resolve) => {
        if (response.destroyed || request.socket.destroyed) return resolve();
        response.once('close', resolve);
        next();
      });
    crowd.run(networkOf(clientAddressOf(request)), answered).then((outcome) => {
      if (outcome.ok) return;
      const seconds = outcome.details?.['retryAfterSeconds'];
      refuse(request, response, 503, 'crowd', {
        closes: true,
        retryAfterSeconds: typeof seconds === 'number' ? seconds : 1,
      });
    }, next);
  };
}
