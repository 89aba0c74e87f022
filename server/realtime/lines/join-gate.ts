import type { Line } from './line.ts';
import { MAX_PERSON_BYTES } from './person-lines.ts';

/** Somebody for whom bytes wait on several lines. */
export type Holder = {
  readonly heldBytes: number;
  promisedBytes: number;
  readonly lines: Iterable<Reader>;
};

/** A line as the gate sees it. */
export type Reader = Pick<
  Line,
  'heldBytes' | 'isFree' | 'isClosed' | 'waitingSinceMs' | 'bytesPerSecond' | 'cut'
> & { readonly person: Holder | null };

/** Room for one whole board on its way to one reader; given back when it was handed over. */
export type Turn = { end(): void };

/** What a whole board may weigh; how much it is, is known only when it was read. */
const JOIN_BYTES = 2 * 1024 * 1024;
/** Bytes that may wait for all readers of this process together. */
const MAX_PROCESS_BYTES = 96 * 1024 * 1024;
/** Who waits longer is told to come back later. */
const MAX_WAIT_MS = 15_000;
/** While somebody waits for so long, readers slower than this are let go for it. */
const PRESSURE = { afterMs: 2_000, bytesPerSecond: 16_000 };
/** Those whose readers were let go for others come after the others for so long. */
const LAST_FOR_MS = 30_000;
/** Lines that take what waited come in crowds: one look does for all. */
const LOOK_AFTER_MS = 5;

type Waiting = {
  readonly line: Reader;
  readonly person: Holder;
  readonly sinceMs: number;
  answer(turn: Turn | null): void;
};

/**
 * The way in for whole boards. A line gets its next one when it has taken what it was sent, a
 * person may have eight megabytes on the way, and all together what this process can hold; the
 * others wait, those with the least on the way first.
 */
export class JoinGate {
  readonly #lines: Iterable<Reader>;
  readonly #nowMs: () => number;
  #waiting: Waiting[] = [];
  #promisedBytes = 0;
  readonly #letGoAtMs = new WeakMap<Holder, number>();
  #look: NodeJS.Timeout | null = null;

  constructor(lines: Iterable<Reader>, nowMs: () => number) {
    this.#lines = lines;
    this.#nowMs = nowMs;
  }

  /** Waits for a turn; null when the line ended or the wait was too long. */
  turn(line: Reader): Promise<Turn | null> {
    const { person } = line;
    if (!person || line.isClosed) return Promise.resolve(null);
    return new Promise((answer) => {
      this.#waiting.push({ line, person, sinceMs: this.#nowMs(), answer });
      this.pump();
    });
  }

  /** Something was taken, or a line ended: somebody may come in. */
  lookSoon(): void {
    if (this.#waiting.length === 0 || this.#look !== null) return;
    this.#look = setTimeout(() => {
      this.#look = null;
      this.pump();
    }, LOOK_AFTER_MS);
  }

  /** Lets in whoever may come in now. */
  pump(): void {
    if (this.#waiting.length === 0) return;
    let left = MAX_PROCESS_BYTES - this.#promisedBytes - this.heldBytes;
    const heldBy = new Map<Holder, number>();
    for (const { person } of this.#waiting) {
      if (!heldBy.has(person)) heldBy.set(person, bytesOf(person));
    }
    const nowMs = this.#nowMs();
    const rank = ({ person }: Waiting) => {
      const isLast = nowMs - (this.#letGoAtMs.get(person) ?? -Infinity) < LAST_FOR_MS;
      return (heldBy.get(person) ?? 0) + (isLast ? MAX_PROCESS_BYTES : 0);
    };
    const inTurn = [...this.#waiting].sort((one, other) => rank(one) - rank(other));
    for (const waiting of inTurn) {
      const { line, person } = waiting;
      if (line.isClosed) this.#answer(waiting, null);
      else if (left >= JOIN_BYTES && line.isFree && hasRoom(heldBy.get(person) ?? 0)) {
        left -= JOIN_BYTES;
        heldBy.set(person, (heldBy.get(person) ?? 0) + JOIN_BYTES);
        this.#answer(waiting, this.#promise(person));
      }
    }
  }

  /** Every second or so: who waited too long is answered, and slow readers make room. */
  sweep(nowMs: number): void {
    for (const waiting of this.#waiting) {
      if (nowMs - waiting.sinceMs > MAX_WAIT_MS) this.#answer(waiting, null);
    }
    // Whose own line is the hindrance has only that to blame.
    const pressing = this.#waiting.filter(
      ({ line, sinceMs }) => line.isFree && nowMs - sinceMs > PRESSURE.afterMs,
    );
    const people = new Set(pressing.map(({ person }) => person));
    const crowded = [...people].filter((person) => !hasRoom(bytesOf(person)));
    for (const person of crowded) this.#makeRoom(person.lines, nowMs);
    if (people.size > crowded.length) this.#makeRoom(this.#lines, nowMs);
    this.pump();
  }

  /** Bytes in memory for all readers. */
  get heldBytes(): number {
    let bytes = 0;
    for (const line of this.#lines) bytes += line.heldBytes;
    return bytes;
  }

  /** Lets go of the slowest readers, until there is room for a board. */
  #makeRoom(lines: Iterable<Reader>, nowMs: number): void {
    const waitsTooLong = (line: Reader) =>
      nowMs - (line.waitingSinceMs ?? nowMs) >= PRESSURE.afterMs &&
      line.bytesPerSecond(nowMs) < PRESSURE.bytesPerSecond;
    const slow = [...lines]
      .filter(waitsTooLong)
      .sort((one, other) => (one.waitingSinceMs ?? 0) - (other.waitingSinceMs ?? 0));
    let freed = 0;
    for (const line of slow) {
      if (freed >= JOIN_BYTES) return;
      freed += line.heldBytes;
      if (line.person) this.#letGoAtMs.set(line.person, nowMs);
      line.cut();
    }
  }

  #promise(person: Holder): Turn {
    let bytes = JOIN_BYTES;
    const add = (more: number) => {
      person.promisedBytes += more;
      this.#promisedBytes += more;
    };
    add(bytes);
    return {
      end: () => {
        add(-bytes);
        bytes = 0;
        this.lookSoon();
      },
    };
  }

  #answer(waiting: Waiting, turn: Turn | null): void {
    this.#waiting = this.#waiting.filter((other) => other !== waiting);
    waiting.answer(turn);
  }
}

function bytesOf(person: Holder): number {
  return person.heldBytes + person.promisedBytes;
}

function hasRoom(heldBytes: number): boolean {
  return heldBytes + JOIN_BYTES <= MAX_PERSON_BYTES;
}
