import type { Result } from '#app/domain/result.ts';
import type { RequestCommand } from '#app/contracts/requests/schemas.ts';
import type { ServiceContext } from '#server/context.ts';

import { answerQuestion } from './answer-question.server.ts';
import { castVote } from './cast-vote.server.ts';
import { closeDecision } from './close-decision.server.ts';
import { closeRequest } from './close-request.server.ts';
import { preferOffer } from './prefer-offer.server.ts';
import { prolongRequest } from './prolong-request.server.ts';
import { putToVote } from './put-to-vote.server.ts';

/** Sends what a person of the group does on a request to the use case that does it. */
export async function commandRequest(
  ctx: ServiceContext,
  ids: { groupId: string; requestId: string },
  command: RequestCommand,
): Promise<Result<unknown>> {
  switch (command.intent) {
    case 'prefer':
      return preferOffer(ctx, { ...ids, offerId: command.offerId });
    case 'put-to-vote':
      return putToVote(ctx, {
        ...ids,
        offerId: command.offerId,
        revision: command.revision,
        quorum: command.quorum,
        closesAt: command.closesAt,
      });
    case 'vote':
      return castVote(ctx, { ...ids, decisionId: command.decisionId, choice: command.choice });
    case 'close-decision':
      return closeDecision(ctx, { ...ids, decisionId: command.decisionId });
    case 'close-request':
      return closeRequest(ctx, ids);
    case 'prolong':
      return prolongRequest(ctx, { ...ids, closesAt: command.closesAt });
    case 'answer':
      return answerQuestion(ctx, {
        ...ids,
        questionId: command.questionId,
        answer: command.answer,
      });
  }
}
