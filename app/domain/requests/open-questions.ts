import { fail, ok, type Result } from '../result.ts';

/** Most questions of one provider on one request that wait for an answer at the same time (QST1). */
export const MOST_OPEN_QUESTIONS = 5;

/** Whether a provider may ask once more: not while it has as many questions open as it may have. */
export function checkQuestion(open: number): Result<true, 'question.too_many'> {
  return open < MOST_OPEN_QUESTIONS
    ? ok(true)
    : fail('question.too_many', { most: MOST_OPEN_QUESTIONS });
}

/** Questions of one provider on one request: together they are one thing that waits (QST2). */
export type Asker = { readonly requestId: string; readonly providerId: string };

/** Names the questions of one asker in the key of a notice, and in what waits. */
export function askerKey({ requestId, providerId }: Asker): string {
  return `${requestId}/${providerId}`;
}

/** Each asker once, where the first of its questions stands, with how many it has. */
export function byAsker<Question extends Asker>(
  questions: readonly Question[],
): readonly (Question & { readonly count: number })[] {
  const first = new Map<string, Question & { count: number }>();
  for (const question of questions) {
    const known = first.get(askerKey(question));
    if (known) known.count += 1;
    else first.set(askerKey(question), { ...question, count: 1 });
  }
  return [...first.values()];
}
