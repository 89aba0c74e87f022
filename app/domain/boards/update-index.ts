import type { NodeSpec } from './board-schema.ts';
import { BOARD_ROOTS } from './board-schema.ts';

/**
 * What the server remembers of a board to judge an update without a Yjs document: which clock
 * comes next for each client id, who owns that id, and in which place of the schema each known
 * item sits. Runs of items in one place are one range, so typing costs next to nothing.
 */
export class UpdateIndex {
  readonly #clients = new Map<number, ClientRanges>();
  readonly #types = new Map<string, TypeInfo>();
  readonly #roots = new Map<string, TypeInfo>();
  readonly #owners = new Map<number, string | null>();

  /** First clock not yet known of a client id: 0 when it never wrote. */
  nextClock(client: number): number {
    return this.#clients.get(client)?.nextClock ?? 0;
  }

  /** Where a known item sits; undefined when it is not known. */
  placeAt(client: number, clock: number): Place | undefined {
    const ranges = this.#clients.get(client)?.ranges;
    return ranges && findRange(ranges, clock)?.place;
  }

  /** The type an item created, if it created one. */
  typeAt(client: number, clock: number): TypeInfo | undefined {
    return this.#types.get(typeKey(client, clock));
  }

  /** A root of the document by name; undefined when the schema has none of that name. */
  root(name: string): TypeInfo | undefined {
    const spec = Object.hasOwn(BOARD_ROOTS, name) ? BOARD_ROOTS[name] : undefined;
    if (!spec) return undefined;
    const known = this.#roots.get(name) ?? new TypeInfo(spec, 1);
    this.#roots.set(name, known);
    return known;
  }

  /** The person a client id belongs to: null for the system, undefined while nobody used it. */
  owner(client: number): string | null | undefined {
    return this.#owners.get(client);
  }

  /** Binds a client id to the first who used it; later calls change nothing. */
  bind(client: number, personId: string | null): void {
    if (!this.#owners.has(client)) this.#owners.set(client, personId);
  }

  /** Adds what a checked update brought. */
  commit(staged: StagedStructs): void {
    for (const [client, added] of staged.clients) {
      const known = this.#clients.get(client) ?? { nextClock: 0, ranges: [] };
      for (const range of added.ranges) appendRange(known.ranges, range);
      known.nextClock = added.nextClock;
      this.#clients.set(client, known);
    }
    for (const [key, type] of staged.types) this.#types.set(key, type);
  }
}

/** A type of the document: what the schema allows in it, and how deep it lies (a root is 1). */
export class TypeInfo {
  readonly spec: NodeSpec | null;
  readonly depth: number;
  readonly #places = new Map<string | null, Place>();

  constructor(spec: NodeSpec | null, depth: number) {
    this.spec = spec;
    this.depth = depth;
  }

  /** The one place object for a key of this type (null: its sequence, for text). */
  place(key: string | null): Place {
    const known = this.#places.get(key) ?? { type: this, key };
    this.#places.set(key, known);
    return known;
  }
}

/** A position in the schema: a type and a key of it. */
export type Place = { readonly type: TypeInfo; readonly key: string | null };

/** Inside something deleted and collected: Yjs drops whatever is written there. */
export const DEAD_TYPE = new TypeInfo(null, 1);
export const DEAD_PLACE: Place = DEAD_TYPE.place(null);

type Range = { readonly start: number; end: number; readonly place: Place };
type ClientRanges = { nextClock: number; ranges: Range[] };

/** What an update adds, kept apart until the whole update is found good. */
export class StagedStructs {
  readonly clients = new Map<number, ClientRanges>();
  readonly types = new Map<string, TypeInfo>();
  readonly #base: UpdateIndex;

  constructor(base: UpdateIndex) {
    this.#base = base;
  }

  nextClock(client: number): number {
    return this.clients.get(client)?.nextClock ?? this.#base.nextClock(client);
  }

  placeAt(client: number, clock: number): Place | undefined {
    const staged = this.clients.get(client);
    return (staged && findRange(staged.ranges, clock)?.place) ?? this.#base.placeAt(client, clock);
  }

  typeAt(client: number, clock: number): TypeInfo | undefined {
    return this.types.get(typeKey(client, clock)) ?? this.#base.typeAt(client, clock);
  }

  /** Adds `[start, end)` of a client, which must begin at its next clock. */
  add(client: number, start: number, end: number, place: Place): void {
    const staged = this.clients.get(client) ?? { nextClock: start, ranges: [] };
    appendRange(staged.ranges, { start, end, place });
    staged.nextClock = end;
    this.clients.set(client, staged);
  }

  addType(client: number, clock: number, type: TypeInfo): void {
    this.types.set(typeKey(client, clock), type);
  }
}

function typeKey(client: number, clock: number): string {
  return `${client}:${clock}`;
}

function appendRange(ranges: Range[], range: Range): void {
  const last = ranges.at(-1);
  if (last && last.place === range.place && last.end === range.start) last.end = range.end;
  else ranges.push({ ...range });
}

function findRange(ranges: readonly Range[], clock: number): Range | undefined {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (!range) return undefined;
    if (clock < range.start) high = middle - 1;
    else if (clock >= range.end) low = middle + 1;
    else return range;
  }
  return undefined;
}
