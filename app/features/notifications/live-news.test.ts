import { afterEach, describe, expect, test } from 'vitest';

import {
  concernsGroup,
  concernsPerson,
  EVERYTHING,
  askForNews,
  forgetReadNews,
  keepNews,
  readsNews,
} from './live-news.ts';

const here = new URL('http://cortile.test/groups/a');

function args(change: Partial<Parameters<ReturnType<typeof readsNews>>[0]> = {}) {
  return {
    currentUrl: here,
    nextUrl: here,
    currentParams: { groupId: 'a' },
    nextParams: { groupId: 'a' },
    defaultShouldRevalidate: true,
    ...change,
  };
}

afterEach(() => {
  askForNews();
  forgetReadNews();
});

describe('[LIV] news has only those loaders run that show something of it', () => {
  const board = readsNews(concernsGroup);
  const frame = readsNews(concernsPerson);

  test('of another group, not the board; of the own one, not the frame', () => {
    keepNews({ topic: 'group:b', id: 'request:1' });
    askForNews();
    expect([board(args()), frame(args())]).toEqual([false, false]);
    keepNews({ topic: 'group:a', id: 'request:2' });
    expect([board(args()), frame(args())]).toEqual([true, false]);
    forgetReadNews();
    expect(board(args())).toBe(true);
  });

  test('an order anywhere is money of the household: the board shows it', () => {
    keepNews({ topic: 'group:b', id: 'order:1' });
    expect(board(args())).toBe(true);
  });

  test('what is said about an order is not on the board', () => {
    keepNews({ topic: 'group:a', id: 'thread:1:provider' });
    expect(board(args())).toBe(false);
  });

  test('after an interruption everything is read', () => {
    keepNews({ topic: 'group:b', id: 'request:1' });
    keepNews(EVERYTHING);
    expect([board(args()), frame(args())]).toEqual([true, true]);
  });

  test('a reading that a second one interrupts keeps its news', () => {
    keepNews({ topic: 'group:a', id: 'request:1' });
    keepNews({ topic: 'user:x', id: 'notice:1' });
    askForNews();
    expect([board(args()), frame(args())]).toEqual([true, true]);
    keepNews({ topic: 'group:a', id: 'request:1' });
    forgetReadNews();
    expect([board(args()), frame(args())]).toEqual([true, false]);
  });

  test('without news, and for navigations and forms, a route keeps its own rule', () => {
    const silent = readsNews(concernsGroup, () => false);
    const nextUrl = new URL('http://cortile.test/groups/a?q=x');
    expect(silent(args())).toBe(false);
    expect(board(args())).toBe(true);
    keepNews({ topic: 'group:b', id: 'request:1' });
    expect(silent(args({ nextUrl }))).toBe(false);
    expect(board(args({ formMethod: 'POST' }))).toBe(true);
    keepNews({ topic: 'group:a', id: 'request:1' });
    expect(silent(args({ nextUrl }))).toBe(true);
  });
});
