import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { firstAnswer, noteSilence, SILENCE_MS } from './first-answer.ts';

const fresh = new Response('fresh');
const kept = new Response('kept');
const have = () => Promise.resolve(kept);
const nothing = () => Promise.resolve(undefined);

function after(delayMs: number): Promise<Response> {
  return new Promise((resolve) => setTimeout(() => resolve(fresh), delayMs));
}

describe('the first answer', () => {
  beforeEach(() => {
    noteSilence(false);
    vi.useFakeTimers();
  });
  afterEach(() => void vi.useRealTimers());

  test('is the server’s while it answers in time, refusals included', async () => {
    const refusal = new Response(null, { status: 404 });
    expect(await firstAnswer(Promise.resolve(refusal), have)).toBe(refusal);
    const slow = firstAnswer(after(SILENCE_MS - 1), have);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect(await slow).toBe(fresh);
  });

  test('is the kept one without a line, after silence, and while the server is away', async () => {
    expect(await firstAnswer(Promise.reject(new TypeError('no line')), have)).toBe(kept);
    const away = new Response(null, { status: 502 });
    expect(await firstAnswer(Promise.resolve(away), have)).toBe(kept);
    const silent = firstAnswer(after(SILENCE_MS * 5), have);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect(await silent).toBe(kept);
  });

  test('after one silence is not waited for as long, until something answers', async () => {
    const first = firstAnswer(after(SILENCE_MS * 5), have);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect(await first).toBe(kept);
    const second = firstAnswer(after(SILENCE_MS * 5), have);
    await vi.advanceTimersByTimeAsync(SILENCE_MS / 4);
    expect(await second).toBe(kept);
    expect(await firstAnswer(Promise.resolve(fresh), have)).toBe(fresh);
    const slow = firstAnswer(after(SILENCE_MS - 1), have);
    await vi.advanceTimersByTimeAsync(SILENCE_MS);
    expect(await slow).toBe(fresh);
  });

  test('with nothing kept waits for the server, and fails as it did', async () => {
    const silent = firstAnswer(after(SILENCE_MS * 5), nothing);
    await vi.advanceTimersByTimeAsync(SILENCE_MS * 5);
    expect(await silent).toBe(fresh);
    await expect(firstAnswer(Promise.reject(new TypeError('no line')), nothing)).rejects.toThrow(
      'no line',
    );
  });
});
