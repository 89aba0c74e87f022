import { Worker } from 'node:worker_threads';

import type { HistoryJobs } from '../log/history-jobs.ts';
import type { WorkerMessage } from './history-worker.ts';

/** A job as a thread takes it. */
export type ThreadJob = { readonly job: keyof HistoryJobs; readonly ask: unknown };

/** What became of a job; `ended`: its time or memory was up, and the thread was given up with it. */
export type JobOutcome =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'fault'; readonly fault: string }
  | { readonly kind: 'ended' };

type Running = {
  readonly job: ThreadJob;
  readonly budgetMs: number;
  settle(outcome: JobOutcome): void;
};

const MAX_MEMORY_MB = 512;
/** Starting is no fault of the job that waits for it, and takes a while on a busy machine. */
const LONGEST_START_MS = 30_000;

/**
 * A worker thread that does one job at a time, started when there is one. A job that takes longer
 * than its budget is ended with the thread: nothing else stops a loop. The next job starts another.
 */
export class JobThread {
  readonly #idleMs: number;
  #worker: Worker | null = null;
  #isReady = false;
  #running: Running | null = null;
  #timer: NodeJS.Timeout | null = null;

  /** @param idleMs a thread without a job for so long ends; null: it stays. */
  constructor({ idleMs }: { readonly idleMs: number | null }) {
    this.#idleMs = idleMs ?? 0;
  }

  /** Starts the thread, so that the first job need not wait for it. */
  warm(): void {
    this.#worker ??= this.#start();
  }

  /** Does a job, which must be the only one. Never rejects. */
  run(job: ThreadJob, budgetMs: number): Promise<JobOutcome> {
    return new Promise((settle) => {
      this.#running = { job, budgetMs, settle };
      this.warm();
      if (this.#isReady) this.#post();
      else this.#endAfter(LONGEST_START_MS);
    });
  }

  /** Ends the thread and the job it does. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#isReady = false;
    this.#settle({ kind: 'ended' });
    if (this.#timer) clearTimeout(this.#timer);
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(...entry());
    const isCurrent = () => worker === this.#worker;
    worker.on('message', (message: WorkerMessage) => {
      if (isCurrent()) this.#hear(message);
    });
    const gone = () => {
      if (isCurrent()) void this.close();
    };
    // Out of memory, for one. Without a listener it would end the process.
    worker.on('error', gone);
    worker.on('exit', gone);
    worker.unref();
    return worker;
  }

  #hear(message: WorkerMessage): void {
    if (message.kind !== 'ready') return this.#settle(message);
    this.#isReady = true;
    if (this.#running) this.#post();
  }

  #post(): void {
    const running = this.#running;
    if (!running) return;
    this.#worker?.postMessage(running.job, []);
    this.#endAfter(running.budgetMs);
  }

  #settle(outcome: JobOutcome): void {
    const running = this.#running;
    this.#running = null;
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#idleMs > 0) this.#endAfter(this.#idleMs);
    running?.settle(outcome);
  }

  #endAfter(ms: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.close(), ms);
    this.#timer.unref();
  }
}

/** Built, the thread is a file beside the bundle; from source it reads TypeScript as the tests do. */
function entry(): ConstructorParameters<typeof Worker> {
  const resourceLimits = { maxOldGenerationSizeMb: MAX_MEMORY_MB };
  const isSource = import.meta.url.endsWith('.ts');
  if (!isSource) return [new URL('./history-worker.js', import.meta.url), { resourceLimits }];
  const file = JSON.stringify(new URL('./history-worker.ts', import.meta.url).href);
  const source = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${file}))`;
  return [source, { eval: true, execArgv: [], resourceLimits }];
}
