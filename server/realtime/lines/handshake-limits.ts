import { createHash } from 'node:crypto';

import { TokenBucket, type Rate } from './token-bucket.ts';

/** Handshakes of one address: a house of three hundred that comes back after a restart, twice. */
const HANDSHAKES: Rate = { perSecond: 50, burst: 900 };
/** Cookies nobody knows yet, each of which costs a reading; those that were good cost nothing. */
const STRANGERS: Rate = { perSecond: 5, burst: 300 };
/** A cookie that was good: as often as one person may come. */
const KNOWN: Rate = { perSecond: 2, burst: 90 };
/** Readings of sessions at once: pages need the database too. */
const MAX_READINGS = 8;
const MAX_WAITING_READINGS = 1_000;
/** Addresses and cookies remembered; the oldest are forgotten first. */
const MAX_REMEMBERED = 10_000;

/** Guards what a handshake costs before it is known whose it is. */
export class HandshakeLimits {
  readonly #handshakes = new Map<string, TokenBucket>();
  readonly #strangers = new Map<string, TokenBucket>();
  readonly #known = new Map<string, TokenBucket>();
  readonly #nowMs: () => number;
  #readings = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** Whether an address may open one more line now. */
  takeHandshake(address: string): boolean {
    return this.#take(this.#handshakes, address, HANDSHAKES);
  }

  /**
   * Reads whose a cookie is, if address and cookie may cost a reading now and not too many run.
   * `isGood` says whether the answer was worth it.
   * @returns null when it was not read: come back later.
   */
  async read<T>(
    visit: { readonly address: string; readonly cookie: string },
    work: () => Promise<T>,
    isGood: (answer: T) => boolean,
  ): Promise<T | null> {
    const key = createHash('sha256').update(visit.cookie).digest('base64');
    const wasKnown = this.#known.has(key);
    const isAllowed = wasKnown
      ? this.#take(this.#known, key, KNOWN)
      : this.#take(this.#strangers, visit.address, STRANGERS);
    if (!isAllowed || this.#waiting.length >= MAX_WAITING_READINGS) return null;
    const answer = await this.#inTurn(work);
    if (!isGood(answer)) this.#known.delete(key);
    else if (!wasKnown) {
      this.#strangers.get(visit.address)?.giveBack(1);
      this.#remember(this.#known, key, KNOWN);
    }
    return answer;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#readings >= MAX_READINGS) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    } else this.#readings += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The place goes on to who waits.
      if (next) next();
      else this.#readings -= 1;
    }
  }

  #take(buckets: Map<string, TokenBucket>, key: string, rate: Rate): boolean {
    const bucket = buckets.get(key) ?? this.#remember(buckets, key, rate);
    return bucket.take(1, this.#nowMs());
  }

  #remember(buckets: Map<string, TokenBucket>, key: string, rate: Rate): TokenBucket {
    const [oldest] = buckets.keys();
    if (buckets.size >= MAX_REMEMBERED && oldest !== undefined) buckets.delete(oldest);
    const bucket = new TokenBucket({ ...rate, nowMs: this.#nowMs() });
    buckets.set(key, bucket);
    return bucket;
  }
}
