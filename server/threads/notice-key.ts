import type { ThreadKind } from '#app/domain/threads/thread.ts';

/**
 * What the keys of a thread's notices begin with. After it comes the number up to which the receiver
 * had read: however much is said then, it is one notice until they read again (TH2).
 */
export function noticeKeyOf(thread: {
  readonly orderId: string;
  readonly kind: ThreadKind;
}): string {
  return `thread:${thread.orderId}:${thread.kind}:`;
}
