import { Breadth } from './breadth.ts';
import { BOARD_ROOTS } from '../document/board-schema.ts';
import { ClockRanges, type ClockRange } from './clock-ranges.ts';
import { KeyWrites } from './key-writes.ts';
import type { PlaceRuns, PlacedRange } from './place-runs.ts';
import { TypeInfo, type Place } from './places.ts';
import { StagedStructs } from './staged-structs.ts';
import { TypesByItem } from './types-by-item.ts';

/**
 * What the server remembers of a board to judge an update without a Yjs document: which clock
 * comes next for each client id, who owns that id, in which place of the schema each known item
 * sits, in which order the letters of a text stand, and which items are deleted. Runs of items in
 * one place are one range, so typing costs next to nothing.
 */
export class UpdateIndex {
  /** Items that somebody deleted; not those that went with what holds them. */
  readonly deleted = new ClockRanges();
  /** What the document costs those who build it. */
  readonly breadth = new Breadth();
  readonly #writes = new Map<Place, KeyWrites>();
  readonly #clients = new Map<number, PlaceRuns>();
  readonly #types = new TypesByItem();
  readonly #roots = new Map<string, TypeInfo>();
  readonly #owners = new Map<number, string | null>();
  readonly #clientsOf = new Map<string | null, number>();
  /** Judged, and neither taken in nor taken back yet. */
  #staged: StagedStructs | null = null;

  /** First clock not yet known of a client id: 0 when it never wrote. */
  nextClock(client: number): number {
    return this.#clients.get(client)?.nextClock ?? 0;
  }

  /** Where a known item sits; undefined when it is not known. */
  placeAt(client: number, clock: number): Place | undefined {
    return this.#clients.get(client)?.placeAt(clock);
  }

  /** Where the known items of a client between two clocks sit. */
  placesIn(client: number, range: ClockRange): Iterable<PlacedRange> {
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
    if (this.#owners.has(client)) return;
    this.#owners.set(client, personId);
    this.#clientsOf.set(personId, this.clientsOf(personId) + 1);
  }

  /** How many client ids are somebody's. */
  clientsOf(personId: string | null): number {
    return this.#clientsOf.get(personId) ?? 0;
  }

  /** How many client ids there are on the board. */
  get clientCount(): number {
    return this.#owners.size;
  }

  /** Begins to judge an update; what was judged before and not taken in is forgotten. */
  stage(steps: number): StagedStructs {
    this.#staged?.takeBack();
    this.#staged = new StagedStructs(this, { steps, isTrusted: false });
    return this.#staged;
  }

  /** Begins to take in what was committed earlier: it cannot be taken back. */
  stageTrusted(): StagedStructs {
    this.#staged?.takeBack();
    this.#staged = null;
    return new StagedStructs(this, { steps: this.breadth.stepsLeft(null), isTrusted: true });
  }

  /**
   * Adds what a checked update brought.
   * @throws when another update was judged after it.
   */
  commit(staged: StagedStructs): void {
    if (!staged.isTrusted && staged !== this.#staged) throw new Error('judged too long ago');
    this.#staged = null;
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
