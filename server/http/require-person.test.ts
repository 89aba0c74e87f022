import { describe, expect, it } from 'vitest';

import { ownPath } from './require-person.server.ts';

describe('[W4] redirects go to our own paths only', () => {
  it.each([
    ['/groups', '/groups'],
    ['/groups/1?need=2', '/groups/1?need=2'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/ok\\..\\evil', '/'],
    ['/line\nbreak', '/'],
    ['', '/'],
    [null, '/'],
  ])('%j goes to %s', (target, expected) => {
    expect(ownPath(target, '/')).toBe(expected);
  });
});
