import type { ServerLog } from '../make-context.ts';

/** Faults after which the process cannot be trusted, or cannot serve at all: a new one can. */
const FATAL_CODES = new Set([
  'ERR_INTERNAL_ASSERTION', // Node found itself broken
  'ERR_OUT_OF_MEMORY',
]);

/** Whether a fault that nobody caught must end the process (docs/decisions/015). */
export function mustEnd(fault: unknown): boolean {
  for (let current = fault; current instanceof Error; current = current.cause) {
    if ('code' in current && FATAL_CODES.has(String(current.code))) return true;
    // The embedded database is a WebAssembly machine: stopped, it answers nothing any more.
    if (current instanceof WebAssembly.RuntimeError) return true;
    if (current instanceof RangeError && /allocation failed/i.test(current.message)) return true;
  }
  return false;
}

/**
 * Keeps the process serving when something breaks that nobody awaits: one person's fault must not
 * take the city down. The request that met it gets no answer of its own and ends by its time limit;
 * everybody else's go on. `end` closes in order when that is no longer honest.
 */
export function standFirm(
  log: Pick<ServerLog, 'error' | 'fatal'>,
  end: () => void,
): { release(): void } {
  const take = (origin: string) => (fault: unknown) => {
    const details = { err: fault, origin };
    if (mustEnd(fault)) {
      log.fatal(details, 'this process cannot go on');
      end();
    } else {
      log.error(details, 'something broke that nobody awaited; the process goes on');
    }
  };
  const onException = take('uncaughtException');
  const onRejection = take('unhandledRejection');
  process.on('uncaughtException', onException);
  process.on('unhandledRejection', onRejection);
  return {
    release() {
      process.off('uncaughtException', onException);
      process.off('unhandledRejection', onRejection);
    },
  };
}
