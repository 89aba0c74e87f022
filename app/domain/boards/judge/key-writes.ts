/** Items one client wrote one after the other at a key; each but the first follows its neighbour. */
export type KeyWrite = {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  /** The item the writer saw there; null: the key was empty. */
  readonly origin: { readonly client: number; readonly clock: number } | null;
};

/**
 * Everything written at one key of a map. Yjs keeps the last of these by an order all devices
 * agree on, and holds the others for deleted without anybody saying so: they form a tree (each
 * under the one its writer saw), younger siblings being those with the higher client id, and the
 * last in that order stands.
 */
export class KeyWrites {
  readonly #writes: KeyWrite[];
  /** The write whose last item stands; null while it is not worked out. */
  #standing: KeyWrite | null;

  constructor(first: KeyWrite) {
    // Most keys are written once: a list that never grows holds one and no more.
    this.#writes = [first];
    this.#standing = first;
  }

  /** What was written here first. */
  get first(): KeyWrite | undefined {
    return this.#writes[0];
  }

  /** How many writes must be looked at to know what stands; 0 while that is known. */
  get waiting(): number {
    return this.#standing ? 0 : this.#writes.length;
  }

  add(write: KeyWrite): void {
    this.#writes.push(write);
    const { origin } = write;
    const standing = this.#standing;
    const isOnTop =
      standing !== null &&
      origin?.client === standing.client &&
      origin.clock === lastClock(standing);
    this.#standing = isOnTop ? write : null;
  }

  /** True when the item that stands is among the clocks `[start, end)` of a client. */
  isStandingIn(client: number, start: number, end: number): boolean {
    this.#standing ??= findStanding(this.#writes);
    const standing = this.#standing;
    if (standing?.client !== client) return false;
    const clock = lastClock(standing);
    return clock >= start && clock < end;
  }
}

function lastClock(write: KeyWrite): number {
  return write.clock + write.length - 1;
}

/** Goes down the tree, always to the last child. */
function findStanding(writes: readonly KeyWrite[]): KeyWrite | null {
  const branches = new Branches(writes);
  const roots = writes.filter((write) => write.origin === null);
  let standing: KeyWrite | null = null;
  for (
    let next = roots.toSorted((a, b) => b.client - a.client)[0];
    next;
    next = branches.lastOf(next)
  ) {
    standing = next;
  }
  return standing;
}

/** What was written over each run, read once from start to end: later runs have later clocks. */
class Branches {
  readonly #byParent = new Map<number, KeyWrite[]>();
  readonly #read = new Map<number, number>();

  constructor(writes: readonly KeyWrite[]) {
    for (const write of writes) {
      if (!write.origin) continue;
      const siblings = this.#byParent.get(write.origin.client);
      if (siblings) siblings.push(write);
      else this.#byParent.set(write.origin.client, [write]);
    }
    for (const siblings of this.#byParent.values()) siblings.sort(byOriginThenYoungest);
  }

  /** Inside a run the run itself goes on, unless a higher client id branched off. */
  lastOf(run: KeyWrite): KeyWrite | undefined {
    const branches = this.#byParent.get(run.client) ?? [];
    const end = lastClock(run);
    for (let at = this.#read.get(run.client) ?? 0; at < branches.length; at += 1) {
      const branch = branches[at];
      const from = branch?.origin?.clock ?? 0;
      if (!branch || from > end) break;
      this.#read.set(run.client, at + 1);
      if (from === end || (from >= run.clock && branch.client > run.client)) return branch;
    }
    return undefined;
  }
}

function byOriginThenYoungest(a: KeyWrite, b: KeyWrite): number {
  return (a.origin?.clock ?? 0) - (b.origin?.clock ?? 0) || b.client - a.client;
}
