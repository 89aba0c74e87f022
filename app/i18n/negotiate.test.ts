import { describe, expect, it } from 'vitest';

import { negotiateLocale } from './negotiate.ts';

describe('negotiateLocale', () => {
  it.each([
    ['nothing known', null, null, 'it'],
    ['the cookie wins', 'a=b; cortile-locale=en', 'it-IT', 'en'],
    ['an unknown cookie is ignored', 'cortile-locale=xx', 'en-GB', 'en'],
    ['the browser prefers English', null, 'en-GB,en;q=0.9,it;q=0.8', 'en'],
    ['the browser prefers Italian over English', null, 'de, it;q=0.9, en;q=0.2', 'it'],
    ['a language we do not speak', null, 'zh-CN', 'it'],
    ['nonsense', null, ';;;,,q=', 'it'],
  ])('%s', (_name, cookie, header, expected) => {
    expect(negotiateLocale(cookie, header)).toBe(expected);
  });
});
