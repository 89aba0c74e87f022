import { expect, test } from 'vitest';

import { BOARD_LIMITS } from '#app/domain/boards/document/board-schema.ts';

import { SendingPace } from './sending-pace.ts';

test('[Y3] two megabytes written without network go at the pace the server takes them', () => {
  const pace = new SendingPace();
  const message = 63 * 1024;
  const bytesInSecond = new Map<number, number>();
  let nowMs = 5_000;
  for (let sent = 0; sent < 32; sent += 1) {
    nowMs += pace.waitMs(nowMs);
    expect(pace.waitMs(nowMs)).toBe(0);
    pace.sent(message);
    const second = Math.floor(nowMs / 1_000);
    bytesInSecond.set(second, (bytesInSecond.get(second) ?? 0) + message);
  }
  expect(Math.max(...bytesInSecond.values())).toBeLessThanOrEqual(
    BOARD_LIMITS.updateBytesPerSecond,
  );
  expect(nowMs - 5_000).toBeLessThanOrEqual(11_000);
});
