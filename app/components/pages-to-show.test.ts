import { describe, expect, it } from 'vitest';

import { pagesToShow } from './pages-to-show.ts';

describe('pages to show', () => {
  it('[UX] keeps first, last and neighbours', () => {
    expect(pagesToShow(1, 1)).toEqual([1]);
    expect(pagesToShow(1, 8)).toEqual([1, 2, 'gap-after', 8]);
    expect(pagesToShow(5, 9)).toEqual([1, 'gap-before', 4, 5, 6, 'gap-after', 9]);
    expect(pagesToShow(8, 8)).toEqual([1, 'gap-before', 7, 8]);
  });

  it('[UX] writes a single missing page instead of a gap', () => {
    expect(pagesToShow(4, 6)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
