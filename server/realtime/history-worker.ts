import { parentPort } from 'node:worker_threads';

import { historyJobs, type HistoryJobs } from './history-jobs.ts';

/** What the thread is asked; `id` comes back with the answer. */
export type WorkerQuestion = {
  [K in keyof HistoryJobs]: {
    readonly id: number;
    readonly job: K;
    readonly ask: HistoryJobs[K]['ask'];
  };
}[keyof HistoryJobs];

/** The answer, or the text of what went wrong. */
export type WorkerAnswer = { readonly id: number } & (
  { readonly answer: unknown } | { readonly fault: string }
);

/** The entry of the thread in which boards are replayed: one question after the other. */
parentPort?.on('message', (question: WorkerQuestion) => {
  parentPort?.postMessage(answerTo(question), []);
});

function answerTo(question: WorkerQuestion): WorkerAnswer {
  const { id } = question;
  try {
    return { id, answer: run(question) };
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function run(question: WorkerQuestion): unknown {
  switch (question.job) {
    case 'fold':
      return historyJobs.fold(question.ask);
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
