import { FILE_LIMITS } from '../boards/attachments/check-file.ts';
import { fail, ok, type Result } from '../result.ts';

/** How many files a message brings, and how much lies in one thread. */
export const THREAD_FILE_LIMITS = {
  filesPerMessage: 3,
  threadBytes: FILE_LIMITS.boardBytes,
} as const;

/** Whether a message's files find room in their thread (THF). `sizes` and `heldBytes` are bytes. */
export function checkThreadRoom(
  heldBytes: number,
  sizes: readonly number[],
): Result<true, 'file.message_full' | 'file.thread_full'> {
  if (sizes.length > THREAD_FILE_LIMITS.filesPerMessage) return fail('file.message_full');
  const total = sizes.reduce((sum, size) => sum + size, heldBytes);
  return total > THREAD_FILE_LIMITS.threadBytes ? fail('file.thread_full') : ok(true);
}
