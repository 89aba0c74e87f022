import { expect, test } from 'vitest';

import {
  checkListingDecision,
  checkOpenAsk,
  checkRoom,
  freePlaces,
  OPEN_ASKS_MAX,
} from './open-group.ts';

test.each([
  [8, 5, 3],
  [8, 8, 0],
  [8, 11, 0],
])('[OPN1] up to %i, %i there: %i places', (upTo, households, free) => {
  expect(freePlaces(upTo, households)).toBe(free);
});

const ASK = { isSuspended: false, isUnwanted: false, waiting: 0 };

test('[OPN2] who is suspended, unwanted or waits for five others does not ask', () => {
  expect(checkOpenAsk(ASK).ok).toBe(true);
  expect(checkOpenAsk({ ...ASK, waiting: OPEN_ASKS_MAX - 1 }).ok).toBe(true);
  expect(checkOpenAsk({ ...ASK, waiting: OPEN_ASKS_MAX })).toMatchObject({
    code: 'listing.too_many',
    details: { most: OPEN_ASKS_MAX },
  });
  expect(checkOpenAsk({ ...ASK, isUnwanted: true })).toMatchObject({
    code: 'listing.not_possible',
  });
  expect(checkOpenAsk({ isSuspended: true, isUnwanted: true, waiting: 9 })).toMatchObject({
    code: 'listing.suspended',
  });
});

test('[OPN3] a group that is full lets nobody in from the directory', () => {
  expect(checkRoom(4, 3).ok).toBe(true);
  expect(checkRoom(4, 4)).toMatchObject({ code: 'listing.full' });
  expect(checkRoom(4, 6)).toMatchObject({ code: 'listing.full' });
});

test('[OPN6] an officer decides once about a report, with a reason for taking out, never about the own group', () => {
  const reported = { isOwn: false, openReports: 1, isBarred: false };
  const codeOf = (...asked: Parameters<typeof checkListingDecision>) => {
    const checked = checkListingDecision(...asked);
    return checked.ok ? 'ok' : checked.code;
  };
  expect(codeOf(reported, 'keep', '')).toBe('ok');
  expect(codeOf(reported, 'take_out', '')).toBe('listing.no_reason');
  expect(codeOf(reported, 'take_out', 'Chiede denaro')).toBe('ok');
  expect(codeOf({ ...reported, isOwn: true }, 'keep', '')).toBe('listing.own_case');
  expect(codeOf({ ...reported, openReports: 0 }, 'keep', '')).toBe('listing.decided');
  expect(codeOf(reported, 'allow', '')).toBe('listing.decided');
  expect(codeOf({ ...reported, openReports: 0, isBarred: true }, 'allow', '')).toBe('ok');
});
