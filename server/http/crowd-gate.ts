import type { RequestHandler } from 'express';

import { networkOf } from '#server/accounts/network-of.ts';

import type { ClientAddressOf } from './client-address.ts';
import { refuse } from './refuse.ts';

/** How many requests may be under way at once. */
export type CrowdLimits = {
  /** Of one network: a class signs in together. */
  readonly perNetwork: number;
  /** Of all; past it a network has `quiet` only. */
  readonly whole: number;
  readonly quiet: number;
};

const LIMITS: CrowdLimits = { perNetwork: 24, whole: 64, quiet: 2 };
const RETRY_AFTER_SECONDS = 5;

/** Forms that cost a hash for nothing but what a stranger typed; also as the router sends them. */
const COSTLY = /^\/sign-(?:in|up)(?:\.data)?$/;

/** Counts what is under way by network. */
export class Crowd {
  readonly #limits: CrowdLimits;
  readonly #underWay = new Map<string, number>();
  #total = 0;

  constructor(limits: CrowdLimits = LIMITS) {
    this.#limits = limits;
  }

  /** Lets one in; what it gives lets it out again. Null when there are too many. */
  enter(network: string): (() => void) | null {
    const own = this.#underWay.get(network) ?? 0;
    const most = this.#total < this.#limits.whole ? this.#limits.perNetwork : this.#limits.quiet;
    if (own >= most) return null;
    this.#total += 1;
    this.#underWay.set(network, own + 1);
    return () => this.#leave(network);
  }

  #leave(network: string): void {
    const left = (this.#underWay.get(network) ?? 1) - 1;
    if (left === 0) this.#underWay.delete(network);
    else this.#underWay.set(network, left);
    this.#total -= 1;
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
    const leave = crowd.enter(networkOf(clientAddressOf(request)));
    if (leave) {
      response.once('close', leave);
      next();
      return;
    }
    refuse(request, response, 503, 'crowd', {
      closes: true,
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    });
  };
}
