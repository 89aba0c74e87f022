import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { addCard, cardText, joinCard } from '../document/edit-board.ts';
import { addChecklistItem, addComment, deleteComment } from '../document/edit-card-lists.ts';
import { listHearers, type Member } from './hearers.ts';
import { listNewComments } from './new-comments.ts';

const AT = 1_795_000_000_000;
const comment = (id: string, by = 'p1', text = 'Ciao') => ({ id, by, at: AT, text });

/** What each of some edits, one after the other, brings. */
function updatesOf(...edits: readonly ((doc: Y.Doc) => unknown)[]): Uint8Array[] {
  const doc = new Y.Doc();
  const place = { column: 'needs', position: 'V', category: 'home' } as const;
  addCard(doc, { ...place, id: 'c', title: 'Spesa', createdBy: 'p1' });
  return edits.map((edit) => {
    const before = Y.encodeStateVector(doc);
    edit(doc);
    return Y.encodeStateAsUpdate(doc, before);
  });
}

test('[TLK1] an update brings the comments that are made in it, one or many', () => {
  const [one, many] = updatesOf(
    (doc) => addComment(doc, 'c', comment('m1')),
    (doc) => {
      addComment(doc, 'c', comment('m2'));
      addComment(doc, 'c', comment('m3', 'p1', ''));
    },
  );
  expect(listNewComments(one ?? new Uint8Array())).toEqual(['m1']);
  expect(listNewComments(many ?? new Uint8Array())).toEqual(['m2', 'm3']);
});

test('[TLK1] letters, joins, lines of a list and deletions bring none, nor do bytes of another kind', () => {
  const updates = updatesOf(
    (doc) => cardText(doc, 'c', 'notes')?.insert(0, 'by'),
    (doc) => joinCard(doc, 'c', 'h1', { dependantIds: [], hours: null }),
    (doc) => addChecklistItem(doc, 'c', { id: 'by', text: 'Pane', position: 'V' }),
    (doc) => addComment(doc, 'c', comment('m1')),
    (doc) => cardText(doc, 'c', 'comment:m1')?.insert(0, 'E poi '),
    (doc) => deleteComment(doc, 'c', 'm1'),
  );
  expect(updates.map(listNewComments)).toEqual([[], [], [], ['m1'], [], []]);
  expect(listNewComments(Uint8Array.of(255, 255, 1))).toEqual([]);
  expect(listNewComments(new Uint8Array())).toEqual([]);
});

const MEMBERS: readonly Member[] = [
  { householdId: 'h1', personId: 'p1' },
  { householdId: 'h1', personId: 'p1b' },
  { householdId: 'h2', personId: 'p2' },
  { householdId: 'h3', personId: 'p3' },
  { householdId: 'h4', personId: 'p4' },
];

const hearers = (
  card: { joins?: readonly string[]; createdBy?: string },
  comments: readonly ReturnType<typeof comment>[],
  newIds: readonly string[],
) => {
  const joins = (card.joins ?? []).map((householdId) => ({
    householdId,
    dependantIds: [],
    hours: null,
  }));
  return Object.fromEntries(
    listHearers({
      card: { joins, createdBy: card.createdBy ?? null },
      comments,
      newIds: new Set(newIds),
      members: MEMBERS,
    }),
  );
};

test('[TLK2] who takes part, made the card or spoke there hears of it; the others do not', () => {
  expect(hearers({ joins: ['h2'], createdBy: 'p3' }, [comment('m1')], ['m1'])).toEqual({
    p1b: 1,
    p2: 1,
    p3: 1,
  });
  expect(hearers({}, [comment('m0', 'p4'), comment('m1')], ['m1'])).toEqual({ p1b: 1, p4: 1 });
});

test('[TLK2] nobody hears of their own, and each counts those of the others', () => {
  const said = [comment('m1', 'p1'), comment('m2', 'p2'), comment('m3', 'p2')];
  expect(hearers({}, said, ['m1', 'm2', 'm3'])).toEqual({ p1: 2, p1b: 3, p2: 1 });
  expect(hearers({}, said, [])).toEqual({});
});

test('[TLK2] whoever left the group hears nothing, even of a card they take part in', () => {
  const gone = [comment('m0', 'gone'), comment('m1', 'p1')];
  expect(Object.keys(hearers({ joins: ['h-gone'], createdBy: 'gone' }, gone, ['m1']))).toEqual([
    'p1b',
  ]);
});
