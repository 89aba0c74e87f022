import type { FundPaperView } from '#app/contracts/expenses/fund-paper-view.ts';
import { romeDay } from '#app/domain/dates.ts';
import { inFundAfter } from '#app/domain/expenses/fund-paper.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findFund, findFundPaper, listNumberedMoves } from '#db/queries/expenses/funds.ts';
import type { ServiceContext } from '#server/context.ts';
import type { StandingCode } from '#server/groups/standing.server.ts';

import { requireMoney } from './standing.server.ts';

/** Why there is no paper. */
export type FundPaperCode = StandingCode | 'fund.move_not_found';

/**
 * The paper of a movement of a group's fund that counts, or counted (X19): for all who read the group's
 * money, and for the household whose money it was, also once it has left.
 */
export async function getFundPaper(
  ctx: ServiceContext,
  { groupId, moveId }: { readonly groupId: string; readonly moveId: string },
): Promise<Result<FundPaperView, FundPaperCode>> {
  const { actor, db } = ctx;
  const standing = await requireMoney(ctx, db, { groupId });
  const move = await findFundPaper(db, { groupId, moveId });
  const isOwn =
    actor.kind === 'person' &&
    actor.householdId !== null &&
    move?.householdId === actor.householdId;
  if (!standing.ok && !isOwn) return standing;
  if (!move) return fail('fund.move_not_found');
  const fund = mustHave(await findFund(db, { groupId }), 'the fund of a movement');
  const numbered = await listNumberedMoves(db, { groupId, upTo: move.position });
  return ok({
    moveId,
    number: move.position,
    kind: move.kind,
    group: { id: groupId, name: move.groupName },
    purpose: fund.purpose,
    householdName: move.householdName,
    what: move.orderTitle ?? move.what,
    amountCents: move.amountCents,
    movedOn: move.movedOn,
    countedOn: romeDay(move.countedAt),
    saidByName: move.saidByName,
    countedByName: move.countedByName,
    inFundAfterCents: inFundAfter(numbered, move.position),
    undoneOn: move.undoneAt && romeDay(move.undoneAt),
  });
}
