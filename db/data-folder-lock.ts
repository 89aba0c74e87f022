import { open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** Another live process uses the data folder. The message is fit for the person who started us. */
export class DataFolderInUseError extends Error {
  constructor(folder: string, pid: number) {
    super(
      `The data folder ${folder} is already in use by process ${pid}. ` +
        'Stop that process, choose another DATA_DIR, or set DATABASE_URL to share a PostgreSQL.',
    );
    this.name = 'DataFolderInUseError';
  }
}

/** Folders this process holds: after a container restart a dead owner may have had our own pid. */
const heldHere = new Set<string>();

/** Takes the folder for this process; a lock left by a dead process is taken over. */
export async function lockDataFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const file = path.join(folder, 'cortile.lock');
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      heldHere.add(file);
      return {
        release: async () => {
          heldHere.delete(file);
          await rm(file, { force: true });
        },
      };
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      const pid = await readOwner(file);
      if (pid !== null && isHeld(file, pid)) throw new DataFolderInUseError(folder, pid);
      await rm(file, { force: true });
    }
  }
  throw new Error(`Could not lock the data folder ${folder}`);
}

async function readOwner(file: string): Promise<number | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isSafeInteger(pid) && pid > 0 ? pid : null;
}

function isHeld(file: string, pid: number): boolean {
  if (pid === process.pid) return heldHere.has(file);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
