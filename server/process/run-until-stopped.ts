import type { Env } from '../env.ts';
import { createLog } from '../log.ts';
import type { RunningServer } from '../main.ts';
import { standFirm } from './stand-firm.ts';
import { printWelcome } from './welcome.ts';

/** After this long a drain has failed, and the process ends anyway. */
const FORCED_EXIT_MS = 15_000;

/**
 * Starts a server, prints its address, and closes it in order on SIGTERM, Ctrl+C or a fault it
 * cannot go on after. A fault while it starts ends it at once: there is nobody to serve yet.
 */
export async function runUntilStopped(
  env: Env,
  start: (onProgress: (line: string) => void) => Promise<RunningServer>,
): Promise<void> {
  const startedAt = performance.now();
  const server = await start((line) => console.log(line));
  printWelcome(env, server.address, performance.now() - startedAt);
  const log = createLog(env.logLevel);
  let isStopping = false;
  const stop = (code: number) => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), FORCED_EXIT_MS).unref();
    server.close().then(
      () => process.exit(code),
      (error: unknown) => {
        log.fatal({ err: error }, 'the process did not close in order');
        process.exit(1);
      },
    );
  };
  const onSignal = (signal: NodeJS.Signals) => {
    console.log(`${signal}: finishing what is running…`);
    stop(0);
  };
  standFirm(log, () => stop(1));
  process.once('SIGTERM', onSignal);
  process.once('SIGINT', onSignal);
}
