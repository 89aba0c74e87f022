import { BoardTurns } from './board-turns.ts';
import { JobThread, type JobOutcome, type ThreadJob } from './job-thread.ts';
import { TooSlowError } from '../log/too-slow.ts';

/** A job of a board, its place in the queue, and how long it may take. */
export type LaneQuestion = ThreadJob & {
  readonly boardId: string;
  readonly rank: number;
  readonly budgetMs: number;
};

/** An answer, or that time or memory ran out. */
export type LaneAnswer = Exclude<JobOutcome, { kind: 'fault' }>;

type Waiting = {
  readonly question: LaneQuestion;
  resolve(answer: LaneAnswer): void;
  reject(error: Error): void;
};

/** More would wait longer than a browser does. Each holds the bytes of a board. */
const MOST_WAITING = 64;
const MOST_WAITING_OF_A_BOARD = 8;

/** A thread and what waits for it. The job that is ended for its time fails alone: the rest follows. */
export class JobLane {
  readonly #queue = new BoardTurns<Waiting>();
  readonly #thread: JobThread;
  #isBusy = false;
  #isClosed = false;

  constructor(thread: { readonly idleMs: number | null }) {
    this.#thread = new JobThread(thread);
  }

  warm(): void {
    this.#thread.warm();
  }

  /** @throws TooSlowError when too many wait; otherwise what the job itself threw. */
  ask(question: LaneQuestion): Promise<LaneAnswer> {
    const { boardId, rank } = question;
    const isFull =
      this.#queue.size >= MOST_WAITING || this.#queue.sizeOf(boardId) >= MOST_WAITING_OF_A_BOARD;
    if (isFull) return Promise.reject(new TooSlowError('too many questions about boards wait'));
    if (this.#isClosed) return Promise.reject(new Error('the process is closing'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ boardId, rank, entry: { question, resolve, reject } });
      if (!this.#isBusy) void this.#work();
    });
  }

  /** Ends the thread; what waits fails. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      next.reject(new Error('the process is closing'));
    }
    await this.#thread.close();
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      const { job, ask, budgetMs } = next.question;
      const outcome = await this.#thread.run({ job, ask }, budgetMs);
      if (outcome.kind === 'fault') next.reject(new Error(outcome.fault));
      else if (this.#isClosed && outcome.kind === 'ended') {
        next.reject(new Error('the process is closing'));
      } else next.resolve(outcome);
    }
    this.#isBusy = false;
  }
}
