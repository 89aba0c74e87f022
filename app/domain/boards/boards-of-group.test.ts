import { describe, expect, test } from 'vitest';

import { checkArchiving, checkNewBoard } from './boards-of-group.ts';

describe('the boards of a group', () => {
  test('[BRD1] are at most twenty', () => {
    expect(checkNewBoard(19).ok).toBe(true);
    expect(checkNewBoard(20)).toEqual({ ok: false, code: 'board.limit_reached' });
  });

  test('[BRD1] are at least one in use', () => {
    expect(checkArchiving(2).ok).toBe(true);
    expect(checkArchiving(1)).toEqual({ ok: false, code: 'board.last_in_use' });
  });
});
