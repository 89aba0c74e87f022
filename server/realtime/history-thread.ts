import { Worker } from 'node:worker_threads';

import type { HistoryJobs } from './history-jobs.ts';
import type { WorkerAnswer } from './history-worker.ts';

/** Replays boards off the event loop. */
export type BoardHistorian = {
  ask<K extends keyof HistoryJobs>(
    job: K,
    ask: HistoryJobs[K]['ask'],
  ): Promise<HistoryJobs[K]['answer']>;
};

/** No honest board takes so long; a thread that does is ended, and its questions fail. */
const LONGEST_JOB_MS = 60_000;
/** A thread nobody asks for so long ends: it holds some megabytes. */
const IDLE_MS = 30_000;
const MAX_MEMORY_MB = 512;

type Waiting = { resolve(answer: unknown): void; reject(error: Error): void };

/**
 * One worker thread of this process, started when it is first asked something. Questions are
 * answered one after the other, so that a large board costs one processor and never the loop on
 * which people type.
 */
export class HistoryThread implements BoardHistorian {
  #worker: Worker | null = null;
  #timer: NodeJS.Timeout | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  ask<K extends keyof HistoryJobs>(
    job: K,
    ask: HistoryJobs[K]['ask'],
  ): Promise<HistoryJobs[K]['answer']> {
    const worker = (this.#worker ??= this.#start());
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        resolve: (answer) => resolve(answer as HistoryJobs[K]['answer']),
        reject,
      });
      worker.postMessage({ id, job, ask }, []);
      this.#watch();
    });
  }

  /** Ends the thread; what it was asked and has not answered fails. */
  async close(): Promise<void> {
    await this.#end(new Error('the process is closing'));
  }

  #start(): Worker {
    const worker = new Worker(...entry());
    worker.on('message', (answer: WorkerAnswer) => this.#settle(answer));
    worker.on('error', (error: Error) => void this.#end(error));
    worker.unref();
    return worker;
  }

  #settle(answer: WorkerAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('fault' in answer) waiting?.reject(new Error(answer.fault));
    else waiting?.resolve(answer.answer);
    this.#watch();
  }

  /** One timer: how long the running question may take, or how long the thread may be idle. */
  #watch(): void {
    if (this.#timer) clearTimeout(this.#timer);
    const isBusy = this.#waiting.size > 0;
    this.#timer = setTimeout(
      () => void this.#end(new Error('replaying a board took too long')),
      isBusy ? LONGEST_JOB_MS : IDLE_MS,
    );
    this.#timer.unref();
  }

  async #end(error: Error): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    if (this.#timer) clearTimeout(this.#timer);
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
    await worker?.terminate();
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
