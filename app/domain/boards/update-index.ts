import type { NodeSpec } from './board-schema.ts';
import { BOARD_ROOTS } from './board-schema.ts';
import { ClockRanges, firstEndingAfter, type ClockRange } from './clock-ranges.ts';
import { KeyWrites, type KeyWrite } from './key-writes.ts';

/**
 * What the server remembers of a board to judge an update without a Yjs document: which clock
 * comes next for each client id, who owns that id, in which place of the schema each known item
 * sits, and which items are deleted. Runs of items in one place are one range, so typing costs
 * next to nothing.
 */
export class UpdateIndex {
  /** Items that somebody deleted; not those that went with what holds them. */
  readonly deleted = new ClockRanges();
  readonly #writes = new Map<Place, KeyWrites>();
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

  /** Where the known items of a client between two clocks sit. */
  placesIn(client: number, range: ClockRange): PlacedRange[] {
    return placesBetween(this.#clients.get(client)?.ranges ?? [], range);
  }

  /** What was written at a place where that matters, see `keepsWrites`. */
  writesAt(place: Place): KeyWrites | undefined {
    return this.#writes.get(place);
  }

  /** The type an item created, if it created one. */
  typeAt(client: number, clock: number): TypeInfo | undefined {
    return this.#types.get(typeKey(client, clock));
  }

  /** A root of the document by name; undefined when the schema has none of that name. */
  root(name: string): TypeInfo | undefined {
    const spec = Object.hasOwn(BOARD_ROOTS, name) ? BOARD_ROOTS[name] : undefined;
    if (!spec) return undefined;
    const known = this.#roots.get(name) ?? new TypeInfo(spec);
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
    for (const { place, write } of staged.writes) {
      const known = this.#writes.get(place) ?? new KeyWrites();
      known.add(write);
      this.#writes.set(place, known);
    }
    for (const [client, ranges] of staged.deleted.entries()) this.deleted.addAll(client, ranges);
  }
}

/** The item that created a type, and where it sits. */
type Holder = { readonly client: number; readonly clock: number; readonly place: Place };

/** A type of the document: what the schema allows in it, and how deep it lies (a root is 1). */
export class TypeInfo {
  readonly spec: NodeSpec | null;
  readonly depth: number;
  /** The item it lives in; null for a root. */
  readonly holder: Holder | null;
  /** Client id under which the thing was made that this belongs to, when only its maker writes. */
  readonly makerClient: number | null;
  readonly #places = new Map<string | null, Place>();

  constructor(spec: NodeSpec | null, holder: Holder | null = null) {
    this.spec = spec;
    this.holder = holder;
    const around = holder?.place.type;
    this.depth = around ? around.depth + 1 : 1;
    const isMade = around?.spec?.kind === 'collection' && around.spec.belongsTo === 'maker';
    this.makerClient = holder && isMade ? holder.client : (around?.makerClient ?? null);
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
export const DEAD_TYPE = new TypeInfo(null);
export const DEAD_PLACE: Place = DEAD_TYPE.place(null);

/** True where not everybody may write, and so what stands and what was replaced must be known. */
export function keepsWrites({ type, key }: Place): boolean {
  if (key === null) return false;
  const isOwned = type.spec?.kind === 'collection' && type.spec.belongsTo !== undefined;
  return isOwned || type.makerClient !== null || isOwnedCollection({ type, key });
}

/** True for the place of a collection whose entries belong to somebody: it is made once. */
export function isOwnedCollection({ type, key }: Place): boolean {
  if (type.spec?.kind !== 'record' || key === null || !Object.hasOwn(type.spec.fields, key)) {
    return false;
  }
  const field = type.spec.fields[key];
  return field?.kind === 'collection' && field.belongsTo !== undefined;
}

/** Items of one client in one place. */
export type PlacedRange = ClockRange & { readonly place: Place };

type Range = { readonly start: number; end: number; readonly place: Place };
type ClientRanges = { nextClock: number; ranges: Range[] };

/** What an update adds, kept apart until the whole update is found good. */
export class StagedStructs {
  readonly clients = new Map<number, ClientRanges>();
  readonly types = new Map<string, TypeInfo>();
  readonly writes: { readonly place: Place; readonly write: KeyWrite }[] = [];
  readonly deleted = new ClockRanges();
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

  /** Where known and staged items of a client between two clocks sit. */
  placesIn(client: number, range: ClockRange): PlacedRange[] {
    const staged = this.clients.get(client)?.ranges ?? [];
    return [...this.#base.placesIn(client, range), ...placesBetween(staged, range)];
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

function placesBetween(ranges: readonly Range[], { start, end }: ClockRange): PlacedRange[] {
  const found: PlacedRange[] = [];
  for (let at = firstEndingAfter(ranges, start); at < ranges.length; at += 1) {
    const range = ranges[at];
    if (!range || range.start >= end) break;
    const { place } = range;
    found.push({ start: Math.max(start, range.start), end: Math.min(end, range.end), place });
  }
  return found;
}

function findRange(ranges: readonly Range[], clock: number): Range | undefined {
  const range = ranges[firstEndingAfter(ranges, clock)];
  return range && range.start <= clock ? range : undefined;
}
