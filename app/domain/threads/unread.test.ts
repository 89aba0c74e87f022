import { describe, expect, it } from 'vitest';

import { isNewTo, newSince } from './unread.ts';

const AT_NINE = '2026-11-29T09:00:00.000Z';
const AT_TEN = '2026-11-29T10:00:00.000Z';

describe('what is new to a reader', () => {
  it('[TH3] in one visit the marks stay, however often the page is drawn', () => {
    const look = { seenAt: new Date(AT_TEN), newSince: new Date(AT_NINE) };
    expect(newSince(null, new Date(AT_TEN))).toBeNull();
    expect(newSince(look, new Date('2026-11-29T10:04:59.999Z'))).toEqual(look.newSince);
    expect(newSince(look, new Date('2026-11-29T10:05:00.000Z'))).toEqual(look.seenAt);
  });
  it('[TH3] what others said after the last look is new, what came before it is not', () => {
    expect(isNewTo({ at: AT_TEN, isMine: false }, AT_NINE)).toBe(true);
    expect(isNewTo({ at: AT_NINE, isMine: false }, AT_TEN)).toBe(false);
  });
  it('[TH3] what was said at the instant of the look was seen with it', () => {
    expect(isNewTo({ at: AT_NINE, isMine: false }, AT_NINE)).toBe(false);
  });
  it('[TH3] to who has never looked all that others said is new, the own words never', () => {
    expect(isNewTo({ at: AT_NINE, isMine: false }, null)).toBe(true);
    expect(isNewTo({ at: AT_TEN, isMine: true }, AT_NINE)).toBe(false);
  });
});
