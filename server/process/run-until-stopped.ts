import type { Env } from '../env.ts';
import type { RunningServer } from '../main.ts';
import { printWelcome } from './welcome.ts';

/** After this long a drain has failed, and the process ends anyway. */
const FORCED_EXIT_MS = 15_000;

/** Starts a server, prints its address, and closes it in order on SIGTERM or Ctrl+C. */
export async function runUntilStopped(
  env: Env,
  start: (onProgress: (line: string) => void) => Promise<RunningServer>,
): Promise<void> {
  const startedAt = performance.now();
  const server = await start((line) => console.log(line));
  printWelcome(env, server.address, performance.now() - startedAt);
  const stop = (signal: NodeJS.Signals) => {
    console.log(`${signal}: finishing what is running…`);
    setTimeout(() => process.exit(1), FORCED_EXIT_MS).unref();
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
