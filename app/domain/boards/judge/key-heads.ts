import type { Undo } from './places.ts';
import type { LetterId } from './text-order.ts';

/** The last writes at a key: somebody who was away for a moment wrote on one of these. */
const RECENT = 64;

type Head = LetterId & { isDeleted: boolean };

/**
 * The writes at one key of a map that nobody has written over: one, unless several people wrote at
 * the same time. Yjs keeps all writes of a key in a list; a write on one of these heads takes its
 * place at once, any other (a sibling of what is there) makes Yjs walk over what was written since.
 */
export class KeyHeads {
  readonly #heads: Head[];
  /** Youngest last. */
  readonly #recent: LetterId[];
  #count = 1;

  /** @param first the last item of the first write. */
  constructor(first: LetterId, isDeleted: boolean) {
    this.#heads = [{ ...first, isDeleted }];
    this.#recent = [first];
  }

  /** True while something stands here; what lost against another counts until it is deleted. */
  get isLive(): boolean {
    return this.#heads.some((head) => !head.isDeleted);
  }

  /**
   * Adds a write whose items end with `last`.
   * @param undo is told how to take it back.
   * @returns how many items Yjs may have to walk over.
   */
  add(
    last: LetterId,
    write: { readonly origin: LetterId | null; readonly isDeleted: boolean },
    undo: Undo,
  ): number {
    const { origin, isDeleted } = write;
    const steps = this.#stepsFrom(origin);
    const at = origin ? this.#heads.findIndex((head) => isSame(head, origin)) : -1;
    const replaced = this.#heads[at];
    const head = { ...last, isDeleted };
    if (replaced) this.#heads[at] = head;
    else this.#heads.push(head);
    this.#recent.push(last);
    const forgotten = this.#recent.length > RECENT ? this.#recent.shift() : undefined;
    this.#count += 1;
    undo?.(() => {
      this.#count -= 1;
      this.#recent.pop();
      if (forgotten) this.#recent.unshift(forgotten);
      if (replaced) this.#heads[at] = replaced;
      else this.#heads.pop();
    });
    return replaced ? 0 : steps;
  }

  /** Items `[start, end)` of a client are deleted. */
  delete(client: number, start: number, end: number, undo: Undo): void {
    for (const head of this.#heads) {
      const isHit = head.client === client && head.clock >= start && head.clock < end;
      if (!isHit || head.isDeleted) continue;
      head.isDeleted = true;
      undo?.(() => {
        head.isDeleted = false;
      });
    }
  }

  /** With no origin Yjs goes back to the first write; otherwise over what came after the origin. */
  #stepsFrom(origin: LetterId | null): number {
    if (!origin) return this.#count;
    const since = this.#recent.findLastIndex((write) => isSame(write, origin));
    return since < 0 ? this.#count : this.#recent.length - since;
  }
}

function isSame(a: LetterId, b: LetterId): boolean {
  return a.client === b.client && a.clock === b.clock;
}
