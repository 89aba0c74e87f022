import type * as Y from 'yjs';

import type { Author } from '../document/board-schema.ts';
import { ClockRanges, type ClockRange } from './clock-ranges.ts';
import type { PlacedRange } from './place-runs.ts';
import { DEAD_TYPE, isOwnedCollection, type Maker, type Place, type TypeInfo } from './places.ts';
import type { StagedStructs } from './staged-structs.ts';
import type { UpdateIndex } from './update-index.ts';

/** An update under judgement: what is known, what it brings so far, and who sends it. */
export type Checking = {
  readonly index: UpdateIndex;
  readonly staged: StagedStructs;
  readonly author: Author;
  readonly nowMs: number;
};

/** What was deleted, by client id. */
export type Deletions = ReturnType<typeof Y.decodeUpdate>['ds'];

/** A client id the author wrote under: in this update, or earlier. */
export function isOwnClient({ index, staged, author }: Checking, client: number): boolean {
  const owner = index.owner(client);
  if (owner === undefined) return staged.clients.has(client);
  return author.role === 'system' ? owner === null : owner === author.personId;
}

/** Whether the author made it, or the server brought it back for them from the past. */
function isByAuthor(checking: Checking, { client, personId }: Maker): boolean {
  if (isOwnClient(checking, client)) return true;
  return checking.index.owner(client) === null && personId === checking.author.personId;
}

/** Whether the author made what was first written at a place where every entry has a maker. */
function isFirstByAuthor(checking: Checking, place: Place): boolean {
  const first = checking.index.writesAt(place)?.first;
  if (!first) return true;
  const maker = checking.index.typeAt(first.client, first.clock)?.maker;
  return maker ? isByAuthor(checking, maker) : isOwnClient(checking, first.client);
}

/**
 * Whether what stands at a place is somebody else's: a comment and its words belong to whoever
 * made it, and the collections of a card that hold what is people's own are made once.
 */
export function isOthersPlace(checking: Checking, place: Place): boolean {
  if (checking.author.role === 'system') return false;
  const { maker, spec } = place.type;
  if (maker && !isByAuthor(checking, maker)) return true;
  const isMakers = spec?.kind === 'collection' && spec.belongsTo === 'maker';
  if (isMakers) return !isFirstByAuthor(checking, place);
  return isOwnedCollection(place) && checking.index.writesAt(place) !== undefined;
}

/**
 * Judges deletions and stages the good ones. `boards.gap`: of something unknown, which would stay
 * pending for ever in every reader's document; `boards.not_yours`: of what the author may not
 * delete. Somebody who was away sends the deletions of the whole document, others' too: what is
 * deleted already is nobody's fault.
 */
export function checkDeletions(
  checking: Checking,
  deletions: Deletions,
): 'boards.gap' | 'boards.not_yours' | null {
  const { staged } = checking;
  const wanted = new ClockRanges();
  for (const [client, ranges] of deletions.clients) wanted.addAll(client, ranges.map(toRange));
  for (const [client, ranges] of wanted.entries()) {
    if ((ranges.at(-1)?.end ?? 0) > staged.nextClock(client)) return 'boards.gap';
    const fresh = ranges.flatMap((range) => freshPartsOf(checking, client, range));
    for (const range of fresh) {
      for (const part of staged.placesIn(client, range)) {
        if (!mayDelete(checking, wanted, client, part)) return 'boards.not_yours';
        staged.delete(client, part);
      }
    }
    staged.deleted.addAll(client, fresh);
  }
  return null;
}

/** Deletions of what was committed earlier: trusted. `touches` is told the places of new ones. */
export function learnDeletions(
  index: UpdateIndex,
  staged: StagedStructs,
  deletions: Deletions,
  touches?: (place: Place) => void,
): void {
  for (const [client, ranges] of deletions.clients) {
    const fresh = ranges.flatMap((range) =>
      freshPartsOf({ index, staged }, client, toRange(range)),
    );
    for (const range of fresh) {
      for (const part of staged.placesIn(client, range)) {
        staged.delete(client, part);
        touches?.(part.place);
      }
    }
    staged.deleted.addAll(client, fresh);
  }
}

/** What of a range nobody deleted before, nor this update by what it brings. */
function freshPartsOf(
  { index, staged }: Pick<Checking, 'index' | 'staged'>,
  client: number,
  range: ClockRange,
): ClockRange[] {
  return index.deleted
    .missing(client, range)
    .flatMap((part) => staged.deleted.missing(client, part));
}

function toRange({ clock, len }: { clock: number; len: number }): ClockRange {
  return { start: clock, end: clock + len };
}

function mayDelete(
  checking: Checking,
  wanted: ClockRanges,
  client: number,
  { start, end, place }: PlacedRange,
): boolean {
  if (mayDeleteAt(checking, place) || isGoing(checking.index, wanted, place.type)) return true;
  // Replaced by what stands there now: deleted without anybody saying so.
  const writes = checking.index.writesAt(place);
  if (!writes) return false;
  checking.staged.work += writes.waiting;
  return !writes.isStandingIn(client, start, end);
}

function mayDeleteAt(checking: Checking, place: Place): boolean {
  const { author } = checking;
  const { maker, spec } = place.type;
  if (author.role === 'system') return true;
  if (maker) return isByAuthor(checking, maker);
  if (spec?.kind !== 'collection' || place.key === null) return !isOwnedCollection(place);
  if (spec.belongsTo === 'household') return spec.acceptsKey(place.key, author);
  if (spec.belongsTo === undefined || author.role === 'organiser') return true;
  return isFirstByAuthor(checking, place);
}

/** Whether something that holds this type is deleted, by this update or before. */
function isGoing(index: UpdateIndex, wanted: ClockRanges, type: TypeInfo): boolean {
  for (let held = type, place = held.heldIn; place; held = place.type, place = held.heldIn) {
    const { client, clock } = held;
    if (wanted.has(client, clock) || index.deleted.has(client, clock)) return true;
    const writes = index.writesAt(place);
    if (writes && !writes.isStandingIn(client, clock, clock + 1)) return true;
    if (place.type === DEAD_TYPE) return true;
  }
  return type === DEAD_TYPE;
}
