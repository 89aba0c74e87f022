import { isDatabaseAway } from '#db/database-away.ts';
import type { ServiceContext } from '#server/context.ts';
import type { MakeContext, ServerLog } from '#server/make-context.ts';

import { jobs } from './jobs.ts';

/** A piece of timed work; safe to run in several processes at once. */
export type Job = {
  readonly name: string;
  readonly everyMs: number;
  run(ctx: ServiceContext): Promise<void>;
};

/** Runs each job at its own pace, never twice at once in this process. */
export function startJobs(parts: { makeContext: MakeContext; log: ServerLog }): {
  stop(): Promise<void>;
} {
  const timers = new Map<string, NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  let isStopped = false;

  function schedule(job: Job): void {
    if (isStopped) return;
    const timer = setTimeout(() => {
      const work = runOnce(job).finally(() => {
        running.delete(work);
        schedule(job);
      });
      running.add(work);
    }, job.everyMs);
    timers.set(job.name, timer);
  }

  async function runOnce(job: Job): Promise<void> {
    const ctx = parts.makeContext({
      actor: { kind: 'system' },
      requestId: `job:${job.name}`,
      clientAddress: 'local',
    });
    try {
      await job.run(ctx);
    } catch (error) {
      const level = isDatabaseAway(error) ? 'debug' : 'error';
      parts.log[level]({ err: error, job: job.name }, 'a job failed; it will run again');
    }
  }

  for (const job of jobs) schedule(job);
  return {
    stop: async () => {
      isStopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}
