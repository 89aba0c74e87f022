import { describe, expect, test } from 'vitest';

import { ReadingPace } from './reading-pace.ts';

const BOARD = 1_600_000;

/** A reader of a whole board at a pace, looked at twice a second; when it was let go, in ms. */
function letGoAfterMs(bytesPerSecond: number, forMs = 400_000): number | null {
  const pace = new ReadingPace();
  for (let nowMs = 0; nowMs <= forMs; nowMs += 500) {
    const takenBytes = Math.min(BOARD, Math.floor((bytesPerSecond * nowMs) / 1_000));
    pace.observe({ givenBytes: BOARD, takenBytes }, nowMs);
    if (pace.isGone(nowMs)) return nowMs;
  }
  return null;
}

describe('how fast somebody reads', () => {
  test('[Y3] who takes nothing is let go after five seconds', () => {
    expect(letGoAfterMs(0)).toBeGreaterThan(5_000);
    expect(letGoAfterMs(0)).toBeLessThanOrEqual(6_000);
  });

  test('[Y3] who takes a byte a second, or five hundred, is let go in ten', () => {
    for (const bytesPerSecond of [1, 2, 100, 500]) {
      expect(letGoAfterMs(bytesPerSecond)).toBeLessThanOrEqual(11_000);
    }
  });

  test('[Y3] an old phone on a slow line has all the time it needs', () => {
    for (const bytesPerSecond of [5_000, 20_000, 1_000_000]) {
      expect(letGoAfterMs(bytesPerSecond)).toBeNull();
    }
  });

  test('[Y3] who takes everything in time may be sent little for hours', () => {
    const pace = new ReadingPace();
    for (let nowMs = 0; nowMs < 3_600_000; nowMs += 500) {
      // Whenever one looks, the last few bytes are just on their way.
      pace.observe({ givenBytes: nowMs / 10 + 50, takenBytes: nowMs / 10 }, nowMs);
      expect(pace.isGone(nowMs)).toBe(false);
    }
  });

  test('[Y3] waiting is counted from the first byte not taken', () => {
    const pace = new ReadingPace();
    pace.observe({ givenBytes: 100, takenBytes: 100 }, 1_000);
    expect(pace.waitingSinceMs).toBeNull();
    pace.observe({ givenBytes: 1_100, takenBytes: 100 }, 2_000);
    pace.observe({ givenBytes: 5_100, takenBytes: 600 }, 4_000);
    expect(pace.waitingSinceMs).toBe(2_000);
    expect(pace.bytesPerSecond(4_000)).toBe(250);
    pace.observe({ givenBytes: 5_100, takenBytes: 1_200 }, 5_000);
    expect(pace.waitingSinceMs).toBe(5_000);
  });
});
