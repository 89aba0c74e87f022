import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { BOARD_LIMITS, type Author } from '../document/board-schema.ts';
import { checkUpdate, learnUpdate } from './check-update.ts';
import {
  addCard,
  archiveCard,
  cardText,
  deleteCard,
  joinCard,
  leaveCard,
  moveCard,
  renameColumn,
  setTolerance,
} from '../document/edit-board.ts';
import { readBoard } from '../document/read-board.ts';
import { UpdateIndex } from './update-index.ts';

const NOW_MS = Date.UTC(2026, 10, 28, 12);

const giulia: Author = { personId: 'giulia', householdId: 'h-giulia', role: 'member' };
const paolo: Author = { personId: 'paolo', householdId: 'h-paolo', role: 'member' };
const organiser: Author = { personId: 'olga', householdId: 'h-olga', role: 'organiser' };

const newCard = (id: string, createdBy = 'giulia') =>
  ({ id, createdBy, title: 'Nuoto', column: 'needs', position: 'V', category: 'sport' }) as const;

/** The update a change makes on a document. */
function updateOf(doc: Y.Doc, work: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => updates.push(update);
  doc.on('update', keep);
  doc.transact(work);
  doc.off('update', keep);
  return updates.length > 0 ? Y.mergeUpdates(updates) : Y.encodeStateAsUpdate(doc, before);
}

/** Checks and, when good, takes in; gives the refusal or null. */
function take(index: UpdateIndex, update: Uint8Array, author: Author): string | null {
  const checked = checkUpdate(index, update, author, NOW_MS);
  if (checked.ok) checked.value.apply();
  return checked.ok ? null : checked.code;
}

/** A board with Giulia's card `c` in it. */
function boardWithCard() {
  const index = new UpdateIndex();
  const doc = new Y.Doc();
  const first = updateOf(doc, () => addCard(doc, newCard('c')));
  expect(take(index, first, giulia)).toBeNull();
  const other = new Y.Doc();
  Y.applyUpdate(other, first);
  return { index, doc, other };
}

/** What somebody with a hand-made client could send. */
function attempt(author: Author, work: (cards: Y.Map<Y.Map<unknown>>, doc: Y.Doc) => void) {
  const { index, other } = boardWithCard();
  const update = updateOf(other, () => work(other.getMap('cards'), other));
  return take(index, update, author);
}

describe('what people honestly do is taken', () => {
  test('every edit of the board, from two people, in any mixture', () => {
    const step = fc.record({
      who: fc.constantFrom('giulia', 'paolo'),
      what: fc.nat(8),
      card: fc.constantFrom('c1', 'c2', 'c3'),
      at: fc.nat(20),
      isOnline: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const index = new UpdateIndex();
        const log: Uint8Array[] = [];
        const sides = new Map(
          [giulia, paolo].map((author) => [
            author.personId,
            { author, doc: new Y.Doc(), unsent: [] as Uint8Array[] },
          ]),
        );
        const exchange = (side: { author: Author; doc: Y.Doc; unsent: Uint8Array[] }) => {
          for (const update of log) Y.applyUpdate(side.doc, update);
          if (side.unsent.length === 0) return;
          const update = Y.mergeUpdates(side.unsent.splice(0));
          expect(take(index, update, side.author)).toBeNull();
          log.push(update);
        };
        for (const { who, what, card, at, isOnline } of steps) {
          const side = sides.get(who);
          if (!side) continue;
          const { doc, author } = side;
          const update = updateOf(doc, () => edit(doc, author, what, card, at));
          if (update.length > 2) side.unsent.push(update);
          if (isOnline) exchange(side);
        }
        for (const side of [...sides.values(), ...sides.values()]) exchange(side);
        const [a, b] = [...sides.values()].map(({ doc }) => readBoard(doc));
        expect(a).toEqual(b);
        // A process that starts later judges from a snapshot and agrees.
        const merged = new Y.Doc();
        for (const update of log) Y.applyUpdate(merged, update);
        const reloaded = new UpdateIndex();
        learnUpdate(reloaded, Y.encodeStateAsUpdate(merged));
        const last = sides.get('giulia')?.doc ?? new Y.Doc();
        const more = updateOf(last, () => addCard(last, newCard('later')));
        expect(take(reloaded, more, giulia)).toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  test('an update that was taken already is taken again and changes nothing', () => {
    const { index, doc } = boardWithCard();
    expect(take(index, Y.encodeStateAsUpdate(doc), giulia)).toBeNull();
    expect(index.nextClock(doc.clientID)).toBe(Y.getState(doc.store, doc.clientID));
  });

  test('typing that overlaps what was taken, after an interruption', () => {
    const { index, doc } = boardWithCard();
    const first = updateOf(doc, () => cardText(doc, 'c', 'notes')?.insert(0, 'uno'));
    const second = updateOf(doc, () => cardText(doc, 'c', 'notes')?.insert(3, ' due'));
    expect(take(index, first, giulia)).toBeNull();
    expect(take(index, Y.mergeUpdates([first, second]), giulia)).toBeNull();
  });

  test('writing in a card that was deleted and collected meanwhile', () => {
    const { index, doc, other } = boardWithCard();
    const late = updateOf(other, () => cardText(other, 'c', 'notes')?.insert(0, 'tardi'));
    const gone = updateOf(doc, () => deleteCard(doc, 'c'));
    expect(take(index, gone, giulia)).toBeNull();
    const reloaded = new UpdateIndex();
    learnUpdate(reloaded, Y.encodeStateAsUpdate(doc));
    expect(take(reloaded, late, paolo)).toBeNull();
    Y.applyUpdate(doc, late);
    expect(readBoard(doc).cards).toEqual([]);
  });
});

describe('[Y6] authors, households and places', () => {
  test('a client id belongs to who used it first', () => {
    const { index, doc } = boardWithCard();
    const forged = updateOf(doc, () => cardText(doc, 'c', 'title')?.insert(0, 'X'));
    expect(take(index, forged, paolo)).toBe('boards.foreign_client');
    expect(take(index, forged, giulia)).toBeNull();
  });

  test('nobody names another as the author of a card', () => {
    const refusal = attempt(paolo, (_cards, doc) => addCard(doc, newCard('d', 'giulia')));
    expect(refusal).toBe('boards.bad_value');
  });

  test('a household says yes for itself only; an organiser may for all', () => {
    const yes = { dependantIds: ['k1'], hours: 3 };
    const join = (_: unknown, doc: Y.Doc) => joinCard(doc, 'c', 'h-giulia', yes);
    expect(attempt(paolo, join)).toBe('boards.unknown_place');
    expect(attempt(organiser, join)).toBeNull();
    expect(attempt(giulia, join)).toBeNull();
  });

  test.each([
    ['a field the schema does not have', (c: Y.Map<unknown>) => c.set('price', 100)],
    ['a vote', (c: Y.Map<unknown>) => c.set('votes', new Y.Map())],
    ['a prototype name', (c: Y.Map<unknown>) => c.set('__proto__', 'x')],
  ])('%s is no place to write', (_name, write) => {
    expect(attempt(paolo, (cards) => write(cards.get('c') ?? new Y.Map()))).toBe(
      'boards.unknown_place',
    );
  });

  test('another root is no place to write', () => {
    const refusal = attempt(paolo, (_cards, doc) => doc.getMap('secret').set('a', 1));
    expect(refusal).toBe('boards.unknown_place');
  });

  test.each([
    ['a column', 'column', 'archive'],
    ['a position', 'position', '../x'],
    ['a flag', 'isArchived', 'yes'],
    ['a tolerance', 'tolerance', { maxCents: 0.5, unit: 'hour', note: '' }],
    ['a text as a value', 'title', 'plain'],
    ['a map for a value', 'category', new Y.Map()],
  ])('%s of the wrong shape is refused', (_name, key, value) => {
    expect(attempt(paolo, (cards) => cards.get('c')?.set(key, value))).toBe('boards.bad_value');
  });

  test('formatting and embedded things in text are refused', () => {
    expect(attempt(paolo, (_c, doc) => cardText(doc, 'c', 'notes')?.insert(0, 'x', { b: 1 }))).toBe(
      'boards.malformed',
    );
    expect(attempt(paolo, (_c, doc) => cardText(doc, 'c', 'notes')?.insertEmbed(0, {}))).toBe(
      'boards.malformed',
    );
  });
});

describe('[Y3] sizes, [Y4] nesting, [Y5] junk', () => {
  test('more than 64 kB in one update is refused', () => {
    expect(take(new UpdateIndex(), new Uint8Array(BOARD_LIMITS.updateBytes + 1), giulia)).toBe(
      'boards.too_large',
    );
  });

  test('6,000 nested maps are refused', () => {
    const doc = new Y.Doc();
    const update = updateOf(doc, () => {
      let inner = doc.getMap<unknown>('cards');
      for (let depth = 0; depth < 6_000; depth += 1) {
        const next = new Y.Map<unknown>();
        inner.set('a', next);
        inner = next;
      }
    });
    expect(take(new UpdateIndex(), update, giulia)).toMatch(/too_large|unknown_place|bad_value/);
  });

  test('a gap is refused, since it would stay pending for ever', () => {
    const { index, doc } = boardWithCard();
    updateOf(doc, () => cardText(doc, 'c', 'notes')?.insert(0, 'perso'));
    const after = updateOf(doc, () => cardText(doc, 'c', 'notes')?.insert(5, ' dopo'));
    expect(take(index, after, giulia)).toBe('boards.gap');
  });

  test('whatever is taken from mutated updates never breaks a reader', { timeout: 30_000 }, () => {
    const { doc } = boardWithCard();
    const base = Y.encodeStateAsUpdate(doc);
    const honest = updateOf(doc, () => {
      for (let step = 0; step < 12; step += 1) edit(doc, giulia, step % 9, 'c', step);
    });
    const mutation = fc.record({ at: fc.nat(honest.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (mutations) => {
        const update = honest.slice();
        for (const { at, to } of mutations) update[at] = to;
        const index = new UpdateIndex();
        learnUpdate(index, base);
        if (take(index, update, giulia) !== null) return;
        const reader = new Y.Doc();
        Y.applyUpdate(reader, base);
        Y.applyUpdate(reader, update);
        expect(reader.store.pendingStructs).toBeNull();
        expect(reader.store.pendingDs).toBeNull();
        readBoard(reader);
        reader.getMap('cards').toJSON();
      }),
      { numRuns: 4_000 },
    );
  });

  test('random bytes are refused or harmless', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const index = new UpdateIndex();
        if (take(index, bytes, giulia) !== null) return;
        const reader = new Y.Doc();
        Y.applyUpdate(reader, bytes);
        expect(reader.store.pendingStructs).toBeNull();
      }),
      { numRuns: 4_000 },
    );
  });
});

/** One of nine things a person does to a card. */
function edit(doc: Y.Doc, author: Author, what: number, card: string, at: number): void {
  const household = author.householdId ?? '';
  const text = cardText(doc, card, at % 2 === 0 ? 'title' : 'notes');
  switch (what) {
    case 0:
      return addCard(doc, newCard(card, author.personId));
    case 1:
      text?.insert(Math.min(at, text.length), 'città');
      return;
    case 2:
      if (text && text.length > 0) text.delete(Math.min(at, text.length - 1), 1);
      return;
    case 3:
      moveCard(doc, card, { column: at % 2 === 0 ? 'asking' : 'deciding', position: `V${at}k` });
      return;
    case 4:
      joinCard(doc, card, household, { dependantIds: ['k'], hours: at });
      return;
    case 5:
      leaveCard(doc, card, household);
      return;
    case 6:
      setTolerance(doc, card, { maxCents: at * 100, unit: 'hour', note: 'al massimo' });
      return;
    case 7:
      if (at === 0) deleteCard(doc, card);
      else archiveCard(doc, card, at % 3 === 0);
      return;
    default:
      renameColumn(doc, 'needs', `Serve ${at}`);
  }
}
