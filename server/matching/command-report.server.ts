import type { z } from 'zod';

import type { cityReportSchema } from '#app/contracts/reviews/schemas.ts';
import type { Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';
import { judgeListing, type JudgeListingCode } from '#server/groups/judge-listing.server.ts';
import { decideReview, type DecideReviewCode } from '#server/reviews/decide-review.server.ts';

import { judgeTalk, readmitHousehold, type JudgeTalkCode } from './judge-talk.server.ts';

/** Does what an officer asks about what was reported; codes are those of the use case. */
export function commandReport(
  ctx: ServiceContext,
  command: z.infer<typeof cityReportSchema>,
): Promise<
  Result<true, DecideReviewCode | JudgeTalkCode | JudgeListingCode | 'nearby.not_suspended'>
> {
  switch (command.intent) {
    case 'decide':
      return decideReview(ctx, command);
    case 'judge':
      return judgeTalk(ctx, command);
    case 'judge-listing':
      return judgeListing(ctx, command);
    case 'readmit':
      return readmitHousehold(ctx, command);
  }
}
