import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { describeChange, type Activity } from './activity.ts';
import { collapseLines, type ToldActivity } from './activity-lines.ts';
import {
  addCard,
  archiveCard,
  cardText,
  deleteCard,
  joinNeed,
  leaveNeed,
  moveCard,
  renameColumn,
  setCategory,
  setDueOn,
  setSchedule,
  setTolerance,
} from './edit-board.ts';
import {
  addChecklistItem,
  addComment,
  changeChecklistItem,
  deleteComment,
  setAnswer,
  setGrid,
  setLabel,
} from './edit-card-lists.ts';
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
  return describeChange(replay.apply(Y.mergeUpdates(updates)));
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
      (doc) => joinNeed(doc, 'c', 'h', { dependantIds: [], hours: 2 }),
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
    joinNeed(doc, 'c', 'h', { dependantIds: [], hours: 2 });
    addComment(doc, 'c', { id: 'k', by: 'p', at: 1, text: 'Sì' });
    addChecklistItem(doc, 'c', { id: 'i', text: 'Chiamare', position: 'V' });
    const replay = new BoardReplay(Y.encodeStateAsUpdate(doc));
    const kinds = (work: () => void) => {
      const before = Y.encodeStateVector(doc);
      work();
      return describeChange(replay.apply(Y.encodeStateAsUpdate(doc, before))).map(
        ({ kind }) => kind,
      );
    };
    expect(kinds(() => joinNeed(doc, 'c', 'h', { dependantIds: [], hours: 3 }))).toEqual([
      'join_changed',
    ]);
    expect(kinds(() => cardText(doc, 'c', 'comment:k')?.insert(2, '!'))).toEqual([
      'comment_edited',
    ]);
    expect(kinds(() => changeChecklistItem(doc, 'c', 'i', { isDone: true }))).toEqual([
      'item_done',
    ]);
    expect(kinds(() => leaveNeed(doc, 'c', 'h'))).toEqual(['left']);
    expect(kinds(() => deleteComment(doc, 'c', 'k'))).toEqual(['comment_deleted']);
  });

  test('what came back from the past is told as such', () => {
    const replay = new BoardReplay(null);
    const doc = new Y.Doc();
    addCard(doc, { ...CARD, title: 'Spesa' });
    const change = replay.apply(Y.encodeStateAsUpdate(doc));
    expect(describeChange(change, 'card_restore')).toEqual([told('restored')]);
    expect(describeChange(change, 'board_restore')).toEqual([
      { kind: 'board_restored', cardId: null, detail: {} },
      told('restored', { within: 'board' }),
    ]);
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
