import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 60_000;

/** The built application, running as its own process. */
export type RunningApp = {
  /** Where it listens, e.g. `http://127.0.0.1:41234`. */
  readonly address: string;
  readonly process: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** Stops it with a signal (SIGTERM unless told) and waits for its end. */
  stop(signal?: NodeJS.Signals): Promise<void>;
};

/** Only what the process needs: nothing of the test runner's own settings leaks into it. */
function childEnv(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '', ...settings } as unknown as NodeJS.ProcessEnv;
}

/** Starts `build/main.js` on a free port, on a data folder of its own unless `env` says otherwise. */
export async function startApp(env: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'cortile-test-'));
  const child = spawn(process.execPath, [path.join(ROOT, 'build', 'main.js')], {
    cwd: dataDir,
    env: childEnv({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no start in time:\n${output}`)),
      START_LIMIT_MS,
    );
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /ready at (http:\/\/\S+)/.exec(output)?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the application ended with ${code}:\n${output}`));
    });
  });
  return {
    address,
    process: child,
    output: () => output,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
