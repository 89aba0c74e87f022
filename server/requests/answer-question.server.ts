import { isRequestOver, requestStateAt } from '#app/domain/requests/request-state.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { answerQuestionRow } from '#db/queries/requests/questions.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import { transactOnce } from '#server/transact-once.ts';

import { toRequestFacts } from './request-facts.ts';
import { publishChange } from './publish-change.server.ts';
import { openRequestLocked, type GroupSideCode } from './standing.server.ts';

/** Why a question was not answered. */
export type AnswerQuestionCode = GroupSideCode | 'request.closed' | 'question.already_done';

/**
 * The organiser answers a provider's question, once; all providers of the request read the
 * answer, the one that asked is told.
 * `question.already_done` also for a question that is not of this request.
 */
export async function answerQuestion(
  ctx: ServiceContext,
  input: { groupId: string; requestId: string; questionId: string; answer: string },
): Promise<Result<true, AnswerQuestionCode>> {
  return transactOnce(ctx, async (unit) => {
    const { tx } = unit;
    const opened = await openRequestLocked(ctx, tx, { ...input, action: 'answer_question' });
    if (!opened.ok) return opened;
    const { request, person } = opened.value;
    const now = ctx.now();
    const state = requestStateAt(toRequestFacts(request), now);
    if (isRequestOver(state)) return fail('request.closed', { state });
    const { questionId, answer } = input;
    const askedBy = await answerQuestionRow(tx, {
      questionId,
      requestId: request.id,
      answer,
      personId: person.personId,
      now,
    });
    if (askedBy === null) return fail('question.already_done');
    await publishChange(unit, { request, providers: 'all' });
    await notify(
      ctx,
      unit,
      { providerIds: [askedBy] },
      {
        eventKey: `question_answered:${questionId}`,
        kind: 'question_answered',
        params: { title: request.title },
        href: `/provider/requests/${request.id}`,
      },
    );
    return ok(true);
  });
}
