import type { WaitingAnswer } from '#app/contracts/notifications/views.ts';

/** An answer that waits; names that do not belong to it are left open. */
export function toAnswer(
  answer: Pick<WaitingAnswer, 'kind' | 'subjectId' | 'title' | 'href'> & Partial<WaitingAnswer>,
): WaitingAnswer {
  return { groupName: null, providerName: null, category: null, ...answer };
}

type Names = Pick<WaitingAnswer, 'title' | 'category' | 'groupName' | 'providerName'>;

/** The names of a row, and nothing else of it. */
export function namesOf({ title, category, groupName, providerName }: Names): Names {
  return { title, category, groupName, providerName };
}
