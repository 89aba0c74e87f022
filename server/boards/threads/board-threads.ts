import type { HistoryJobs, LeftOut } from '../log/history-jobs.ts';
import { JobLane, type LaneQuestion } from './job-lane.ts';
import { PutOff } from './put-off.ts';
import { TooSlowError } from '../log/too-slow.ts';

/** Builds boards off the event loop, and answers plain data. */
export type BoardHistorian = {
  /**
   * `key` names the question among those of the same job and board: equal ones under way are
   * answered together.
   * @throws TooSlowError when the board takes too long, or too many wait.
   */
  ask<K extends keyof HistoryJobs>(
    boardId: string,
    job: K,
    ask: HistoryJobs[K]['ask'],
    key?: string,
  ): Promise<HistoryJobs[K]['answer']>;
  /** Call it before reading a board only to ask. @throws TooSlowError when that would be in vain. */
  requireTurn(boardId: string, job: keyof HistoryJobs): void;
  /** A board has a new snapshot: whatever took too long before may be tried again. */
  folded(boardId: string): void;
  /** What a fold left out: told to the log once, for as long as it is the same. */
  leftOut(boardId: string, what: readonly LeftOut[]): void;
};

/** What the threads need of the process. */
export type BoardThreadsParts = {
  nowMs(): number;
  /** Told once for each board that takes too long. */
  tookTooLong(boardId: string, job: keyof HistoryJobs): void;
  /** Told once for what is the same: places on the board, never words. */
  leftOut(boardId: string, what: readonly LeftOut[]): void;
  /** Whether a thread for quick questions stays when nobody asks: it costs some megabytes. */
  readonly staysWarm: boolean;
  readonly budgets?: Budgets;
};

/** How long jobs may take, in ms. */
export type Budgets = {
  /** Every question somebody waits for is tried so long before it goes to the slow lane. */
  readonly quick: number;
  readonly reading: number;
  /** Nobody waits for it. */
  readonly folding: number;
};

const BUDGETS: Budgets = { quick: 1_500, reading: 10_000, folding: 30_000 };
const IDLE_MS = 30_000;
/** Boards whose faults are remembered, so as not to tell them again. */
const MOST_TOLD = 200;

/** Who is let in first within a lane, and how long a job may take in all. */
const JOBS: Readonly<Record<keyof HistoryJobs, { rank: number; budget: keyof Budgets }>> = {
  read: { rank: 0, budget: 'quick' },
  look: { rank: 1, budget: 'reading' },
  tell: { rank: 1, budget: 'reading' },
  restore: { rank: 1, budget: 'reading' },
  export: { rank: 1, budget: 'reading' },
  fold: { rank: 1, budget: 'folding' },
  press: { rank: 1, budget: 'folding' },
  erase: { rank: 0, budget: 'folding' },
};

/**
 * The threads of a process in which boards are built (docs/decisions/014). What somebody waits for
 * is tried in the quick lane; what does not make it there in time goes through the slow lane, and
 * folding has its own, so that one heavy board never delays the others' pages.
 */
export class BoardThreads implements BoardHistorian {
  readonly #parts: BoardThreadsParts;
  readonly #budgets: Budgets;
  readonly #quick: JobLane;
  readonly #slow: JobLane;
  readonly #folding: JobLane;
  /**
   * Boards that are too heavy for the quick lane, and those too heavy for the slow one as well. How
   * a board is folded does not depend on whether it can be read: folding is what mends it.
   */
  readonly #heavy: PutOff;
  readonly #tooHeavy: Readonly<Record<'reading' | 'fold' | 'press', PutOff>>;
  readonly #underWay = new Map<string, Promise<unknown>>();
  /** By board: what its last fold left out. */
  readonly #told = new Map<string, string>();

  constructor(parts: BoardThreadsParts) {
    this.#parts = parts;
    this.#budgets = parts.budgets ?? BUDGETS;
    const putOff = () => new PutOff(() => parts.nowMs());
    this.#heavy = putOff();
    this.#tooHeavy = { reading: putOff(), fold: putOff(), press: putOff() };
    this.#quick = new JobLane({ idleMs: parts.staysWarm ? null : IDLE_MS });
    this.#slow = new JobLane({ idleMs: IDLE_MS });
    this.#folding = new JobLane({ idleMs: IDLE_MS });
    if (parts.staysWarm) this.#quick.warm();
  }

  async ask<K extends keyof HistoryJobs>(
    boardId: string,
    job: K,
    ask: HistoryJobs[K]['ask'],
    key?: string,
  ): Promise<HistoryJobs[K]['answer']> {
    const { rank, budget } = JOBS[job];
    const question = { boardId, job, ask, rank, budgetMs: this.#budgets[budget] };
    const answer = await this.#answerOnce(question, key);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a thread answers the job it was asked; its message has no type
    return answer as HistoryJobs[K]['answer'];
  }

  /** The same question under a key, asked while it is being answered, waits for that answer. */
  async #answerOnce(question: LaneQuestion, key: string | undefined): Promise<unknown> {
    if (key === undefined) return this.#answer(question);
    const name = JSON.stringify([question.boardId, question.job, key]);
    const underWay = this.#underWay.get(name) ?? this.#answer(question);
    this.#underWay.set(name, underWay);
    try {
      return await underWay;
    } finally {
      if (this.#underWay.get(name) === underWay) this.#underWay.delete(name);
    }
  }

  requireTurn(boardId: string, job: keyof HistoryJobs): void {
    const isTooHeavy = (job === 'read' ? this.#heavy : this.#slowOf(job)).waitMs(boardId) > 0;
    if (isTooHeavy) throw new TooSlowError(`board ${boardId} took too long (${job})`);
  }

  folded(boardId: string): void {
    for (const putOff of [this.#heavy, ...Object.values(this.#tooHeavy)]) putOff.forget(boardId);
  }

  leftOut(boardId: string, what: readonly LeftOut[]): void {
    const text = JSON.stringify(what);
    if (this.#told.get(boardId) === text) return;
    this.#told.delete(boardId);
    this.#told.set(boardId, text);
    const [oldest] = this.#told.keys();
    if (this.#told.size > MOST_TOLD && oldest !== undefined) this.#told.delete(oldest);
    this.#parts.leftOut(boardId, what);
  }

  /** Ends the threads; what was asked and is not answered fails. */
  async close(): Promise<void> {
    await Promise.all([this.#quick.close(), this.#slow.close(), this.#folding.close()]);
  }

  async #answer(question: LaneQuestion): Promise<unknown> {
    const { boardId, job } = question;
    this.requireTurn(boardId, job);
    const isWaitedFor = JOBS[job].budget !== 'folding';
    if (isWaitedFor && this.#heavy.waitMs(boardId) === 0) {
      const tried = await this.#quick.ask({ ...question, budgetMs: this.#budgets.quick });
      if (tried.kind === 'answer') return tried.answer;
      if (this.#heavy.add(boardId)) this.#parts.tookTooLong(boardId, job);
      if (job === 'read') throw new TooSlowError(`board ${boardId} takes too long (${job})`);
      // Another question of the board may have found out meanwhile.
      this.requireTurn(boardId, job);
    }
    const answered = await (isWaitedFor ? this.#slow : this.#folding).ask(question);
    if (answered.kind === 'answer') return answered.answer;
    if (this.#slowOf(job).add(boardId)) this.#parts.tookTooLong(boardId, job);
    throw new TooSlowError(`board ${boardId} takes too long (${job})`);
  }

  #slowOf(job: keyof HistoryJobs): PutOff {
    return this.#tooHeavy[job === 'fold' || job === 'press' ? job : 'reading'];
  }
}
