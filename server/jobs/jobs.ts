import { bookRecurringJob } from './book-recurring.ts';
import { closeDue } from './close-due.ts';
import { editionsJob } from './editions.ts';
import { endSources } from './end-sources.ts';
import { purge } from './purge.ts';
import { readmitJob } from './readmit.ts';
import { remind } from './remind.ts';
import { sendMailsJob } from './send-mails.ts';
import type { Job } from './start-jobs.ts';
import { tellCommentsJob } from './tell-comments.ts';

/** Everything that happens because time passes. */
export const jobs: readonly Job[] = [
  closeDue,
  editionsJob,
  bookRecurringJob,
  endSources,
  readmitJob,
  tellCommentsJob,
  remind,
  sendMailsJob,
  purge,
];
