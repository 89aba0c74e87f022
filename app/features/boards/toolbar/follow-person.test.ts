import { expect, test } from 'vitest';

import type { PersonHere } from '../sync/board-people.ts';
import { findFollowed } from './follow-person.ts';

function page(personId: string, cardId: string | null): PersonHere {
  const at = cardId === null ? null : { cardId, field: 'notes', isTyping: false };
  return { connectionId: 1, personId, name: 'Giulia Conti', colour: 0, isMe: false, at };
}

test('[FOL] somebody is followed to the card they are in, whichever page it is', () => {
  const people = [page('a', 'other'), page('g', null), page('g', 'card')];
  expect(findFollowed(people, 'g')).toMatchObject({ kind: 'here', cardId: 'card' });
  expect(findFollowed([page('g', null)], 'g')).toMatchObject({ kind: 'here', cardId: null });
});

test('[FOL] who left is gone', () => {
  expect(findFollowed([page('a', null)], 'g')).toEqual({ kind: 'gone' });
});
