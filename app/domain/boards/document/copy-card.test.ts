import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { copyCard } from './copy-card.ts';
import { addCard, joinCard, setDueOn, setRecurrence } from './edit-board.ts';
import {
  addChecklistItem,
  addComment,
  changeChecklistItem,
  linkService,
  setAnswer,
  setGrid,
  setLabel,
} from './edit-card-lists.ts';
import { readBoard } from './read-board.ts';
import { readDetails } from './read-card-details.ts';

const RECURRENCE = {
  every: 'week',
  weekdays: [1],
  monthDay: null,
  from: null,
  until: null,
} as const;
const GRID = { parts: 'half_days', days: ['mon'], fromHour: 8, toHour: 20 } as const;

test('[CPY] a copy says the same and has nobody’s word in it', () => {
  const doc = new Y.Doc();
  const card = { id: 'a', column: 'deciding', position: 'V', category: 'home' } as const;
  addCard(doc, { ...card, title: 'Scale', notes: 'Due volte', schedule: 'sera', createdBy: 'p' });
  setDueOn(doc, 'a', '2026-12-01');
  setRecurrence(doc, 'a', RECURRENCE);
  setGrid(doc, 'a', GRID);
  setLabel(doc, 'a', 'home', true);
  linkService(doc, 'a', 'service-1', true);
  addChecklistItem(doc, 'a', { id: 'i', text: 'Chiavi', position: 'V' });
  changeChecklistItem(doc, 'a', 'i', { isDone: true });
  addComment(doc, 'a', { id: 'c', by: 'p', at: 1, text: 'Bene' });
  joinCard(doc, 'a', 'h', { dependantIds: [], hours: 2 });
  setAnswer(doc, 'a', { householdId: 'h', slot: 'mon_am', answer: 'yes' });

  expect(
    copyCard(doc, 'a', {
      id: 'b',
      column: 'needs',
      position: 'k',
      title: 'Scale (copia)',
      createdBy: 'q',
    }),
  ).toBe(true);
  const copy = readBoard(doc).cards.find(({ id }) => id === 'b');
  expect(copy).toMatchObject({
    column: 'needs',
    title: 'Scale (copia)',
    notes: 'Due volte',
    schedule: 'sera',
    category: 'home',
    createdBy: 'q',
    labels: ['home'],
    recurrence: RECURRENCE,
    checklist: { done: 0, total: 1 },
    joins: [],
    dueOn: null,
    commentCount: 0,
  });
  expect(readDetails(doc, 'b')).toMatchObject({
    comments: [],
    services: ['service-1'],
    grid: GRID,
    availability: [],
  });
  expect(
    copyCard(doc, 'gone', { id: 'x', column: 'needs', position: 'k', title: '', createdBy: 'q' }),
  ).toBe(false);
});
