import type { FundMoveView, FundPartView } from '#app/contracts/expenses/fund-view.ts';
import {
  bringsIn,
  mayUndoFundMove,
  weighFundWord,
  type FundMove,
  type FundState,
} from '#app/domain/expenses/fund.ts';
import type { FundMoveRow, FundRow } from '#db/queries/expenses/funds.ts';

import { speakerOf } from './fund-standing.server.ts';

/** What decides whether a movement can be taken back, out of its row and those that count. */
export function undoneFacts(move: FundMoveRow, counted: readonly FundMoveRow[]) {
  return {
    isCounted: move.position !== null,
    saidByBoth: move.countedBy !== null && move.countedBy !== move.saidBy,
    isLast: counted.at(-1)?.id === move.id,
    isOfOrder: move.orderId !== null,
  };
}

/** A movement as one household of the group sees it; `maySay`: it may say something of its own. */
export function fundMoveView(
  move: FundMoveRow,
  seen: {
    readonly fund: Pick<FundRow, 'keeperId'>;
    readonly counted: readonly FundMoveRow[];
    readonly ownId: string;
    readonly maySay: boolean;
  },
): FundMoveView {
  const speaker = speakerOf(seen.fund, move, seen.ownId);
  const facts = undoneFacts(move, seen.counted);
  return {
    moveId: move.id,
    kind: move.kind,
    number: move.position,
    name: move.householdName,
    isOwn: speaker.isOwn,
    amountCents: move.amountCents,
    movedOn: move.movedOn,
    what: move.what,
    orderTitle: move.orderTitle,
    saidByName: move.saidByName,
    asksOwn: seen.maySay && !facts.isCounted && weighFundWord(move.kind, speaker) === 'counts',
    mayUndo: seen.maySay && mayUndoFundMove(speaker, facts),
  };
}

/** What each household has in the fund, by name; those that took all back stay with what they did. */
export function fundPartViews(
  { parts }: FundState,
  names: ReadonlyMap<string, string>,
): readonly FundPartView[] {
  return [...parts]
    .map(([householdId, part]) => ({ householdId, name: names.get(householdId) ?? '', ...part }))
    .sort((a, b) => b.partCents - a.partCents || a.name.localeCompare(b.name, 'it'));
}

/** Most cents that were in a fund since it was last empty; movements in their order. */
export function highestSinceEmpty(moves: readonly FundMove[]): number {
  let [inFund, highest] = [0, 0];
  for (const { kind, amountCents } of moves) {
    inFund += bringsIn(kind) ? amountCents : -amountCents;
    highest = inFund === 0 ? 0 : Math.max(highest, inFund);
  }
  return highest;
}
