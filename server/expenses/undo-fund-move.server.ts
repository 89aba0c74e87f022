import { bookFundMove, isSaid, mayUndoFundMove } from '#app/domain/expenses/fund.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { reverse } from '#app/domain/wallet/ledger.ts';
import { findFundMove, updateFundMove } from '#db/queries/expenses/funds.ts';
import { recordAudit } from '#server/audit/record-audit.server.ts';
import type { ServiceContext } from '#server/context.ts';
import { transact } from '#server/transact.ts';
import {
  postTransaction,
  type PostTransactionCode,
} from '#server/wallet/post-transaction.server.ts';

import { undoneFacts } from './fund-views.ts';
import { lockFund, speakerOf, type FundCode } from './fund-standing.server.ts';
import { publishMoney } from './publish-money.ts';
import { tellOfFundMove } from './tell-fund.server.ts';

/** Why a movement was not taken back. */
export type UndoFundMoveCode =
  FundCode | PostTransactionCode | 'fund.move_not_found' | 'fund.not_yours' | 'fund.move_stands';

/**
 * Takes a movement back (X11), by the keeper or its household: what it had booked is turned round.
 * Taken back twice it is no fault.
 */
export function undoFundMove(
  ctx: ServiceContext,
  input: { readonly groupId: string; readonly moveId: string },
): Promise<Result<true, UndoFundMoveCode>> {
  const { groupId, moveId } = input;
  return transact<true, UndoFundMoveCode>(ctx, async (unit) => {
    const locked = await lockFund(ctx, unit.tx, { groupId, action: 'settle' });
    if (!locked.ok) return locked;
    const { fund, standing, moves } = locked.value;
    const move = await findFundMove(unit.tx, input);
    if (!move) return fail('fund.move_not_found');
    const speaker = speakerOf(fund, move, standing.householdId);
    if (!speaker.isKeeper && !speaker.isOwn) return fail('fund.not_yours');
    if (move.undoneAt !== null) return ok(true);
    if (!isSaid(move)) return fail('fund.move_stands');
    if (!mayUndoFundMove(speaker, undoneFacts(move, moves))) return fail('fund.move_stands');
    if (move.transactionId !== null) {
      const reversed = await postTransaction(ctx, unit, {
        entry: reverse(bookFundMove(groupId, move)),
        idempotencyKey: `reversal:${move.transactionId}`,
        reversesId: move.transactionId,
      });
      if (!reversed.ok) return reversed;
    }
    const patch = { undoneAt: ctx.now(), undoneBy: standing.person.personId };
    await updateFundMove(unit.tx, { groupId, moveId, patch });
    await tellOfFundMove(ctx, unit, { locked: locked.value, move, kind: 'fund_undone' });
    await recordAudit(ctx, unit, {
      action: 'fund.undo',
      subjectKind: 'fund_move',
      subjectId: moveId,
      details: { groupId, kind: move.kind, amountCents: move.amountCents },
    });
    publishMoney(ctx, unit, groupId);
    return ok(true);
  });
}
