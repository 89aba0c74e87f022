import type { GroupVotesCommand } from '#app/contracts/decisions/schemas.ts';
import type { Result } from '#app/domain/result.ts';
import type { ServiceContext } from '#server/context.ts';

import { castGroupVote, type CastGroupVoteCode } from './cast-group-vote.server.ts';
import { proposeFundPayment, type ProposeFundCode } from './propose-fund-payment.server.ts';
import { proposeSplit, type ProposeSplitCode } from './propose-split.server.ts';
import { withdrawGroupVote, type WithdrawGroupVoteCode } from './withdraw-group-vote.server.ts';

/** Why nothing was done. */
type CommandGroupVotesCode =
  ProposeFundCode | ProposeSplitCode | CastGroupVoteCode | WithdrawGroupVoteCode;

/** Carries out what somebody does with the votes of a group; codes are those of the use case. */
export function commandGroupVotes(
  ctx: ServiceContext,
  groupId: string,
  command: GroupVotesCommand,
): Promise<Result<unknown, CommandGroupVotesCode>> {
  switch (command.intent) {
    case 'propose':
    case 'propose-all': {
      const { amount: amountCents, ...proposal } = command;
      return proposeFundPayment(ctx, { ...proposal, amountCents, groupId });
    }
    case 'propose-split':
      return proposeSplit(ctx, { ...command, groupId });
    case 'vote':
      return castGroupVote(ctx, { ...command, groupId });
    case 'call-off':
      return withdrawGroupVote(ctx, { ...command, groupId });
  }
}
