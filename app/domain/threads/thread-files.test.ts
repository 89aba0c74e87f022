import { expect, test } from 'vitest';

import { checkThreadRoom, THREAD_FILE_LIMITS } from './thread-files.ts';

test('[THF] a message brings up to three files, a thread holds so much and no more', () => {
  const { threadBytes } = THREAD_FILE_LIMITS;
  expect(checkThreadRoom(0, [])).toEqual({ ok: true, value: true });
  expect(checkThreadRoom(0, [1, 1, 1])).toEqual({ ok: true, value: true });
  expect(checkThreadRoom(0, [1, 1, 1, 1])).toMatchObject({ code: 'file.message_full' });
  expect(checkThreadRoom(threadBytes - 2, [1, 1])).toEqual({ ok: true, value: true });
  expect(checkThreadRoom(threadBytes - 1, [1, 1])).toMatchObject({ code: 'file.thread_full' });
});
