import { closeDue } from './close-due.ts';
import { purge } from './purge.ts';
import type { Job } from './start-jobs.ts';

/** Everything that happens because time passes. */
export const jobs: readonly Job[] = [closeDue, purge];
