import { describe, expect, test } from 'vitest';

import { HandshakeLimits } from './handshake-limits.ts';

const isGood = (answer: string) => answer === 'good';

function setup() {
  const clock = { nowMs: 1_000_000 };
  const limits = new HandshakeLimits(() => clock.nowMs);
  const readings = { running: 0, most: 0, count: 0 };
  const read = (address: string, cookie: string, answer: string) =>
    limits.read(
      { address, cookie },
      async () => {
        readings.count += 1;
        readings.running += 1;
        readings.most = Math.max(readings.most, readings.running);
        await Promise.resolve();
        readings.running -= 1;
        return answer;
      },
      isGood,
    );
  return { clock, limits, readings, read };
}

describe('what a handshake may cost', () => {
  test('[Y3] invented cookies of one address: three hundred readings, then five a second', async () => {
    const { clock, readings, read } = setup();
    for (let at = 0; at < 1_000; at += 1) await read('a', `invented-${at}`, 'bad');
    expect(readings.count).toBe(300);
    clock.nowMs += 2_000;
    for (let at = 0; at < 1_000; at += 1) await read('a', `further-${at}`, 'bad');
    expect(readings.count).toBe(310);
    expect(await read('b', 'elsewhere', 'good')).toBe('good');
  });

  test('[Y3] who is known comes in beside a flood from the same address', async () => {
    const { read } = setup();
    expect(await read('a', 'mine', 'good')).toBe('good');
    for (let at = 0; at < 400; at += 1) await read('a', `invented-${at}`, 'bad');
    expect(await read('a', 'mine', 'good')).toBe('good');
    expect(await read('a', 'never seen', 'good')).toBeNull();
  });

  test('[Y3] a house of a thousand honest people takes no place from each other', async () => {
    const { read } = setup();
    for (let at = 0; at < 1_000; at += 1) {
      expect(await read('a', `person-${at}`, 'good')).toBe('good');
    }
  });

  test('[Y3] at most eight sessions are read at once', async () => {
    const { readings, read } = setup();
    const all = Array.from({ length: 200 }, (_, at) => read('a', `c${at}`, 'good'));
    await Promise.all(all);
    expect(readings.count).toBe(200);
    expect(readings.most).toBe(8);
  });

  test('[Y3] a cookie that was good and is no more is a stranger again', async () => {
    const { clock, readings, read } = setup();
    await read('a', 'mine', 'good');
    for (let at = 0; at < 1_000; at += 1) await read('a', 'mine', 'bad');
    expect(readings.count).toBe(1 + 1 + 300);
    clock.nowMs += 1_000;
    expect(await read('b', 'mine', 'good')).toBe('good');
  });
});
