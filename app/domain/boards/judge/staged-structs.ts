import type { KeyWrite } from './key-writes.ts';
import { ClockRanges, type ClockRange } from './clock-ranges.ts';
import { PlaceRuns, type PlacedRange } from './place-runs.ts';
import { isInText, type Place, type TypeInfo, type Undo } from './places.ts';
import type { NewLetters, OrderListener } from './text-order.ts';
import { TypesByItem } from './types-by-item.ts';
import type { UpdateIndex } from './update-index.ts';

/**
 * What an update adds, kept apart until the whole update is found good. Sizes and orders are
 * changed in place, with a note how to take that back.
 */
export class StagedStructs implements OrderListener {
  readonly clients = new Map<number, PlaceRuns>();
  readonly types = new TypesByItem();
  readonly writes: { readonly place: Place; readonly write: KeyWrite }[] = [];
  readonly deleted = new ClockRanges();
  readonly isTrusted: boolean;
  /** Texts and collections by how large they were before. */
  readonly sizesBefore = new Map<TypeInfo, number>();
  /** Items Yjs walks over because of it. */
  steps = 0;
  /** What judging it took, in steps. */
  work = 0;
  readonly #mostSteps: number;
  readonly #takeBacks: (() => void)[] = [];
  readonly #base: UpdateIndex;

  constructor(base: UpdateIndex, terms: { readonly steps: number; readonly isTrusted: boolean }) {
    this.#base = base;
    this.#mostSteps = terms.steps;
    this.isTrusted = terms.isTrusted;
    this.undo = terms.isTrusted ? null : (takeBack) => this.#takeBacks.push(takeBack);
  }

  /** Undoes all that was changed in place. */
  takeBack(): void {
    for (const takeBack of this.#takeBacks.splice(0).toReversed()) takeBack();
  }

  /** Null for what is trusted: it is never taken back. */
  readonly undo: Undo;

  step(items: number): boolean {
    this.work += 1;
    if (this.steps + items > this.#mostSteps) return false;
    this.steps += items;
    return true;
  }

  began(client: number, isCut: boolean): void {
    const { breadth } = this.#base;
    if (isCut) this.#cut(client);
    breadth.addItems(client, 1);
    this.undo?.(() => breadth.addItems(client, -1));
  }

  nextClock(client: number): number {
    return this.clients.get(client)?.nextClock ?? this.#base.nextClock(client);
  }

  placeAt(client: number, clock: number): Place | undefined {
    return this.#base.placeAt(client, clock) ?? this.clients.get(client)?.placeAt(clock);
  }

  /** Where known and staged items of a client between two clocks sit. */
  *placesIn(client: number, range: ClockRange): Iterable<PlacedRange> {
    yield* this.#base.placesIn(client, range);
    yield* this.clients.get(client)?.placesIn(range) ?? [];
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

  /**
   * Puts letters into the order of their text; false when that takes too many steps. What was
   * committed before there was a limit is taken in without walking.
   */
  addLetters({ type }: Place, letters: NewLetters, isDeleted: boolean): boolean {
    if (!type.order.add(letters, this)) {
      if (!this.isTrusted) return false;
      type.order.addUnwalked(letters, this);
    }
    if (!isDeleted) this.#grow(type, letters.length);
    return true;
  }

  /** Takes in a write at a key; false when Yjs would walk too far for it. */
  addWrite(place: Place, write: KeyWrite, isDeleted: boolean): boolean {
    this.#note(place.type);
    const last = { client: write.client, clock: write.clock + write.length - 1 };
    const steps = place.write(last, { origin: write.origin, isDeleted }, this.undo);
    this.began(write.client, false);
    return this.step(steps) || this.isTrusted;
  }

  /** Takes in a deletion nobody made before. */
  delete(client: number, { start, end, place }: PlacedRange): void {
    this.work += 1;
    if (!isInText(place)) {
      if (place.key === null) return;
      this.#note(place.type);
      place.delete(client, start, end, this.undo);
      return;
    }
    this.#grow(place.type, start - end);
    const { deleted } = this.#base;
    const touching = [deleted.has(client, start - 1), deleted.has(client, end)].filter(Boolean);
    const { breadth } = this.#base;
    const cuts = 2 - 2 * touching.length;
    if (cuts > 0) this.#cut(client);
    breadth.addItems(client, cuts);
    this.undo?.(() => breadth.addItems(client, -cuts));
  }

  #cut(client: number): void {
    const { breadth } = this.#base;
    const { moves } = breadth.counts;
    breadth.cut(client);
    this.undo?.(() => breadth.setMoves(moves));
  }

  #grow(type: TypeInfo, by: number): void {
    this.#note(type);
    type.grow(by, this.undo);
  }

  #note(type: TypeInfo): void {
    if (!this.sizesBefore.has(type)) this.sizesBefore.set(type, type.size);
  }
}
