import type { RequestHandler } from 'express';

import { networkOf } from '#server/accounts/network-of.ts';
import { TokenBucket } from '#server/realtime/token-bucket.ts';

import type { ClientAddressOf } from './client-address.ts';
import { refuse } from './refuse.ts';

type Pace = { readonly perSecond: number; readonly burst: number };

/** How fast sign-ins and sign-ups may come. */
export type CrowdLimits = {
  /** From one network: a class signs in together. */
  readonly perNetwork: Pace;
  /** From all; while they come faster a network has `quiet` only. */
  readonly whole: Pace;
  readonly quiet: Pace;
  /** Networks remembered; the one that was silent longest is forgotten. */
  readonly maxNetworks: number;
};

const LIMITS: CrowdLimits = {
  perNetwork: { perSecond: 1, burst: 40 },
  whole: { perSecond: 20, burst: 120 },
  quiet: { perSecond: 1 / 15, burst: 3 },
  maxNetworks: 10_000,
};
const RETRY_AFTER_SECONDS = 5;

/** Forms that cost a hash for nothing but what a stranger typed; also as the router sends them. */
const COSTLY = /^\/sign-(?:in|up)(?:\.data)?$/;

type Buckets = { readonly own: TokenBucket; readonly quiet: TokenBucket };

/** Who comes how often, by network. */
export class Crowd {
  readonly #limits: CrowdLimits;
  readonly #nowMs: () => number;
  readonly #whole: TokenBucket;
  /** The one silent longest first. */
  readonly #networks = new Map<string, Buckets>();

  constructor(limits: CrowdLimits = LIMITS, nowMs: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#nowMs = nowMs;
    this.#whole = new TokenBucket({ ...limits.whole, nowMs: nowMs() });
  }

  /** Whether one more may come in from a network now. */
  letsIn(network: string): boolean {
    const nowMs = this.#nowMs();
    const { own, quiet } = this.#bucketsOf(network, nowMs);
    return own.take(1, nowMs) && (this.#whole.take(1, nowMs) || quiet.take(1, nowMs));
  }

  #bucketsOf(network: string, nowMs: number): Buckets {
    const { perNetwork, quiet, maxNetworks } = this.#limits;
    const buckets = this.#networks.get(network) ?? {
      own: new TokenBucket({ ...perNetwork, nowMs }),
      quiet: new TokenBucket({ ...quiet, nowMs }),
    };
    this.#networks.delete(network);
    this.#networks.set(network, buckets);
    const [silent] = this.#networks.keys();
    if (this.#networks.size > maxNetworks && silent !== undefined) this.#networks.delete(silent);
    return buckets;
  }
}

/**
 * Refuses a flood of sign-ins and sign-ups before anything is read or drawn for it (W10): drawing four
 * hundred pages that say "no" held up everybody for longer than the hashes did.
 */
export function refuseCrowd(clientAddressOf: ClientAddressOf, crowd = new Crowd()): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'POST' || !COSTLY.test(request.path)) {
      next();
      return;
    }
    if (crowd.letsIn(networkOf(clientAddressOf(request)))) {
      next();
      return;
    }
    refuse(request, response, 503, 'crowd', {
      closes: true,
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    });
  };
}
