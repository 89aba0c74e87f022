import { TokenBucket, type Rate } from './token-bucket.ts';

/**
 * What comes in over one line, counted before it is read: bytes as the network brings them, and
 * frames of every kind, whatever they say and to whom.
 */

/** `text`: packets of the protocol itself; `control`: pings and pongs of WebSocket. */
export type FrameKind = 'binary' | 'text' | 'control';

/** A page enters a namespace or two and answers a ping every ten seconds. */
const MAX_TEXT_BYTES = 512;
const RATES = {
  /**
   * An update at most every 30 ms and a cursor every 60 ms: a page stays below 60 a second. Those
   * over 60 are refused in words one by one (`BoardConnection`), which costs us as well; whoever
   * goes on regardless is let go here.
   */
  binary: { perSecond: 120, burst: 1_200 },
  text: { perSecond: 2, burst: 30 },
  control: { perSecond: 2, burst: 30 },
  /** 256 kB of updates a second, and what is around them. */
  bytes: { perSecond: 320 * 1024, burst: 1024 * 1024 },
} as const satisfies Record<string, Rate>;
/** All lines of one person together: more than five pages that write as fast as they may. */
const LINES_OF_ONE = 5;

/** Counts one line (or with `lines` all of a person) against the limits of docs/protocol.md. */
export class Intake {
  readonly #buckets: Readonly<Record<keyof typeof RATES, TokenBucket>>;

  constructor(nowMs: number, lines = 1) {
    const bucket = ({ perSecond, burst }: Rate) =>
      new TokenBucket({ perSecond: perSecond * lines, burst: burst * lines, nowMs });
    this.#buckets = {
      binary: bucket(RATES.binary),
      text: bucket(RATES.text),
      control: bucket(RATES.control),
      bytes: bucket(RATES.bytes),
    };
  }

  /** The intake of all lines of one person. */
  static ofPerson(nowMs: number): Intake {
    return new Intake(nowMs, LINES_OF_ONE);
  }

  /** Whether bytes from the network are within the rate; frames not ended yet count too. */
  takeBytes(bytes: number, nowMs: number): boolean {
    return this.#buckets.bytes.take(bytes, nowMs);
  }

  /** Whether a frame is within its kind's rate and size. */
  takeFrame(kind: FrameKind, bytes: number, nowMs: number): boolean {
    if (kind === 'text' && bytes > MAX_TEXT_BYTES) return false;
    return this.#buckets[kind].take(1, nowMs);
  }

  /** True when nothing would be lost by forgetting it. */
  isRested(nowMs: number): boolean {
    return Object.values(this.#buckets).every((bucket) => bucket.isFull(nowMs));
  }
}
