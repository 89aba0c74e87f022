import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { DataFolderInUseError, lockDataFolder } from './data-folder-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cortile-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the data folder belongs to one process', () => {
  it('refuses a second owner with a sentence that says what to do', async () => {
    const lock = await lockDataFolder(folder);
    await expect(lockDataFolder(folder)).rejects.toThrow(DataFolderInUseError);
    await expect(lockDataFolder(folder)).rejects.toThrow(/already in use by process \d+.*DATA_DIR/);
    await lock.release();
    await (await lockDataFolder(folder)).release();
  });

  it('refuses while another live process holds it', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(other, 'spawn');
    await writeFile(path.join(folder, 'cortile.lock'), String(other.pid));
    await expect(lockDataFolder(folder)).rejects.toThrow(String(other.pid));
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await lockDataFolder(folder)).release();
  });

  it('takes over what a dead process left, even under our own pid', async () => {
    await writeFile(path.join(folder, 'cortile.lock'), String(process.pid));
    const lock = await lockDataFolder(folder);
    expect(await readFile(path.join(folder, 'cortile.lock'), 'utf8')).toBe(String(process.pid));
    await lock.release();
  });
});
