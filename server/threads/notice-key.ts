import type { Thread } from '#db/queries/threads/messages.ts';

/**
 * What the keys of a thread's notices begin with. After it comes the number up to which the receiver
 * had read: however much is said then, it is one notice until they read again (TH2).
 */
export function noticeKeyOf(thread: Thread): string {
  const id = thread.kind === 'expense' ? thread.expenseId : thread.orderId;
  return `thread:${id}:${thread.kind}:`;
}
