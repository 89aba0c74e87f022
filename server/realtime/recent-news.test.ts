import { expect, test } from 'vitest';

import { RecentNews } from './recent-news.ts';

function atClock(startMs: number) {
  let nowMs = startMs;
  return {
    news: new RecentNews(() => nowMs),
    pass: (ms: number) => {
      nowMs += ms;
      return nowMs;
    },
  };
}

const MINE = new Set(['group:a', 'user:b']);

test('news of a topic is had since any moment up to its own', () => {
  const { news, pass } = atClock(1_000_000);
  const before = pass(10);
  const at = pass(10);
  news.note('group:a');
  const after = pass(10);
  expect(news.hasSince(before, MINE)).toBe(true);
  expect(news.hasSince(at, MINE)).toBe(true);
  expect(news.hasSince(after, MINE)).toBe(false);
  expect(news.hasSince(before, new Set(['group:c']))).toBe(false);
});

test('what is older than what is remembered may have been news', () => {
  const { news, pass } = atClock(1_000_000);
  expect(news.hasSince(999_999, MINE)).toBe(true);
  expect(news.hasSince(1_000_000, MINE)).toBe(false);
  pass(200_000);
  expect(news.hasSince(1_100_000, MINE)).toBe(true);
  expect(news.hasSince(1_150_000, MINE)).toBe(false);
});

test('news of the last minute outlives the change of generations', () => {
  const { news, pass } = atClock(0);
  pass(59_000);
  news.note('user:b');
  pass(2_000);
  news.note('group:c');
  pass(50_000);
  expect(news.hasSince(59_000, MINE)).toBe(true);
  expect(news.hasSince(59_001, MINE)).toBe(false);
});

test('any row of notes and silences: no news that came since is denied', () => {
  const { news, pass } = atClock(0);
  const heard: number[] = [];
  for (let step = 1; step < 400; step += 1) {
    const now = pass((step * 7_919) % 45_000);
    if (step % 3 === 0) {
      news.note('group:a');
      heard.push(now);
    }
    for (const age of [0, 500, 20_000, 59_000, 70_000, 400_000]) {
      const wasNews = heard.some((at) => at >= now - age);
      if (wasNews) expect(news.hasSince(now - age, MINE)).toBe(true);
    }
  }
});
