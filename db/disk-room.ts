import { statfs } from 'node:fs/promises';

/** The embedded database writes its log in files of this size: with less room the next one fails. */
const LEAST_BYTES = 16 * 1024 * 1024;

/** Whether the disk of a folder takes what the next minutes write. */
export async function hasRoom(folder: string, leastBytes = LEAST_BYTES): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= leastBytes;
}
