import type { WaitingAnswer } from '#app/contracts/notifications/views.ts';

/** An answer that waits; names that do not belong to it are left open. */
export function toAnswer(
  answer: Pick<WaitingAnswer, 'kind' | 'subjectId' | 'title' | 'href'> & Partial<WaitingAnswer>,
): WaitingAnswer {
  return { groupName: null, providerName: null, category: null, ...answer };
}
