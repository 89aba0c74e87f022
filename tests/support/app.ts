import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { romeInstant } from '#app/domain/rome-clock.ts';

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

/** Names the folder of a city that was loaded once, to be copied; see `loadCityOnce`. */
const LOADED_CITY = 'CORTILE_LOADED_CITY';

/** A new data folder with nothing in it: its city is loaded on the day on which the clock stands. */
export function emptyDataDir(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'cortile-test-'));
}

/** A new data folder: a copy of the loaded city where there is one, else empty. */
export async function newDataDir(): Promise<string> {
  const dataDir = await emptyDataDir();
  const loaded = process.env[LOADED_CITY];
  if (loaded !== undefined) await cp(loaded, dataDir, { recursive: true });
  return dataDir;
}

/** Creates the tables and loads the demo once for all tests of this run; returns how to forget it. */
export async function loadCityOnce(): Promise<() => Promise<void>> {
  const dataDir = await newDataDir();
  const app = await startApp({ DATA_DIR: dataDir });
  await app.stop();
  process.env[LOADED_CITY] = dataDir;
  return () => rm(dataDir, { recursive: true, force: true });
}

/** Settings with which the application's clock begins at this hour of today in Milan. */
export function clockAt(hour: number, now = new Date()): Readonly<Record<string, string>> {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone: 'Europe/Rome',
  }).formatToParts(now);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const minutes = (hour - read('hour')) * 60 - read('minute');
  return clockBeside(minutes * 60_000);
}

/** Settings with which it begins at this hour of a day of any year in Milan, `YYYY-MM-DDTHH:MM`. */
export function clockFrom(moment: string, now = new Date()): Readonly<Record<string, string>> {
  const instant = romeInstant(moment);
  if (!instant) throw new RangeError(`${moment} is no moment`);
  return clockBeside(instant.getTime() - now.getTime());
}

function clockBeside(shiftMs: number): Readonly<Record<string, string>> {
  const preload = pathToFileURL(path.join(ROOT, 'tests', 'support', 'shifted-clock.mjs'));
  return { CLOCK_SHIFT_MS: String(shiftMs), NODE_OPTIONS: `--import ${preload.href}` };
}

/** Starts `build/main.js` on a free port, on a city of its own unless `env` names its folder. */
export async function startApp(env: Readonly<Record<string, string>> = {}): Promise<RunningApp> {
  const ownDir = env['DATA_DIR'] === undefined ? await newDataDir() : undefined;
  const dataDir = ownDir ?? env['DATA_DIR'] ?? '';
  const child = spawn(process.execPath, [path.join(ROOT, 'build', 'main.js')], {
    cwd: dataDir,
    env: childEnv({ PORT: '0', LOG_LEVEL: 'warn', ...env, DATA_DIR: dataDir }),
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
      if (ownDir !== undefined) await rm(ownDir, { recursive: true, force: true });
    },
  };
}
