import * as Y from 'yjs';

import { fail, ok, type Result } from '#app/domain/result.ts';

import { BOARD_LIMITS, type Author, type NodeSpec } from '../document/board-schema.ts';
import { BREADTH_LIMITS } from './breadth.ts';
import {
  checkDeletions,
  isOthersPlace,
  isOwnClient,
  learnDeletions,
  type Checking,
} from './check-ownership.ts';
import { integrateInSteps, integrateStructs, toEnd, type Struct } from './integrate-structs.ts';
import { DEAD_PLACE, DEAD_TYPE, TypeInfo, isInText, keepsWrites, type Place } from './places.ts';
import type { StagedStructs } from './staged-structs.ts';
import { isCleanText } from '../document/stored-values.ts';
import type { UpdateIndex } from './update-index.ts';

/**
 * Why an update was refused. `malformed`: not a Yjs update, or content the board never uses;
 * `gap`: it builds on something the server does not have; `foreign_client`: written under somebody
 * else's client id; `unknown_place`, `bad_value`: the schema has no such place or value;
 * `not_yours`: it changes or deletes what belongs to somebody else; `text_too_long`, `too_many`: a
 * text or a list would hold more than it may; `contested`: too much was written at this place at
 * the same time; `too_fast`, `full`: more client ids, work or pieces than a person or a board has.
 */
export type UpdateRefusal =
  | 'boards.malformed'
  | 'boards.too_large'
  | 'boards.gap'
  | 'boards.foreign_client'
  | 'boards.not_yours'
  | 'boards.unknown_place'
  | 'boards.bad_value'
  | 'boards.too_deep'
  | 'boards.text_too_long'
  | 'boards.too_many'
  | 'boards.contested'
  | 'boards.too_fast'
  | 'boards.full';

/** A good update, not yet in the index: `apply` puts it there. */
export type CheckedUpdate = {
  /** Client ids nobody used before: they now belong to the author. */
  readonly newClients: readonly number[];
  apply(): void;
};

/** Clocks beyond this are no person's typing; keeps all sums in safe integers. */
const MAX_CLOCK = 2 ** 40;
const MAX_CLIENT_ID = 2 ** 32 - 1;

/**
 * Judges an update against everything the board already holds (security Y3-Y5): decodes it, walks
 * its structs in the order Yjs would integrate them and refuses it whole at the first fault.
 * Nothing changes until `apply` is called, before the next update is judged. Never throws.
 * @param nowMs the server's time: no comment is from tomorrow, and nobody writes without pause.
 */
export function checkUpdate(
  index: UpdateIndex,
  update: Uint8Array,
  author: Author,
  nowMs: number,
): Result<CheckedUpdate, UpdateRefusal> {
  // What the server brings back from the past may be a whole board.
  const maxBytes = author.role === 'system' ? BOARD_LIMITS.boardBytes : BOARD_LIMITS.updateBytes;
  if (update.length > maxBytes) return fail('boards.too_large');
  const { breadth } = index;
  const personId = author.role === 'system' ? null : author.personId;
  if (personId !== null && breadth.work.left(personId, nowMs) <= 0) return fail('boards.too_fast');
  const decoded = decode(update);
  if (!decoded || !isHonestForm(decoded)) return fail('boards.malformed');
  const items = breadth.counts.items;
  const staged = index.stage(breadth.stepsLeft(personId));
  const checking: Checking = { index, staged, author, nowMs };
  const refusal =
    stageAll(checking, decoded.structs) ??
    checkDeletions(checking, decoded.ds) ??
    checkSizes(checking) ??
    checkClients(checking) ??
    checkBreadth(checking, items);
  if (personId !== null) breadth.work.spend(personId, staged.work, nowMs);
  if (refusal) {
    staged.takeBack();
    return fail(refusal);
  }
  const newClients = newClientsOf(checking);
  return ok({
    newClients,
    apply: () => {
      index.commit(staged);
      breadth.addSteps(personId, staged.steps);
      for (const client of newClients) index.bind(client, personId);
      if (personId !== null) breadth.newClients.spend(personId, newClients.length, nowMs);
    },
  });
}

/**
 * Puts an update that was committed earlier (a snapshot, a row of the log) into the index. It is
 * trusted: places the schema no longer knows are kept as dead ones, which nobody can write to.
 * @param touches is told every place where something came or went.
 * What builds on something that never came is left out, as in every reader's document.
 * @throws when the stored bytes are no Yjs update.
 */
export function learnUpdate(
  index: UpdateIndex,
  update: Uint8Array,
  touches?: (place: Place) => void,
): readonly number[] {
  const clients = toEnd(learnInSteps(index, update, touches));
  if (!clients) throw new Error('The stored bytes are no update');
  return clients;
}

/**
 * As `learnUpdate`, resting after each struct: a whole board is learned in slices. Null: the bytes
 * are no Yjs update, which no reader takes in either.
 */
export function* learnInSteps(
  index: UpdateIndex,
  update: Uint8Array,
  touches?: (place: Place) => void,
): Generator<void, readonly number[] | null> {
  const decoded = decode(update);
  if (!decoded) return null;
  const staged = index.stageTrusted();
  yield* integrateInSteps(staged, decoded.structs, (struct) => {
    const place = placeOf(index, staged, struct) ?? DEAD_PLACE;
    const child = struct instanceof Y.Item ? childSpec(place, null) : null;
    stage(staged, struct, place, child);
    touches?.(place);
    return null;
  });
  learnDeletions(index, staged, decoded.ds, touches);
  index.commit(staged);
  index.breadth.addSteps(null, staged.steps);
  return [...staged.clients.keys()];
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return null;
  }
}

/**
 * Yjs stores a struct of no length as a second struct at the same clock, and keeps a deletion of
 * no length pending for ever; it writes deletions in order, since out of order each one would
 * push all the others aside. No honest client does otherwise.
 */
function isHonestForm({ structs, ds }: ReturnType<typeof Y.decodeUpdate>): boolean {
  if (structs.some((struct) => struct.length <= 0)) return false;
  return [...ds.clients.values()].every((ranges) =>
    ranges.every(({ clock, len }, at) => {
      const before = ranges[at - 1];
      return len > 0 && (!before || clock >= before.clock + before.len);
    }),
  );
}

/** Client ids of the update that nobody used before. */
function newClientsOf({ index, staged }: Checking): number[] {
  return [...staged.clients.keys()].filter((client) => index.owner(client) === undefined);
}

function checkClients(checking: Checking): UpdateRefusal | null {
  const { index, staged, author, nowMs } = checking;
  if (staged.clients.size > BREADTH_LIMITS.clientsPerUpdate) return 'boards.malformed';
  const { length } = newClientsOf(checking);
  if (length === 0 || author.role === 'system') return null;
  const { personId } = author;
  const { clientsPerPerson, clientsPerBoard } = BREADTH_LIMITS;
  const isOver = index.clientsOf(personId) + length > clientsPerPerson;
  if (isOver || index.clientCount + length > clientsPerBoard) return 'boards.full';
  return length > index.breadth.newClients.left(personId, nowMs) ? 'boards.too_fast' : null;
}

function checkBreadth({ index, author }: Checking, items: number): UpdateRefusal | null {
  if (author.role === 'system') return null;
  if (index.breadth.isWorn) return 'boards.too_fast';
  return index.breadth.isTooBroad({ items }) ? 'boards.full' : null;
}

/** Texts and lists by what they would hold; what shrinks is fine, however large it was. */
function checkSizes({ staged, author }: Checking): UpdateRefusal | null {
  if (author.role === 'system') return null;
  for (const [{ spec, size }, before] of staged.sizesBefore) {
    if (size <= before) continue;
    if (spec?.kind === 'text' && size > spec.maxLength) return 'boards.text_too_long';
    if (spec?.kind === 'collection' && size > spec.maxEntries) return 'boards.too_many';
  }
  return null;
}

function stageAll(checking: Checking, structs: readonly Struct[]): UpdateRefusal | null {
  return integrateStructs(checking.staged, structs, (struct) => checkStruct(checking, struct));
}

function checkStruct(checking: Checking, struct: Y.Item | Y.GC): UpdateRefusal | null {
  const { index, staged, author } = checking;
  const { client, clock } = struct.id;
  staged.work += 1;
  if (client > MAX_CLIENT_ID || clock + struct.length > MAX_CLOCK) return 'boards.malformed';
  const isNewClient = index.owner(client) === undefined;
  if (!isNewClient && !isOwnClient(checking, client)) return 'boards.foreign_client';
  const place = placeOf(index, staged, struct);
  if (!place) return 'boards.unknown_place';
  if (struct instanceof Y.GC || place.type === DEAD_TYPE) {
    if (struct instanceof Y.Item && !isKnownContent(struct)) return 'boards.malformed';
    return stage(staged, struct, place, null);
  }
  const child = childSpec(place, author);
  if (!child) return 'boards.unknown_place';
  // Nothing is written before something else at a key; Yjs would look for the place in vain.
  if (place.key !== null && struct.rightOrigin) return 'boards.malformed';
  if (isOthersPlace(checking, place)) return 'boards.not_yours';
  return checkContent(checking, struct, child, place) ?? stage(staged, struct, place, child);
}

/** Where a struct goes, by the rules of `Item.getMissing` in Yjs; undefined: nowhere we know. */
function placeOf(
  index: UpdateIndex,
  staged: StagedStructs,
  struct: Y.Item | Y.GC,
): Place | undefined {
  if (struct instanceof Y.GC) return DEAD_PLACE;
  const stated = statedPlace(index, staged, struct);
  const known = staged.nextClock(struct.id.client);
  if (struct.id.clock === known) return stated;
  // The start is known already: Yjs hangs the rest on it, so both must agree.
  const before = staged.placeAt(struct.id.client, known - 1);
  return before === stated || before === DEAD_PLACE ? before : undefined;
}

function statedPlace(index: UpdateIndex, staged: StagedStructs, item: Y.Item): Place | undefined {
  const left = item.origin && staged.placeAt(item.origin.client, item.origin.clock);
  const right = item.rightOrigin && staged.placeAt(item.rightOrigin.client, item.rightOrigin.clock);
  if (left === DEAD_PLACE || right === DEAD_PLACE) return DEAD_PLACE;
  if (left && right) return left === right ? left : undefined;
  if (left ?? right) return left ?? right ?? undefined;
  const parent: unknown = item.parent;
  if (typeof parent === 'string') return index.root(parent)?.place(item.parentSub, staged.undo);
  if (!(parent instanceof Y.ID)) return undefined;
  const type = staged.typeAt(parent.client, parent.clock);
  if (type) return type === DEAD_TYPE ? DEAD_PLACE : type.place(item.parentSub, staged.undo);
  // The parent's item is known but no type any more: it was deleted and collected.
  return staged.placeAt(parent.client, parent.clock) && DEAD_PLACE;
}

/** What may be written at a place; with no author (trusted bytes) keys are not judged. */
function childSpec(place: Place, author: Author | null): NodeSpec | null {
  const { spec } = place.type;
  if (!spec || spec.kind === 'value') return null;
  if (spec.kind === 'text') return place.key === null ? spec : null;
  if (place.key === null) return null;
  if (spec.kind === 'record') {
    return Object.hasOwn(spec.fields, place.key) ? (spec.fields[place.key] ?? null) : null;
  }
  return author && !spec.acceptsKey(place.key, author) ? null : spec.entry;
}

function isKnownContent(item: Y.Item): boolean {
  const { content } = item;
  return (
    content instanceof Y.ContentDeleted ||
    content instanceof Y.ContentString ||
    content instanceof Y.ContentAny ||
    (content instanceof Y.ContentType && isMapOrText(content.type))
  );
}

function isMapOrText(type: unknown): boolean {
  return type instanceof Y.Map || (type instanceof Y.Text && !(type instanceof Y.XmlText));
}

function checkContent(
  { author, nowMs }: Checking,
  item: Y.Item,
  spec: NodeSpec,
  place: Place,
): UpdateRefusal | null {
  const { content } = item;
  if (!isKnownContent(item)) return 'boards.malformed';
  if (content instanceof Y.ContentDeleted) return null;
  const isInsideText = place.type.spec?.kind === 'text';
  if (isInsideText) {
    const isText = content instanceof Y.ContentString && spec.kind === 'text';
    return isText && isCleanText(content.str, spec) ? null : 'boards.bad_value';
  }
  if (spec.kind === 'value') {
    const values = content instanceof Y.ContentAny ? content.arr : [];
    return values.length === 1 && spec.accepts(values[0], author, nowMs)
      ? null
      : 'boards.bad_value';
  }
  if (!(content instanceof Y.ContentType)) return 'boards.bad_value';
  const isRightType =
    spec.kind === 'text' ? content.type instanceof Y.Text : content.type instanceof Y.Map;
  if (!isRightType) return 'boards.bad_value';
  return place.type.depth + 1 > BOARD_LIMITS.nestingDepth ? 'boards.too_deep' : null;
}

function stage(
  staged: StagedStructs,
  struct: Y.Item | Y.GC,
  place: Place,
  child: NodeSpec | null,
): 'boards.contested' | null {
  const { client, clock } = struct.id;
  const start = staged.nextClock(client);
  const end = clock + struct.length;
  const isItem = struct instanceof Y.Item;
  if (isItem && struct.content instanceof Y.ContentType) {
    staged.addType(client, clock, child ? new TypeInfo(child, place, client, clock) : DEAD_TYPE);
  }
  const namesMaker = child?.kind === 'value' && child.namesMaker === true;
  if (isItem && namesMaker && struct.content instanceof Y.ContentAny) {
    const by: unknown = struct.content.arr[0];
    if (typeof by === 'string') place.type.maker?.name(by);
  }
  const isDeleted = !isItem || struct.content instanceof Y.ContentDeleted;
  const isFound = isItem ? order(staged, struct, place, isDeleted) : true;
  if (!isFound) return 'boards.contested';
  if (isDeleted) staged.deleted.addAll(client, [{ start, end }]);
  staged.add(client, end, place);
  return null;
}

/** Puts an item among those of its text or key; false when Yjs would have to walk too far. */
function order(staged: StagedStructs, item: Y.Item, place: Place, isDeleted: boolean): boolean {
  if (place.type === DEAD_TYPE) return true;
  const { client, clock } = item.id;
  const start = staged.nextClock(client);
  const origin = start > clock ? { client, clock: start - 1 } : item.origin;
  const length = clock + item.length - start;
  if (isInText(place)) {
    const letters = { client, clock: start, length, origin, right: item.rightOrigin };
    return staged.addLetters(place, letters, isDeleted);
  }
  if (place.key === null) return true;
  const written = { client, clock: start, length, origin };
  if (keepsWrites(place)) staged.writes.push({ place, write: written });
  return staged.addWrite(place, written, isDeleted);
}
