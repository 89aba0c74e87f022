import type { Thread } from '#db/queries/threads/messages.ts';

/**
 * What the keys of a thread's notices begin with. After it comes the number up to which the receiver
 * had read: however much is said then, it is one notice until they read again (TH2).
 */
export function noticeKeyOf(thread: Thread): string {
  return `thread:${idOf(thread)}:${thread.kind}:`;
}

function idOf(thread: Thread): string {
  switch (thread.kind) {
    case 'expense':
      return thread.expenseId;
    case 'nearby':
      return thread.proposalId;
    case 'provider':
    case 'group':
      return thread.orderId;
  }
}
