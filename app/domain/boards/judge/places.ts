import type { NodeSpec } from '../document/board-schema.ts';
import { KeyHeads } from './key-heads.ts';
import { TextOrder, type LetterId } from './text-order.ts';

/** Told how to take a change back; changes are taken back in reverse order. Null: they stay. */
export type Undo = ((takeBack: () => void) => void) | null;

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
  /** Of a text its letters that stand, of a collection its entries. */
  size = 0;
  #whole: Place | undefined;
  /** Of a record by the number of the field: a board has thousands of records. */
  #fields: (Place | undefined)[] | undefined;
  #entries: Map<string, Place> | undefined;
  #order: TextOrder | undefined;

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

  /** The order of a text's letters. */
  get order(): TextOrder {
    return (this.#order ??= new TextOrder());
  }

  /** The one place object for a key of this type (null: its sequence, for text). */
  place(key: string | null, undo: Undo): Place {
    if (key === null) return (this.#whole ??= new Place(this, key));
    const names = this.spec?.kind === 'record' ? fieldsOf(this.spec) : [];
    const field = names.indexOf(key);
    if (field >= 0) {
      this.#fields ??= Array.from({ length: names.length });
      return (this.#fields[field] ??= new Place(this, key));
    }
    const known = this.#entries?.get(key);
    if (known) return known;
    const place = new Place(this, key);
    this.#entries ??= new Map();
    this.#entries.set(key, place);
    // Keys are anybody's words: what is refused leaves none behind.
    undo?.(() => this.#entries?.delete(key));
    return place;
  }

  grow(by: number, undo: Undo): void {
    this.size += by;
    undo?.(() => {
      this.size -= by;
    });
  }
}

const fieldNames = new WeakMap<NodeSpec, readonly string[]>();

function fieldsOf(spec: Extract<NodeSpec, { kind: 'record' }>): readonly string[] {
  const known = fieldNames.get(spec) ?? Object.keys(spec.fields);
  fieldNames.set(spec, known);
  return known;
}

/** A position in the schema: a type and a key of it (null: the letters of a text). */
export class Place {
  readonly type: TypeInfo;
  readonly key: string | null;
  /**
   * What was written at the key: nothing, a field of a record once (which item it was does not
   * matter, and a board has tens of thousands), one item of a collection, or more.
   */
  #written: null | 'once' | LetterId | KeyHeads = null;
  #isGone = false;

  constructor(type: TypeInfo, key: string | null) {
    this.type = type;
    this.key = key;
  }

  /**
   * Takes in a write at the key.
   * @returns how many items Yjs may have to walk over to put it in its place.
   */
  write(
    last: LetterId,
    write: { readonly origin: LetterId | null; readonly isDeleted: boolean },
    undo: Undo,
  ): number {
    const [written, isGone, wasLive] = [this.#written, this.#isGone, this.#isLive];
    let steps = 0;
    if (written === null) {
      this.#written = this.type.spec?.kind === 'collection' ? { ...last } : 'once';
      this.#isGone = write.isDeleted;
    } else {
      // The one item of a field: the origin, since there is no other; unknown to who saw nothing.
      const first = written === 'once' ? (write.origin ?? UNKNOWN) : written;
      const heads = first instanceof KeyHeads ? first : new KeyHeads(first, isGone);
      this.#written = heads;
      steps = heads.add(last, write, undo);
    }
    undo?.(() => {
      this.#written = written;
      this.#isGone = isGone;
    });
    this.#count(wasLive, undo);
    return steps;
  }

  /** Takes in the deletion of items `[start, end)` of a client that sit here. */
  delete(client: number, start: number, end: number, undo: Undo): void {
    const wasLive = this.#isLive;
    const written = this.#written;
    if (written instanceof KeyHeads) written.delete(client, start, end, undo);
    else if (written !== null && !this.#isGone) {
      this.#isGone = true;
      undo?.(() => {
        this.#isGone = false;
      });
    }
    this.#count(wasLive, undo);
  }

  get #isLive(): boolean {
    if (this.#written instanceof KeyHeads) return this.#written.isLive;
    return this.#written !== null && !this.#isGone;
  }

  #count(wasLive: boolean, undo: Undo): void {
    if (this.type.spec?.kind !== 'collection' || wasLive === this.#isLive) return;
    this.type.grow(wasLive ? -1 : 1, undo);
  }
}

const UNKNOWN: LetterId = { client: -1, clock: -1 };

/** Inside something deleted and collected: Yjs drops whatever is written there. */
export const DEAD_TYPE = new TypeInfo(null);
export const DEAD_PLACE: Place = DEAD_TYPE.place(null, null);

/** True for the letters of a text. */
export function isInText({ type, key }: Place): boolean {
  return key === null && type.spec?.kind === 'text';
}

/** True where not everybody may write, and so what stands and what was replaced must be known. */
export function keepsWrites({ type, key }: Pick<Place, 'type' | 'key'>): boolean {
  if (key === null) return false;
  const isOwned = type.spec?.kind === 'collection' && type.spec.belongsTo !== undefined;
  return isOwned || type.maker !== null || isOwnedCollection({ type, key });
}

/** True for the place of a collection whose entries belong to somebody: it is made once. */
export function isOwnedCollection({ type, key }: Pick<Place, 'type' | 'key'>): boolean {
  if (type.spec?.kind !== 'record' || key === null || !Object.hasOwn(type.spec.fields, key)) {
    return false;
  }
  const field = type.spec.fields[key];
  return field?.kind === 'collection' && field.belongsTo !== undefined;
}
