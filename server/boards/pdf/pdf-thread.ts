import { Worker } from 'node:worker_threads';

import type { Logger } from 'pino';

import { fail, type Result } from '#app/domain/result.ts';
import { FairQueue } from '#server/fair-queue.ts';

import type { PdfProblem } from './clean-pdf.ts';

const MEGABYTE = 1024 * 1024;
const MEASURE_EVERY_MS = 20;

/** What one PDF may cost, and how many may wait; honest ones stay far below. */
export const PDF_LIMITS = {
  /** Until the thread is there: a loaded machine is not the file's fault. */
  startMs: 20_000,
  /** From then on. */
  longestMs: 10_000,
  /** The thread's own heap, which the engine bounds. */
  heapBytes: 256 * MEGABYTE,
  /** All it takes. Unpacked data lie outside the heap, where no setting of a thread bounds them. */
  memoryBytes: 512 * MEGABYTE,
  maxWaiting: 40,
  maxWaitingInLane: 10,
  maxWaitMs: 60_000,
};

/**
 * Why a PDF was not cleaned. `file.too_heavy`: it takes more time or memory than one may;
 * `file.busy`: too many wait already; `file.unchecked`: the server's fault, which is in the log.
 */
export type PdfRefusal = PdfProblem | 'file.too_heavy' | 'file.busy' | 'file.unchecked';

type PdfThreadOptions = {
  readonly limits?: Partial<typeof PDF_LIMITS>;
  /** The thread's program; the one beside this file by default. */
  readonly program?: ThreadProgram;
};

type ThreadProgram = Pick<WorkerOptions, 'eval' | 'execArgv'> & { readonly source: string | URL };
type WorkerOptions = NonNullable<ConstructorParameters<typeof Worker>[1]>;
type Asked = { readonly lane: string; readonly log: Pick<Logger, 'error'> };

/** Cleans PDFs in threads, one at a time: hostile ones cost one processor, never the loop on which people type. */
export class PdfThread {
  readonly #limits: typeof PDF_LIMITS;
  readonly #program: ThreadProgram;
  readonly #queue: FairQueue;

  constructor({ limits, program = programBeside() }: PdfThreadOptions = {}) {
    this.#limits = { ...PDF_LIMITS, ...limits };
    this.#program = program;
    this.#queue = new FairQueue({
      ...this.#limits,
      atOnce: 1,
      firstWorkMs: 500,
      nowMs: () => performance.now(),
    });
  }

  /** `lane`: whose PDF it is; one person's many wait behind each other, not before everybody's. */
  async clean(bytes: Uint8Array, { lane, log }: Asked): Promise<Result<Uint8Array, PdfRefusal>> {
    const turn = await this.#queue.run(lane, () => this.#readInThread(bytes, log));
    return turn.ok ? turn.value : fail('file.busy');
  }

  /** Never rejects. */
  async #readInThread(
    bytes: Uint8Array,
    log: Asked['log'],
  ): Promise<Result<Uint8Array, PdfRefusal>> {
    const worker = startWorker(this.#program, this.#limits.heapBytes);
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise((resolve, reject) => {
        const watch = watchCost(this.#limits);
        worker.on('message', (message: Result<Uint8Array, PdfProblem> | 'ready') => {
          if (message !== 'ready') return resolve(message);
          watch.begin();
          worker.postMessage(bytes, []);
        });
        worker.once('error', reject);
        worker.once('messageerror', reject);
        worker.once('exit', (code) => reject(new Error(`the thread ended by itself (${code})`)));
        timer = setInterval(() => {
          const verdict = watch.verdict();
          if (verdict === 'too-heavy') resolve(fail('file.too_heavy'));
          if (verdict === 'not-started') reject(new Error('the thread did not start in time'));
        }, MEASURE_EVERY_MS);
      });
    } catch (error) {
      if (isOutOfMemory(error)) return fail('file.too_heavy');
      log.error({ err: error }, 'a PDF was not checked');
      return fail('file.unchecked');
    } finally {
      clearInterval(timer);
      await worker.terminate();
    }
  }
}

function startWorker({ source, ...options }: ThreadProgram, heapBytes: number): Worker {
  const maxOldGenerationSizeMb = heapBytes / MEGABYTE;
  return new Worker(source, { ...options, resourceLimits: { maxOldGenerationSizeMb } });
}

/** The engine ends a thread whose heap is full. */
function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** Time and memory of one thread. */
function watchCost(limits: typeof PDF_LIMITS) {
  const askedMs = performance.now();
  let begun: { atMs: number; bytes: number } | null = null;
  return {
    begin: () => (begun = { atMs: performance.now(), bytes: bytesOfOthers() }),
    verdict(): 'too-heavy' | 'not-started' | null {
      const nowMs = performance.now();
      if (!begun) return nowMs - askedMs > limits.startMs ? 'not-started' : null;
      const isTooLong = nowMs - begun.atMs > limits.longestMs;
      const isTooLarge = bytesOfOthers() - begun.bytes > limits.memoryBytes;
      return isTooLong || isTooLarge ? 'too-heavy' : null;
    },
  };
}

/** What the process holds beside the main thread's own: that grows by what people do meanwhile. */
function bytesOfOthers(): number {
  const { rss, heapTotal, external } = process.memoryUsage();
  return rss - heapTotal - external;
}

/** Built, the thread is a file beside the bundle; from source it reads TypeScript as the tests do. */
function programBeside(): ThreadProgram {
  if (!import.meta.url.endsWith('.ts')) {
    return { source: new URL('./pdf-worker.js', import.meta.url) };
  }
  const file = JSON.stringify(new URL('./pdf-worker.ts', import.meta.url).href);
  const source = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${file}))`;
  return { source, eval: true, execArgv: [] };
}
