import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { toFirstBatch } from '#app/protocol/first-batch.ts';
import { readEntries } from '#app/protocol/wire-format.ts';

import { listFaults } from './board-faults.ts';
import { COLUMN_IDS } from './board-schema.ts';
import { copyCard } from './copy-card.ts';
import { addCard, cardText } from './edit-board.ts';
import { erasePerson } from './erase-person.ts';
import { readBoard } from './read-board.ts';
import { readDetails } from './read-card-details.ts';
import { BoardReplay, readWholeCards } from '../history/replay.ts';
import { planRestore, restoreBoard } from '../history/restore-board.ts';

const FIELDS = `title notes category column position schedule tolerance dueOn recurrence grid
  createdBy isArchived joins comments checklist labels services availability text by at isDone c1
  __proto__`
  .split(/\s+/)
  .concat('', 'a\0b');

/** Anything Yjs stores: in any place, of any depth and type. */
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(NaN, Infinity, -0, 8.64e15, 9e15, -1, 1.5, null, undefined, true, ''),
    fc.constantFrom('\0', 'x\u0007y', '\uD800', 'a'.repeat(6_003), '9'.repeat(400), 'needs', 'V'),
    fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }),
    fc.uint8Array({ maxLength: 9 }),
    fc.anything({ maxDepth: 3, withNullPrototype: false }).map(toStorable),
    fc.constantFrom('\0 nullo', 'due\nrighe', 'a'.repeat(6_003)).map((words) => new Text(words)),
    fc.array(tie('node'), { maxLength: 3 }).map((items) => new List(items)),
    fc
      .array(fc.tuple(fc.constantFrom(...FIELDS), tie('node')), { maxLength: 8 })
      .map((entries) => new Fields(entries)),
  ),
}));

/** Plans of shared types: a type itself can be put into one document only. */
class Text {
  constructor(readonly words: string) {}
}
class List {
  constructor(readonly items: readonly unknown[]) {}
}
class Fields {
  constructor(readonly entries: readonly (readonly [string, unknown])[]) {}
}

function toStorable(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return null;
  }
}

function make(plan: unknown): unknown {
  if (plan instanceof Text) return new Y.Text(plan.words);
  // Lists of Yjs take no bigint.
  if (plan instanceof List) {
    const items = plan.items.filter((item) => typeof item !== 'bigint' && item !== undefined);
    return Y.Array.from(items.map(make) as string[]);
  }
  if (plan instanceof Fields) {
    return new Y.Map(plan.entries.map(([key, value]) => [key, make(value)]));
  }
  return plan;
}

/** A card whose fields are right here and there, so that readers get past the first junk. */
const junkCard = fc
  .array(fc.tuple(fc.constantFrom(...FIELDS), node), { maxLength: 14 })
  .map((entries) => new Fields(entries));
const junkBoard = fc.array(
  fc.tuple(
    fc.constantFrom('c1', 'c2', 'una scheda', '\0', 'constructor'),
    fc.oneof(junkCard, node),
  ),
  { maxLength: 4 },
);

function build(plan: readonly (readonly [string, unknown])[]): Uint8Array[] {
  const doc = new Y.Doc();
  const log: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => log.push(update));
  addCard(doc, {
    id: 'c1',
    createdBy: 'p',
    title: 'Nuoto',
    column: 'needs',
    position: 'V',
    category: '',
  });
  const cards = doc.getMap<unknown>('cards');
  for (const [id, card] of plan) {
    const known = cards.get(id);
    if (card instanceof Fields && known instanceof Y.Map) {
      for (const [field, value] of card.entries) known.set(field, make(value));
    } else cards.set(id, make(card));
    if (card instanceof Fields) {
      doc.getMap<unknown>('columns').set('needs', make(card.entries[0]?.[1]));
      doc.getMap<unknown>('labels').set(id, make(card.entries[1]?.[1]));
    }
    cards.delete('c2');
  }
  return log;
}

/** Text as PostgreSQL and every browser take it. */
function expectFit(value: unknown): void {
  const json = JSON.stringify(value);
  expect(json).not.toMatch(/\\u00[01]\d|\\ud[89a-f]/i);
}

describe('[VAL3] what is stored already breaks no reader', () => {
  test(
    'boards, cards, activity, restores, copies and exports of any junk',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(junkBoard, (plan) => {
          const log = build(plan);
          const doc = new Y.Doc();
          for (const update of log) Y.applyUpdate(doc, update);
          const board = readBoard(doc);
          expectFit(board);
          for (const { id } of board.cards) {
            const details = readDetails(doc, id);
            expectFit(details);
            for (const { at } of details?.comments ?? []) new Date(at).toISOString();
          }
          expectFit(listFaults(doc));
          const replay = new BoardReplay(null);
          expectFit(log.flatMap((update) => replay.tell(update)));
          new BoardReplay(Y.encodeStateAsUpdate(doc)).state();
          const past = { columns: board.columns, labels: board.labels, cards: readWholeCards(doc) };
          const terms = { householdId: 'h', heldCardIds: new Set<string>() };
          planRestore(doc, past, terms);
          restoreBoard(doc, past, terms);
          // What was brought back reads the same, in whatever was junk.
          const now = readBoard(doc);
          const visible = (cards: typeof now.cards) =>
            cards
              .filter(({ isArchived }) => !isArchived)
              .map(({ id, title, notes }) => ({ id, title, notes }));
          expect(visible(now.cards)).toEqual(visible(board.cards));
          for (const { id } of now.cards) {
            copyCard(doc, id, {
              id: 'copia',
              column: COLUMN_IDS[0],
              position: 'V',
              title: 'x',
              createdBy: 'p',
            });
          }
          erasePerson(doc, { personId: 'p', clientIds: [doc.clientID] });
          expect(readEntries(toFirstBatch(doc).payload)).toHaveLength(1);
        }),
        { numRuns: 200 },
      );
    },
  );

  test('faults are named by place and kind, without the words', () => {
    const doc = new Y.Doc();
    addCard(doc, {
      id: 'c',
      createdBy: 'p',
      title: 'Segreto',
      column: 'needs',
      position: 'V',
      category: 'x',
    });
    cardText(doc, 'c', 'title')?.insert(0, '\0');
    cardText(doc, 'c', 'notes')?.insert(0, 'a'.repeat(10_001));
    const comment = new Y.Map<unknown>([
      ['at', 9e15],
      ['text', new Y.Text('ciao')],
    ]);
    const card = doc.getMap<Y.Map<unknown>>('cards').get('c');
    const comments = card?.get('comments');
    if (comments instanceof Y.Map) comments.set('k', comment);
    card?.set('prezzo segreto', 3);
    doc.getMap('columns').set('needs', 4);
    expect(listFaults(doc).toSorted((a, b) => (a.field < b.field ? -1 : 1))).toEqual([
      { cardId: 'c', field: '?', kind: 'unknown_place' },
      { cardId: null, field: 'columns.needs', kind: 'bad_value' },
      { cardId: 'c', field: 'comments.k.at', kind: 'bad_value' },
      { cardId: 'c', field: 'notes', kind: 'too_long' },
      { cardId: 'c', field: 'title', kind: 'bad_text' },
    ]);
  });

  test('a board without faults has none to name', () => {
    const doc = new Y.Doc();
    addCard(doc, {
      id: 'c',
      createdBy: 'p',
      title: 'Nuoto',
      column: 'needs',
      position: 'V',
      category: 'x',
    });
    expect(listFaults(doc)).toEqual([]);
  });
});
