import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { describeChange, type Activity } from './activity.ts';
import { collapseLines, type ToldActivity } from './activity-lines.ts';
import {
  addCard,
  archiveCard,
  cardText,
  deleteCard,
  joinCard,
  leaveCard,
  moveCard,
  renameColumn,
  setCategory,
  setDueOn,
  setSchedule,
  setTolerance,
} from '../document/edit-board.ts';
import {
  addChecklistItem,
  addComment,
  changeChecklistItem,
  deleteComment,
  setAnswer,
  setGrid,
  setLabel,
} from '../document/edit-card-lists.ts';
import { readBoard } from '../document/read-board.ts';
import { BoardReplay } from './replay.ts';

const CARD = { id: 'c', column: 'needs', position: 'V', category: 'home', createdBy: 'p' } as const;

/** A board with one card, and what a change on it is told as. */
function tellOf(work: (doc: Y.Doc) => void): Activity[] {
  const doc = new Y.Doc();
  addCard(doc, { ...CARD, title: 'Spesa' });
  const replay = new BoardReplay(Y.encodeStateAsUpdate(doc));
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.transact(() => work(doc));
  return replay.tell(Y.mergeUpdates(updates));
}

describe('[HA1] what an entry of the log did is told in data', () => {
  const cases: [string, (doc: Y.Doc) => void, Activity[]][] = [
    [
      'a new card',
      (doc) => addCard(doc, { ...CARD, id: 'd', title: 'Orto', column: 'asking' }),
      [{ kind: 'card_added', cardId: 'd', detail: { title: 'Orto', column: 'asking' } }],
    ],
    [
      'a title',
      (doc) => cardText(doc, 'c', 'title')?.insert(5, ' grande'),
      [told('title', { title: 'Spesa grande' })],
    ],
    ['notes', (doc) => cardText(doc, 'c', 'notes')?.insert(0, 'Pane'), [told('notes')]],
    [
      'a move',
      (doc) => moveCard(doc, 'c', { column: 'asking', position: 'V' }),
      [told('card_moved', { column: 'asking' })],
    ],
    [
      'another place in its column: nothing',
      (doc) => moveCard(doc, 'c', { column: 'needs', position: 'X' }),
      [],
    ],
    [
      'a category',
      (doc) => setCategory(doc, 'c', 'older'),
      [told('category', { category: 'older' })],
    ],
    [
      'a schedule',
      (doc) => setSchedule(doc, 'c', 'il sabato'),
      [told('schedule', { text: 'il sabato' })],
    ],
    [
      'a tolerance',
      (doc) => setTolerance(doc, 'c', { maxCents: 100, unit: 'hour', note: '' }),
      [told('tolerance')],
    ],
    ['a day', (doc) => setDueOn(doc, 'c', '2026-12-03'), [told('due', { day: '2026-12-03' })]],
    [
      'a label',
      (doc) => setLabel(doc, 'c', 'urgent', true),
      [told('label_on', { label: 'urgent' })],
    ],
    [
      'a household that joins',
      (doc) => joinCard(doc, 'c', 'h', { dependantIds: [], hours: 2 }),
      [told('joined', { household: 'h' })],
    ],
    [
      'a comment, without its words',
      (doc) => addComment(doc, 'c', { id: 'k', by: 'p', at: 1, text: 'Un segreto' }),
      [told('commented', { comment: 'k' })],
    ],
    [
      'a line of the checklist',
      (doc) => addChecklistItem(doc, 'c', { id: 'i', text: 'Chiamare', position: 'V' }),
      [told('item_added', { item: 'i', text: 'Chiamare' })],
    ],
    [
      'days to choose from',
      (doc) => setGrid(doc, 'c', { parts: 'half_days', days: ['mon'], fromHour: 8, toHour: 20 }),
      [told('grid')],
    ],
    [
      'several answers of one household, once',
      (doc) => {
        setAnswer(doc, 'c', { householdId: 'h', slot: 'mon_am', answer: 'yes' });
        setAnswer(doc, 'c', { householdId: 'h', slot: 'mon_pm', answer: 'no' });
      },
      [told('availability', { household: 'h' })],
    ],
    ['into the archive', (doc) => archiveCard(doc, 'c'), [told('archived')]],
    ['a deleted card', (doc) => deleteCard(doc, 'c'), [told('deleted')]],
    [
      'a column’s name',
      (doc) => renameColumn(doc, 'needs', 'Idee'),
      [{ kind: 'column_renamed', cardId: null, detail: { column: 'needs', name: 'Idee' } }],
    ],
    [
      'a long schedule, in one line',
      (doc) => setSchedule(doc, 'c', 'a '.repeat(90)),
      [told('schedule', { text: `${'a '.repeat(40).slice(0, 79)}…` })],
    ],
  ];
  test.each(cases)('%s', (_name, work, expected) => {
    expect(tellOf(work)).toEqual(expected);
  });

  test('what goes and changes in lists', () => {
    const doc = new Y.Doc();
    addCard(doc, { ...CARD, title: 'Spesa' });
    joinCard(doc, 'c', 'h', { dependantIds: [], hours: 2 });
    addComment(doc, 'c', { id: 'k', by: 'p', at: 1, text: 'Sì' });
    addChecklistItem(doc, 'c', { id: 'i', text: 'Chiamare', position: 'V' });
    const replay = new BoardReplay(Y.encodeStateAsUpdate(doc));
    const kinds = (work: () => void) => {
      const before = Y.encodeStateVector(doc);
      work();
      return replay.tell(Y.encodeStateAsUpdate(doc, before)).map(({ kind }) => kind);
    };
    expect(kinds(() => joinCard(doc, 'c', 'h', { dependantIds: [], hours: 3 }))).toEqual([
      'join_changed',
    ]);
    expect(kinds(() => cardText(doc, 'c', 'comment:k')?.insert(2, '!'))).toEqual([
      'comment_edited',
    ]);
    expect(kinds(() => changeChecklistItem(doc, 'c', 'i', { isDone: true }))).toEqual([
      'item_done',
    ]);
    expect(kinds(() => leaveCard(doc, 'c', 'h'))).toEqual(['left']);
    expect(kinds(() => deleteComment(doc, 'c', 'k'))).toEqual(['comment_deleted']);
  });

  test('what came back from the past is told as such', () => {
    const doc = new Y.Doc();
    addCard(doc, { ...CARD, title: 'Spesa' });
    const update = Y.encodeStateAsUpdate(doc);
    expect(new BoardReplay(null).tell(update, 'card_restore')).toEqual([told('restored')]);
    expect(new BoardReplay(null).tell(update, 'board_restore')).toEqual([
      { kind: 'board_restored', cardId: null, detail: {} },
      told('restored', { within: 'board' }),
    ]);
  });
});

describe('[HA1] letters are told many at once as they would be one by one', () => {
  type Step = { who: number; what: number; card: string; at: number };
  const steps = fc.array(
    fc.record({
      who: fc.nat(1),
      what: fc.nat(8),
      card: fc.constantFrom('c', 'd'),
      at: fc.nat(6),
    }),
    { maxLength: 40 },
  );

  function edit(doc: Y.Doc, { what, card, at }: Step): void {
    const column = at % 2 === 0 ? 'asking' : 'needs';
    const comment = cardText(doc, card, `comment:k${at % 3}`);
    const notes = cardText(doc, card, 'notes');
    if (what === 0) addCard(doc, { ...CARD, id: card, title: `Spesa ${at}` });
    else if (what === 1) moveCard(doc, card, { column, position: 'V' });
    else if (what === 2) cardText(doc, card, 'title')?.insert(0, 'x');
    else if (what === 3) addComment(doc, card, { id: `k${at % 3}`, by: 'p', at, text: 'Sì' });
    else if (what === 4) comment?.insert(0, 'y');
    else if (what === 5) deleteComment(doc, card, `k${at % 3}`);
    else if (what === 6 && notes && notes.length > at) notes.delete(at, 1);
    else if (what === 7 && at === 0) deleteCard(doc, card);
    else notes?.insert(0, 'z');
  }

  test('whatever two people do, now together and now apart', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const docs = [new Y.Doc(), new Y.Doc()];
        docs.forEach((doc, index) => (doc.clientID = index + 1));
        const entries: Uint8Array[] = [];
        for (const step of sequence) {
          const doc = docs[step.who];
          if (!doc) continue;
          const updates: Uint8Array[] = [];
          const keep = (update: Uint8Array) => updates.push(update);
          doc.on('update', keep);
          doc.transact(() => edit(doc, step));
          doc.off('update', keep);
          entries.push(...updates);
          if (step.at % 2 === 0) for (const update of entries) Y.applyUpdate(doc, update);
        }
        const together = new BoardReplay(null);
        const state = new Y.Doc();
        for (const entry of entries) {
          // What was done by comparing the whole cards before and after.
          const alone = new BoardReplay(Y.encodeStateAsUpdate(state)).compare(entry);
          Y.applyUpdate(state, entry);
          expect(together.tell(entry)).toEqual(describeChange(alone));
        }
        expect(readBoard(together.doc)).toEqual(readBoard(state));
      }),
      { numRuns: 300 },
    );
  });
});

describe('[HA2] letters written one by one are one line', () => {
  const at = (minutes: number, more: Partial<ToldActivity> = {}): ToldActivity => ({
    ...told('notes'),
    sequence: minutes,
    position: 0,
    personId: 'p',
    atMs: minutes * 60_000,
    ...more,
  });
  const sequences = (lines: ToldActivity[]) => collapseLines(lines).map(({ sequence }) => sequence);

  test('of one person on one text within minutes, the last', () => {
    expect(sequences([at(1), at(2), at(3)])).toEqual([3]);
  });

  test('not across people, cards, kinds, or a pause', () => {
    expect(sequences([at(1), at(2, { personId: 'q' }), at(3)])).toEqual([2, 3]);
    expect(sequences([at(1), at(2, { cardId: 'd' })])).toEqual([1, 2]);
    expect(sequences([at(1), at(2, { kind: 'title' })])).toEqual([1, 2]);
    expect(sequences([at(1), at(12)])).toEqual([1, 12]);
  });

  test('never more than half an hour in one line', () => {
    const hour = Array.from({ length: 60 }, (_, minute) => at(minute + 1));
    expect(sequences(hour)).toEqual([31, 60]);
  });

  test('what is done once is told each time', () => {
    expect(sequences([at(1, { kind: 'commented' }), at(2, { kind: 'commented' })])).toEqual([1, 2]);
  });
});

function told(kind: Activity['kind'], detail: Activity['detail'] = {}): Activity {
  return { kind, cardId: 'c', detail: { title: 'Spesa', ...detail } };
}
