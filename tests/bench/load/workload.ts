import * as Y from 'yjs';

import {
  addCard,
  cardText,
  moveCard,
  setSchedule,
} from '#app/domain/boards/document/edit-board.ts';

import { createWords } from './words.ts';

/**
 * What is written: the same bytes for every system, made before anything is measured. An edit is
 * one word of eight signs typed at the end of the writer's own note. It names its writer and its
 * number, so that it can be found in whatever a server sends, without decoding.
 */

const MAGIC = '~#';
const WRITER_SIGNS = 2;
const EDIT_SIGNS = 4;
const WORD_LENGTH = MAGIC.length + WRITER_SIGNS + EDIT_SIGNS;
const MAGIC_BYTES = Buffer.from(MAGIC);
const RADIX = 36;

/** One writer's part: a card of its own, then messages to be sent in order. */
export type Writing = { readonly setup: Uint8Array; readonly messages: readonly Uint8Array[] };

export const boardIdOf = (board: number) => `board-${board}`;
export const personIdOf = (person: number) => `person-${person}`;

/** The text of one edit. */
export function wordOf(writer: number, edit: number): string {
  const sign = (value: number, length: number) => value.toString(RADIX).padStart(length, '0');
  return MAGIC + sign(writer, WRITER_SIGNS) + sign(edit, EDIT_SIGNS);
}

/** Finds every edit in a frame. */
export function findWords(frame: Buffer, found: (writer: number, edit: number) => void): void {
  let at = frame.indexOf(MAGIC_BYTES);
  while (at >= 0) {
    const writer = readSigns(frame, at + MAGIC.length, WRITER_SIGNS);
    const edit = readSigns(frame, at + MAGIC.length + WRITER_SIGNS, EDIT_SIGNS);
    if (writer >= 0 && edit >= 0) found(writer, edit);
    at = frame.indexOf(MAGIC_BYTES, at + (edit >= 0 ? WORD_LENGTH : 1));
  }
}

/** A number in base 36; -1 when the bytes are none. */
function readSigns(frame: Buffer, start: number, length: number): number {
  let value = 0;
  for (let at = start; at < start + length; at += 1) {
    const code = frame[at] ?? 0;
    const digit = code >= 97 ? code - 87 : code - 48;
    if (digit < 0 || digit >= RADIX || (code > 57 && code < 97)) return -1;
    value = value * RADIX + digit;
  }
  return value;
}

/** A card as a person would make it, with its own note to write in. */
export function addOwnCard(doc: Y.Doc, writer: number): void {
  addCard(doc, {
    id: cardIdOf(writer),
    createdBy: personIdOf(writer),
    title: `Bisogno ${writer}`,
    column: 'needs',
    position: 'V',
    category: 'childhood',
  });
}

export const cardIdOf = (writer: number) => `card-${writer}`;

/** Types one word at the end of the writer's note. */
export function typeWord(doc: Y.Doc, writer: number, edit: number): void {
  const text = cardText(doc, cardIdOf(writer), 'notes');
  text?.insert(text.length, wordOf(writer, edit));
}

/**
 * Makes a writer's messages, each of `editsPerMessage` edits merged as a page merges them. With
 * `isReplacing` a message also deletes what the one before typed, so that boards do not grow.
 */
export function makeWriting(
  writer: number,
  size: { messages: number; editsPerMessage: number; isReplacing: boolean },
): Writing {
  const doc = new Y.Doc();
  doc.clientID = 1_000 + writer;
  let updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const taken = () => {
    const merged = Y.mergeUpdates(updates);
    updates = [];
    return merged;
  };
  addOwnCard(doc, writer);
  const setup = taken();
  const messages: Uint8Array[] = [];
  for (let message = 0; message < size.messages; message += 1) {
    const text = cardText(doc, cardIdOf(writer), 'notes');
    if (size.isReplacing && text && text.length > 0) text.delete(0, text.length);
    for (let edit = 0; edit < size.editsPerMessage; edit += 1) {
      typeWord(doc, writer, message * size.editsPerMessage + edit);
    }
    messages.push(taken());
  }
  doc.destroy();
  return { setup, messages };
}

/** Writings of many writers, made once for all systems and runs. */
const made = new Map<string, Writing>();
export function writingOf(writer: number, size: Parameters<typeof makeWriting>[1]): Writing {
  const key = `${writer}:${JSON.stringify(size)}`;
  const known = made.get(key) ?? makeWriting(writer, size);
  made.set(key, known);
  return known;
}

/** The last word of a large board, by which a newcomer knows that all has come. */
export const LAST_WORD = { writer: RADIX ** WRITER_SIGNS - 1, edit: 0 };

/**
 * A board after years: `cards` cards, then `operations` edits by people who came with a new Yjs
 * client id every 250 operations: typing, correcting, moving, changing times.
 */
export function makeLargeBoard(cards: number, operations: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 10;
  const random = createWords();
  for (let card = 0; card < cards; card += 1) {
    addCard(doc, {
      id: `old-${card}`,
      createdBy: personIdOf(card % 50),
      title: random.words(3),
      notes: random.words(12),
      schedule: random.words(2),
      column: 'needs',
      position: `V${card.toString(RADIX)}V`,
      category: 'childhood',
    });
  }
  for (let operation = 0; operation < operations; operation += 1) {
    if (operation % 250 === 0) doc.clientID = 1_000_000 + operation;
    operate(doc, `old-${random.below(cards)}`, random);
  }
  doc.clientID = 11;
  const note = cardText(doc, 'old-0', 'notes');
  note?.insert(note.length, wordOf(LAST_WORD.writer, LAST_WORD.edit));
  return Y.encodeStateAsUpdate(doc);
}

type Words = ReturnType<typeof createWords>;

function operate(doc: Y.Doc, cardId: string, random: Words): void {
  const text = cardText(doc, cardId, 'notes');
  const dice = random.below(10);
  if (dice < 4) text?.insert(random.below(text.length + 1), random.words(1));
  else if (dice < 7 && text && text.length > 60) text.delete(random.below(text.length - 12), 10);
  else if (dice < 9)
    moveCard(doc, cardId, { column: 'asking', position: `V${random.below(999)}V` });
  else setSchedule(doc, cardId, random.words(2));
}
