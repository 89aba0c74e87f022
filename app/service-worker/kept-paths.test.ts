import { describe, expect, test } from 'vitest';

import { groupOf, keptPath, keptPathOfData, kindOf } from './kept-paths.ts';

describe('which pages work offline', () => {
  test.each([
    ['/groups', '/groups'],
    ['/groups/', '/groups'],
    ['/groups/a-1', '/groups/a-1'],
    ['/groups/newcomers', '/groups/newcomers'],
    ['/groups/a-1/boards/b-2', '/groups/a-1/boards/b-2'],
    ['/groups/new', null],
    ['/groups/a-1/boards/new', null],
    ['/groups/a-1/members', null],
    ['/groups/a-1/requests/r-1', null],
    ['/wallet', null],
    ['/', null],
  ])('%s', (pathname, expected) => {
    expect(keptPath(pathname)).toBe(expected);
  });

  test('their data too, and nobody else’s', () => {
    expect(keptPathOfData('/groups/a-1.data')).toBe('/groups/a-1');
    expect(keptPathOfData('/groups/a-1')).toBeNull();
    expect(keptPathOfData('/wallet.data')).toBeNull();
  });

  test('“my groups” is a page of its own kind, all others are boards', () => {
    expect(kindOf('/groups')).toBe('groups');
    expect(kindOf('/groups/a-1')).toBe('board');
    expect(kindOf('/groups/a-1/boards/b-2')).toBe('board');
  });

  test('the group of a page', () => {
    expect(groupOf('/groups/a-1/boards/b-2')).toBe('a-1');
    expect(groupOf('/groups')).toBeNull();
    expect(groupOf('/groups/new')).toBeNull();
    expect(groupOf('/orders/a-1')).toBeNull();
  });
});
