import { describe, expect, it } from 'vitest';

import { mayAtSpace } from './policy.ts';

describe('space policy', () => {
  it('[B1] opens the page to all and the desk to its operators', () => {
    expect(mayAtSpace('other', 'view')).toBe(true);
    expect(mayAtSpace('operator', 'view')).toBe(true);
    expect(mayAtSpace('operator', 'open_desk')).toBe(true);
    expect(mayAtSpace('other', 'open_desk')).toBe(false);
    expect(mayAtSpace('operator', 'hold_events')).toBe(true);
    expect(mayAtSpace('other', 'hold_events')).toBe(false);
  });
});
