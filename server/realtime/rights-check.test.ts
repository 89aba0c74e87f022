import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DatabaseAwayError } from '#db/database-away.ts';

import { RightsCheck } from './rights-check.ts';

describe('[R-DB] [B6] rights that cannot be read now', () => {
  let answer: Error | null = null;
  let nowMs = 0;
  const turnedAway: string[] = [];
  let asked = 0;

  function check(): RightsCheck {
    const own: RightsCheck = new RightsCheck({
      read: () => {
        asked += 1;
        return answer ? Promise.reject(answer) : Promise.resolve();
      },
      again: () => void own.run('routine'),
      turnAway: (code) => turnedAway.push(code),
      failed: () => undefined,
      nowMs: () => nowMs,
    });
    return own;
  }

  beforeEach(() => {
    vi.useFakeTimers();
    answer = new DatabaseAwayError('away');
    turnedAway.length = 0;
    asked = 0;
    nowMs = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function passSeconds(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      nowMs += 1_000;
      await vi.advanceTimersByTimeAsync(1_000);
    }
  }

  it('a routine check is asked again until it is answered, and nobody is sent away', async () => {
    const rights = check();
    await rights.run('routine');
    await passSeconds(10);
    expect(asked).toBe(11);
    answer = null;
    await passSeconds(5);
    expect(asked).toBe(12);
    expect(turnedAway).toEqual([]);
  });

  it('nobody stays for ever on rights that were not read again', async () => {
    await check().run('routine');
    await passSeconds(60);
    expect(turnedAway).toEqual(['boards.busy']);
    expect(asked).toBeLessThan(35);
  });

  it('after an announced change nobody stays unseen', async () => {
    await check().run('announced');
    expect(turnedAway).toEqual(['boards.busy']);
  });

  it('another fault ends this visit only', async () => {
    answer = new Error('a bug');
    await check().run('routine');
    expect(turnedAway).toEqual(['boards.busy']);
  });

  it('who left is not asked for again', async () => {
    const rights = check();
    await rights.run('routine');
    rights.close();
    await passSeconds(5);
    expect(asked).toBe(1);
  });
});
