import { expect, it } from 'vitest';

import { largeBodyStatus } from './body-limit.ts';

it.each([
  [{}, null],
  [{ contentLength: '0' }, null],
  [{ contentLength: String(16 * 1024 * 1024) }, null],
  [{ contentLength: String(16 * 1024 * 1024 + 1) }, 413],
  [{ contentLength: 'many' }, 413],
  [{ transferEncoding: 'chunked' }, 411],
  [{ contentLength: '5', transferEncoding: 'chunked' }, 411],
])('[B15] a body with %j answers %s', (headers, status) => {
  expect(largeBodyStatus(headers)).toBe(status);
});
