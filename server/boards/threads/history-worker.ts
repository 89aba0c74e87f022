import { parentPort } from 'node:worker_threads';

import { historyJobs, type HistoryJobs } from '../log/history-jobs.ts';
import type { JobOutcome } from './job-thread.ts';

/** What the thread is asked. */
type WorkerQuestion = {
  [K in keyof HistoryJobs]: { readonly job: K; readonly ask: HistoryJobs[K]['ask'] };
}[keyof HistoryJobs];

/** Said once when it can be asked, then after each question. */
export type WorkerMessage = { readonly kind: 'ready' } | Exclude<JobOutcome, { kind: 'ended' }>;

/** The entry of a thread in which boards are built: one question after the other. */
parentPort?.on('message', (question: WorkerQuestion) => say(answerTo(question)));
say({ kind: 'ready' });

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message, []);
}

function answerTo(question: WorkerQuestion): WorkerMessage {
  try {
    return { kind: 'answer', answer: run(question) };
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'fault', fault };
  }
}

function run(question: WorkerQuestion): unknown {
  switch (question.job) {
    case 'read':
      return historyJobs.read(question.ask);
    case 'export':
      return historyJobs.export(question.ask);
    case 'fold':
      return historyJobs.fold(question.ask);
    case 'press':
      return historyJobs.press(question.ask);
    case 'tell':
      return historyJobs.tell(question.ask);
    case 'look':
      return historyJobs.look(question.ask);
    case 'restore':
      return historyJobs.restore(question.ask);
    case 'erase':
      return historyJobs.erase(question.ask);
  }
}
