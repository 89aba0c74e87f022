import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { checkUpdate, learnUpdate } from '../judge/check-update.ts';
import {
  addCard,
  archiveCard,
  cardText,
  deleteCard,
  joinCard,
  moveCard,
  renameColumn,
  setSchedule,
  setTolerance,
} from '../document/edit-board.ts';
import { addChecklistItem, addComment, setAnswer, setLabel } from '../document/edit-card-lists.ts';
import { readBoard } from '../document/read-board.ts';
import { readWholeCard, readWholeCards } from './replay.ts';
import { planRestore, restoreBoard, restoreCard, type PastBoard } from './restore-board.ts';
import { UpdateIndex } from '../judge/update-index.ts';

const TERMS = { householdId: 'h1', heldCardIds: new Set<string>() };

function addTo(doc: Y.Doc, id: string, notes = ''): void {
  addCard(doc, {
    id,
    column: 'needs',
    position: 'V',
    category: 'home',
    title: id,
    notes,
    createdBy: 'p',
  });
}

/** A board with two full cards. */
function board(): Y.Doc {
  const doc = new Y.Doc();
  addTo(doc, 'spesa', 'Pane, latte e uova per tutti.');
  addTo(doc, 'orto');
  setTolerance(doc, 'spesa', { maxCents: 500, unit: 'trip', note: '' });
  setLabel(doc, 'spesa', 'urgent', true);
  joinCard(doc, 'spesa', 'h1', { dependantIds: ['d'], hours: 2 });
  joinCard(doc, 'spesa', 'h2', { dependantIds: [], hours: null });
  setAnswer(doc, 'spesa', { householdId: 'h2', slot: 'mon_am', answer: 'yes' });
  addComment(doc, 'spesa', { id: 'k', by: 'q', at: 5, text: 'Vengo anch’io' });
  addChecklistItem(doc, 'spesa', { id: 'i', text: 'Lista', position: 'V' });
  return doc;
}

function past(doc: Y.Doc): PastBoard {
  const { columns, labels } = readBoard(doc);
  return { columns, labels, cards: readWholeCards(doc) };
}

function copy(doc: Y.Doc): Y.Doc {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
}

/** What the change of `work` is as an update. */
function updateOf(doc: Y.Doc, work: () => void): Uint8Array {
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  work();
  return Y.mergeUpdates(updates);
}

describe('[HI2] a card’s version brought back', () => {
  test('restores the content, and only that', () => {
    const doc = board();
    const then = readWholeCard(doc, 'spesa');
    if (!then) throw new Error('no card');
    cardText(doc, 'spesa', 'notes')?.insert(0, 'Solo acqua. ');
    cardText(doc, 'spesa', 'notes')?.delete(12, 4);
    setSchedule(doc, 'spesa', 'mai');
    setTolerance(doc, 'spesa', null);
    moveCard(doc, 'spesa', { column: 'asking', position: 'X' });
    joinCard(doc, 'spesa', 'h3', { dependantIds: [], hours: 1 });
    addComment(doc, 'spesa', { id: 'k2', by: 'q', at: 6, text: 'Dopo' });
    restoreCard(doc, then, TERMS);
    const now = readWholeCard(doc, 'spesa');
    expect(now).toMatchObject({
      notes: then.notes,
      schedule: '',
      tolerance: then.tolerance,
      column: 'asking',
    });
    expect(now?.joins.map(({ householdId }) => householdId)).toEqual(['h1', 'h2', 'h3']);
    expect(now?.details.comments).toHaveLength(2);
  });

  test('brings a deleted card back with its talk; other families say yes again themselves', () => {
    const doc = board();
    const then = readWholeCard(doc, 'spesa');
    if (!then) throw new Error('no card');
    deleteCard(doc, 'spesa');
    restoreCard(doc, then, TERMS);
    const now = readWholeCard(doc, 'spesa');
    expect(now?.joins).toEqual([{ householdId: 'h1', dependantIds: ['d'], hours: 2 }]);
    expect(now?.details.availability).toEqual([]);
    expect({ ...now, joins: [], details: null }).toEqual({ ...then, joins: [], details: null });
    expect({ ...now?.details, availability: [] }).toEqual({ ...then.details, availability: [] });
  });

  test('is a change the board may hold, written in others’ names by the system', () => {
    const doc = board();
    const then = readWholeCard(doc, 'spesa');
    if (!then) throw new Error('no card');
    deleteCard(doc, 'spesa');
    const index = new UpdateIndex();
    learnUpdate(index, Y.encodeStateAsUpdate(doc));
    const here = copy(doc);
    const update = updateOf(here, () => restoreCard(here, then, TERMS));
    const system = { personId: 'p', householdId: null, role: 'system' } as const;
    expect(checkUpdate(index, update, system, 0).ok).toBe(true);
  });
});

describe('[HI3] a whole board brought back', () => {
  /** The board above, then a busy day. */
  function busyDay(): { doc: Y.Doc; before: PastBoard } {
    const doc = board();
    const then = past(doc);
    deleteCard(doc, 'orto');
    addTo(doc, 'nuova');
    addTo(doc, 'promessa');
    cardText(doc, 'spesa', 'title')?.insert(5, ' grande');
    renameColumn(doc, 'needs', 'Idee');
    return { doc, before: then };
  }
  const held = { ...TERMS, heldCardIds: new Set(['promessa']) };

  test('says first what comes back, goes and changes', () => {
    const { doc, before: then } = busyDay();
    expect(planRestore(doc, then, held)).toEqual({
      comesBack: [{ id: 'orto', title: 'orto' }],
      goes: [{ id: 'nuova', title: 'nuova' }],
      changes: [{ id: 'spesa', title: 'spesa grande' }],
    });
  });

  test('does it; new cards go to the archive, those with a request stay', () => {
    const { doc, before: then } = busyDay();
    restoreBoard(doc, then, held);
    const now = readBoard(doc);
    expect(now.columns[0]?.title).toBeNull();
    const shown = now.cards.filter(({ isArchived }) => !isArchived).map(({ id }) => id);
    expect(shown.toSorted()).toEqual(['orto', 'promessa', 'spesa']);
    expect(now.cards.find(({ id }) => id === 'spesa')?.title).toBe('spesa');
    expect(planRestore(doc, then, held)).toEqual({ comesBack: [], goes: [], changes: [] });
  });

  test('to the state before undoes it', () => {
    const { doc, before: then } = busyDay();
    const before = past(doc);
    restoreBoard(doc, then, held);
    restoreBoard(doc, before, held);
    const shown = (one: Y.Doc) => readBoard(one).cards.filter(({ isArchived }) => !isArchived);
    expect(shown(doc).map(({ id, title }) => [id, title])).toEqual(
      shown(busyDay().doc).map(({ id, title }) => [id, title]),
    );
  });

  test('keeps what somebody types at the same moment, also on a card that goes', () => {
    const { doc, before: then } = busyDay();
    const other = copy(doc);
    cardText(other, 'spesa', 'notes')?.insert(0, 'Anche il sale. ');
    cardText(other, 'nuova', 'notes')?.insert(0, 'Non perdetemi');
    restoreBoard(doc, then, held);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(readBoard(other)).toEqual(readBoard(doc));
    expect(readWholeCard(doc, 'spesa')?.notes).toBe('Anche il sale. Pane, latte e uova per tutti.');
    expect(readWholeCard(doc, 'nuova')).toMatchObject({ notes: 'Non perdetemi', isArchived: true });
  });

  test('two at once, to different days, end the same everywhere', () => {
    const { doc, before: then } = busyDay();
    const other = copy(doc);
    const between = past(doc);
    archiveCard(doc, 'spesa');
    archiveCard(other, 'spesa');
    restoreBoard(doc, then, held);
    restoreBoard(other, between, held);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(readBoard(other)).toEqual(readBoard(doc));
  });
});
