import type { NodeSpec } from './board-schema.ts';
import { BOARD_ROOTS } from './board-schema.ts';
import { ClockRanges, type ClockRange } from './clock-ranges.ts';
import { KeyWrites, type KeyWrite } from './key-writes.ts';
import { PlaceRuns, type PlacedRange } from './place-runs.ts';

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
  readonly #clients = new Map<number, PlaceRuns>();
  readonly #types = new TypesByItem();
  readonly #roots = new Map<string, TypeInfo>();
  readonly #owners = new Map<number, string | null>();

  /** First clock not yet known of a client id: 0 when it never wrote. */
  nextClock(client: number): number {
    return this.#clients.get(client)?.nextClock ?? 0;
  }

  /** Where a known item sits; undefined when it is not known. */
  placeAt(client: number, clock: number): Place | undefined {
    return this.#clients.get(client)?.placeAt(clock);
  }

  /** Where the known items of a client between two clocks sit. */
  placesIn(client: number, range: ClockRange): PlacedRange[] {
    return this.#clients.get(client)?.placesIn(range) ?? [];
  }

  /** What was written at a place where that matters, see `keepsWrites`. */
  writesAt(place: Place): KeyWrites | undefined {
    return this.#writes.get(place);
  }

  /** The type an item created, if it created one. */
  typeAt(client: number, clock: number): TypeInfo | undefined {
    return this.#types.get(client, clock);
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
      const known = this.#clients.get(client);
      if (known) known.addAll(added);
      else this.#clients.set(client, added);
    }
    this.#types.addAll(staged.types);
    for (const { place, write } of staged.writes) {
      const known = this.#writes.get(place);
      if (known) known.add(write);
      else this.#writes.set(place, new KeyWrites(write));
    }
    for (const [client, ranges] of staged.deleted.entries()) this.deleted.addAll(client, ranges);
  }
}

/** Who made a comment: the client id it came under, and whom it says it is by. */
export class Maker {
  readonly client: number;
  #personId: string | null = null;

  constructor(client: number) {
    this.client = client;
  }

  /** The person; null until the comment has said so. What the server brings back is not its own. */
  get personId(): string | null {
    return this.#personId;
  }

  /** Once: afterwards it is this person's and nobody else writes there. */
  name(personId: string): void {
    this.#personId ??= personId;
  }
}

/** A type of the document: what the schema allows in it, and how deep it lies (a root is 1). */
export class TypeInfo {
  readonly spec: NodeSpec | null;
  readonly depth: number;
  /** Where the item that made it sits; null for a root, which no item made. */
  readonly heldIn: Place | null;
  /** The item that made it; no client of a document is -1. */
  readonly client: number;
  readonly clock: number;
  /** Who made the thing that this belongs to, when only its maker writes; null: not such a thing. */
  readonly maker: Maker | null;
  #whole: Place | undefined;
  /** Of a record by the number of the field: a board has thousands of records. */
  #fields: (Place | undefined)[] | undefined;
  #entries: Map<string, Place> | undefined;

  constructor(spec: NodeSpec | null, heldIn: Place | null = null, client = -1, clock = -1) {
    this.spec = spec;
    this.heldIn = heldIn;
    this.client = client;
    this.clock = clock;
    const around = heldIn?.type;
    this.depth = around ? around.depth + 1 : 1;
    const isMade = around?.spec?.kind === 'collection' && around.spec.belongsTo === 'maker';
    this.maker = isMade ? new Maker(client) : (around?.maker ?? null);
  }

  /** The one place object for a key of this type (null: its sequence, for text). */
  place(key: string | null): Place {
    if (key === null) return (this.#whole ??= { type: this, key });
    const names = this.spec?.kind === 'record' ? fieldsOf(this.spec) : [];
    const field = names.indexOf(key);
    if (field >= 0) {
      this.#fields ??= Array.from({ length: names.length });
      return (this.#fields[field] ??= { type: this, key });
    }
    this.#entries ??= new Map();
    const known = this.#entries.get(key) ?? { type: this, key };
    this.#entries.set(key, known);
    return known;
  }
}

const fieldNames = new WeakMap<NodeSpec, readonly string[]>();

function fieldsOf(spec: Extract<NodeSpec, { kind: 'record' }>): readonly string[] {
  const known = fieldNames.get(spec) ?? Object.keys(spec.fields);
  fieldNames.set(spec, known);
  return known;
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
  return isOwned || type.maker !== null || isOwnedCollection({ type, key });
}

/** True for the place of a collection whose entries belong to somebody: it is made once. */
export function isOwnedCollection({ type, key }: Place): boolean {
  if (type.spec?.kind !== 'record' || key === null || !Object.hasOwn(type.spec.fields, key)) {
    return false;
  }
  const field = type.spec.fields[key];
  return field?.kind === 'collection' && field.belongsTo !== undefined;
}

/** Types by the item that created them. */
class TypesByItem {
  readonly #clients = new Map<number, Map<number, TypeInfo>>();

  get(client: number, clock: number): TypeInfo | undefined {
    return this.#clients.get(client)?.get(clock);
  }

  set(client: number, clock: number, type: TypeInfo): void {
    const known = this.#clients.get(client);
    if (known) known.set(clock, type);
    else this.#clients.set(client, new Map([[clock, type]]));
  }

  /** Takes over the types of another; it is not to be used any more. */
  addAll(added: TypesByItem): void {
    for (const [client, types] of added.#clients) {
      if (!this.#clients.has(client)) this.#clients.set(client, types);
      else for (const [clock, type] of types) this.set(client, clock, type);
    }
  }
}

/** What an update adds, kept apart until the whole update is found good. */
export class StagedStructs {
  readonly clients = new Map<number, PlaceRuns>();
  readonly types = new TypesByItem();
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
    return this.#base.placeAt(client, clock) ?? this.clients.get(client)?.placeAt(clock);
  }

  /** Where known and staged items of a client between two clocks sit. */
  placesIn(client: number, range: ClockRange): PlacedRange[] {
    const staged = this.clients.get(client)?.placesIn(range) ?? [];
    return [...this.#base.placesIn(client, range), ...staged];
  }

  typeAt(client: number, clock: number): TypeInfo | undefined {
    return this.types.get(client, clock) ?? this.#base.typeAt(client, clock);
  }

  /** Adds the items of a client from its next clock up to, not including, `end`. */
  add(client: number, end: number, place: Place): void {
    const known = this.clients.get(client);
    const staged = known ?? new PlaceRuns(this.#base.nextClock(client));
    staged.add(end, place);
    if (!known) this.clients.set(client, staged);
  }

  addType(client: number, clock: number, type: TypeInfo): void {
    this.types.set(client, clock, type);
  }
}
