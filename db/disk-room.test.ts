import os from 'node:os';

import { expect, it } from 'vitest';

import { hasRoom } from './disk-room.ts';

it('[R-DISK] says whether a disk takes more', async () => {
  expect(await hasRoom(os.tmpdir(), 1)).toBe(true);
  expect(await hasRoom(os.tmpdir(), Number.MAX_SAFE_INTEGER)).toBe(false);
  await expect(hasRoom('/a folder that is not there')).rejects.toThrow('ENOENT');
});
