import { sendMails } from '#server/channels/send-mails.server.ts';

import type { Job } from './start-jobs.ts';

/** Sends the mails that wait in the outbox. */
export const sendMailsJob: Job = { name: 'send-mails', everyMs: 2_000, run: sendMails };
