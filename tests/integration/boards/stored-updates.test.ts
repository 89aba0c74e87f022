import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { forgeUpdate, structsOf } from '#tests/hostile/attacks/forge.ts';
import { addCard, cardText } from '#app/domain/boards/document/edit-board.ts';
import { readBoard } from '#app/domain/boards/document/read-board.ts';
import {
  applyStored,
  encodeSnapshot,
  hasHole,
  mergeStored,
} from '#app/domain/boards/document/stored-updates.ts';

const CARD = { id: 'c1', column: 'needs', position: 'V', category: 'home', notes: '' } as const;
const WRITERS = 1_500;

function board(): Y.Doc {
  const doc = new Y.Doc();
  addCard(doc, { ...CARD, title: 'Nuoto', createdBy: 'p1' });
  return doc;
}

function opened(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** So many client ids write one key, each without having seen the others. */
function crowd(base: Uint8Array, firstClient: number): Uint8Array[] {
  const structs = structsOf(base, (copy) => setDue(copy, '2026-12-01'));
  return Array.from({ length: WRITERS }, (_, at) => forgeUpdate(firstClient + at, 0, structs));
}

function setDue(doc: Y.Doc, day: string): void {
  doc.getMap<Y.Map<unknown>>('cards').get(CARD.id)?.set('dueOn', day);
}

function dueOf(doc: Y.Doc): string | null | undefined {
  return readBoard(doc).cards[0]?.dueOn;
}

function itemsIn(snapshot: Uint8Array): number {
  return Y.decodeUpdate(snapshot).structs.filter((struct) => struct instanceof Y.Item).length;
}

describe('what a log holds', () => {
  test('[FLD1] an update that breaks off anywhere is left out whole', () => {
    const doc = board();
    const before = Y.encodeStateVector(doc);
    cardText(doc, CARD.id, 'title')?.delete(0, 2);
    cardText(doc, CARD.id, 'title')?.insert(0, 'Gi');
    const update = Y.encodeStateAsUpdate(doc, before);
    for (let length = 0; length < update.length; length += 1) {
      const reader = opened(Y.encodeStateAsUpdate(board()));
      const vector = Y.encodeStateVector(reader);
      expect(applyStored(reader, update.slice(0, length))).toBe(false);
      expect(Y.encodeStateVector(reader)).toEqual(vector);
    }
    expect(applyStored(new Y.Doc(), update)).toBe(true);
  });

  test('[FLD1] a snapshot holds nothing that builds on what never came', () => {
    const doc = board();
    const other = opened(Y.encodeStateAsUpdate(doc));
    setDue(other, '2026-12-01');
    const lost = Y.encodeStateVector(other);
    setDue(other, '2026-12-02');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, lost));
    expect(hasHole(doc)).toBe(true);
    const reader = opened(encodeSnapshot(doc));
    expect(hasHole(reader)).toBe(false);
    expect(readBoard(reader)).toEqual(readBoard(board()));
    // What comes after all is still taken in.
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(dueOf(doc)).toBe('2026-12-02');
  });

  test('[FLD1] merged, with what nobody can read left out, it is the same board', () => {
    const base = Y.encodeStateAsUpdate(board());
    const writes = crowd(base, 1_000).slice(0, 100);
    const merged = opened(mergeStored([base, new Uint8Array([1, 200, 3]), ...writes]));
    expect(readBoard(merged)).toEqual(readBoard(opened(base, ...writes)));
    expect(Y.encodeStateVector(merged)).toEqual(Y.encodeStateVector(opened(base, ...writes)));
    expect(readBoard(opened(mergeStored([])))).toEqual(readBoard(new Y.Doc()));
  });
});

describe('a key that a crowd wrote on', () => {
  const base = Y.encodeStateAsUpdate(board());

  test('[FLD2] keeps in a snapshot what stands, and the lengths of the rest', () => {
    const doc = opened(mergeStored([base, ...crowd(base, 1_000)]));
    setDue(doc, '2026-12-24');
    const snapshot = encodeSnapshot(doc);
    const reader = opened(snapshot);
    expect(readBoard(reader)).toEqual(readBoard(doc));
    expect(dueOf(reader)).toBe('2026-12-24');
    expect(Y.encodeStateVector(reader)).toEqual(Y.encodeStateVector(doc));
    expect(itemsIn(snapshot)).toBeLessThan(50);
    expect(itemsIn(Y.encodeStateAsUpdate(doc))).toBeGreaterThan(WRITERS);
    // Whoever has the board goes on writing where they stood.
    const before = Y.encodeStateVector(doc);
    setDue(doc, '2026-12-31');
    Y.applyUpdate(reader, Y.encodeStateAsUpdate(doc, before));
    expect(dueOf(reader)).toBe('2026-12-31');
  });

  test('[FLD2] writes that saw each other stay, however many: people may stand on them', () => {
    const doc = board();
    const others = [opened(base), opened(base)];
    for (let turn = 0; turn < 1_200; turn += 1) {
      const writer = others[turn % 2] ?? doc;
      Y.applyUpdate(writer, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(writer)));
      setDue(writer, `2026-12-${10 + (turn % 20)}`);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(doc)));
    }
    expect(encodeSnapshot(doc)).toEqual(Y.encodeStateAsUpdate(doc));
  });
});
