import { describe, expect, it } from 'vitest';

import { delayMs, enqueue, flush, SILENT_QUEUE } from './announcement-queue.ts';

describe('announcements', () => {
  it('[UX] says the first at once and the next five seconds later', () => {
    const first = enqueue(SILENT_QUEUE, 'One.');
    expect(delayMs(first, 1_000)).toBe(0);
    const said = flush(first, 1_000);
    expect(said.text).toBe('One.');
    expect(delayMs(said.queue, 1_000)).toBeNull();
    expect(delayMs(enqueue(said.queue, 'Two.'), 2_500)).toBe(3_500);
    expect(delayMs(enqueue(said.queue, 'Two.'), 9_000)).toBe(0);
  });

  it('[UX] joins what came meanwhile and never repeats a sentence', () => {
    const queue = ['Two.', 'Three.', 'Two.'].reduce(enqueue, SILENT_QUEUE);
    expect(flush(queue, 0).text).toBe('Two. Three.');
  });
});
