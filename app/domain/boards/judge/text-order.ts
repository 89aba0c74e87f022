/** The id of one letter, as Yjs names it. */
export type LetterId = { readonly client: number; readonly clock: number };

/** Letters one client wrote one after the other, between two others as the writer saw them. */
export type NewLetters = LetterId & {
  readonly length: number;
  readonly origin: LetterId | null;
  readonly right: LetterId | null;
};

/** Told of what putting letters in costs, and how to take it back. */
export type OrderListener = {
  /** One more item walked over; false: no more walking. */
  step(items: number): boolean;
  /** A run of a client was begun, or cut in two (`isCut`). */
  began(client: number, isCut: boolean): void;
  /** Told how to undo what was just done; undone in reverse order. Null: it stays done. */
  readonly undo: ((takeBack: () => void) => void) | null;
};

/** A run of letters that Yjs holds as one item once it has merged what can be merged. */
class Run {
  previous: Run | null = null;
  next: Run | null = null;
  readonly client: number;
  readonly clock: number;
  length: number;
  /** As how many items they came: Yjs merges them only at the end of a transaction. */
  items: number;
  readonly origin: LetterId | null;
  readonly right: LetterId | null;

  constructor({ client, clock, length, origin, right }: NewLetters, items = 1) {
    this.client = client;
    this.clock = clock;
    this.length = length;
    this.origin = origin;
    this.right = right;
    this.items = items;
  }

  get end(): number {
    return this.clock + this.length;
  }

  has({ client, clock }: LetterId): boolean {
    return client === this.client && clock >= this.clock && clock < this.end;
  }
}

/**
 * The order of the letters of one text, without the letters: the list that Yjs keeps, run by run,
 * with its rule for what several people write at one spot (`Item.integrate`, the algorithm YATA).
 * That rule walks over what others wrote between the two neighbours a writer saw. Honest people
 * make it walk over a few letters; a forger makes it walk over the whole text for every letter,
 * in every reader's document. Walking it here first is the only way to know.
 */
export class TextOrder {
  #start: Run | null = null;
  /** Runs of each client in the order of their clocks; null while the text is one run. */
  #byClient: Map<number, Run[]> | null = null;

  /** Puts letters where Yjs will; false when that takes more steps than the listener allow. */
  add(letters: NewLetters, listener: OrderListener): boolean {
    if (this.#goesOn(letters, listener)) return true;
    const left = letters.origin && this.#endingAt(letters.origin, listener);
    const right = letters.right && this.#startingAt(letters.right, listener);
    const after = this.#isBetween(left, right) ? left : this.#place(letters, left, right, listener);
    if (after === undefined) return false;
    this.#insert(new Run(letters), after, listener);
    return true;
  }

  /** Puts letters right after those their writer saw on the left, which may be too early. */
  addUnwalked(letters: NewLetters, listener: OrderListener): void {
    const left = letters.origin && this.#endingAt(letters.origin, listener);
    this.#insert(new Run(letters), left, listener);
  }

  /** The runs from the first to the last. */
  *runs(): Iterable<LetterId & { readonly length: number }> {
    for (let run = this.#start; run; run = run.next) {
      yield { client: run.client, clock: run.clock, length: run.length };
    }
  }

  /** Typing on: nothing came in after the writer's own last letter. */
  #goesOn({ client, clock, length, origin, right }: NewLetters, listener: OrderListener): boolean {
    if (origin?.client !== client || origin.clock !== clock - 1) return false;
    const run = this.#find(origin);
    if (run?.end !== clock || !isSame(run.right, right)) return false;
    if (run.next ? !right || !run.next.has(right) || run.next.clock !== right.clock : right) {
      return false;
    }
    run.length += length;
    run.items += 1;
    listener.undo?.(() => {
      run.length -= length;
      run.items -= 1;
    });
    return true;
  }

  #isBetween(left: Run | null, right: Run | null): boolean {
    return left ? left.next === right : right !== null && right.previous === null;
  }

  /** The run after which letters go, null: at the start; undefined when it takes too long. */
  #place(
    letters: NewLetters,
    left: Run | null,
    right: Run | null,
    listener: OrderListener,
  ): Run | null | undefined {
    let after = left;
    const walked = new Set<Run>();
    const conflicting = new Set<Run>();
    for (let other = left ? left.next : this.#start; other && other !== right; other = other.next) {
      if (!listener.step(other.items)) return undefined;
      walked.add(other);
      conflicting.add(other);
      if (isSame(letters.origin, other.origin)) {
        if (other.client < letters.client) {
          after = other;
          conflicting.clear();
        } else if (isSame(letters.right, other.right)) break;
        continue;
      }
      const under = other.origin && this.#find(other.origin);
      if (!under || !walked.has(under)) break;
      if (!conflicting.has(under)) {
        after = other;
        conflicting.clear();
      }
    }
    return after;
  }

  #insert(run: Run, after: Run | null, listener: OrderListener): void {
    const next = after ? after.next : this.#start;
    this.#link(after, run);
    this.#link(run, next);
    this.#keep(run);
    listener.began(run.client, false);
    listener.undo?.(() => {
      this.#link(after, next);
      this.#forget(run);
    });
  }

  #link(before: Run | null, after: Run | null): void {
    if (before) before.next = after;
    else this.#start = after;
    if (after) after.previous = before;
  }

  /** The run whose last letter this is, cut there when it goes on. */
  #endingAt(id: LetterId, listener: OrderListener): Run | null {
    const run = this.#find(id);
    return run && run.end > id.clock + 1 ? this.#cut(run, id.clock + 1, listener) : run;
  }

  /** The run whose first letter this is, cut there when it begins earlier. */
  #startingAt(id: LetterId, listener: OrderListener): Run | null {
    const run = this.#find(id);
    return run && run.clock < id.clock ? this.#cut(run, id.clock, listener).next : run;
  }

  /** Cuts a run before a clock; gives its first part. */
  #cut(run: Run, clock: number, listener: OrderListener): Run {
    const { client, end, length, items, right } = run;
    const origin = { client, clock: clock - 1 };
    const rest = new Run({ client, clock, length: end - clock, origin, right });
    run.length = clock - run.clock;
    rest.items = Math.min(items, rest.length);
    run.items = Math.min(items, run.length);
    const { next } = run;
    this.#link(run, rest);
    this.#link(rest, next);
    this.#keep(rest);
    listener.began(client, true);
    listener.undo?.(() => {
      run.length = length;
      run.items = items;
      this.#link(run, next);
      this.#forget(rest);
    });
    return run;
  }

  #find(id: LetterId): Run | null {
    if (!this.#byClient) return this.#start?.has(id) ? this.#start : null;
    const runs = this.#byClient.get(id.client);
    const run = runs?.[firstAfter(runs, id.clock) - 1];
    return run?.has(id) ? run : null;
  }

  #keep(run: Run): void {
    if (!this.#byClient) {
      const isOnly = this.#start === run && run.next === null;
      if (isOnly) return;
      this.#byClient = new Map();
      for (let one = this.#start; one; one = one.next) if (one !== run) this.#list(one);
    }
    this.#list(run);
  }

  #list(run: Run): void {
    const runs = this.#byClient?.get(run.client);
    if (runs) runs.splice(firstAfter(runs, run.clock), 0, run);
    else this.#byClient?.set(run.client, [run]);
  }

  #forget(run: Run): void {
    const runs = this.#byClient?.get(run.client);
    if (!runs) return;
    runs.splice(firstAfter(runs, run.clock) - 1, 1);
    if (runs.length === 0) this.#byClient?.delete(run.client);
  }
}

/** How many runs begin at or before a clock. */
function firstAfter(runs: readonly Run[], clock: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.clock ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSame(a: LetterId | null, b: LetterId | null): boolean {
  return a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock);
}
