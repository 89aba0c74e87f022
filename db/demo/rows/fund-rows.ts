import { bookFundMove, partsOfFund, type FundMove } from '#app/domain/expenses/fund.ts';
import type { fundMoves, groupFunds } from '#db/schema/funds.ts';

import type { DemoClock } from '../clock.ts';
import { demoFund } from '../fund.ts';
import { demoId } from '../ids.ts';
import type { LedgerBook } from './ledger-book.ts';
import { speakerOf } from './lookup.ts';

const GROUP_ID = demoId.group(demoFund.group);

/** Rows of the common fund, with what its movements booked. */
export type FundRows = {
  readonly funds: readonly (typeof groupFunds.$inferInsert)[];
  readonly moves: readonly (typeof fundMoves.$inferInsert)[];
};

/** Books the movements that count, and gives the fund's rows. @throws RangeError for a story that cannot be. */
export function fundRows(clock: DemoClock, book: LedgerBook): FundRows {
  const keeper = speakerOf(demoFund.keeper);
  const moves = demoFund.moves.map((story, index) => {
    const { key, kind, household, amountCents, daysAgo, what = '', waits = false } = story;
    const at = clock.hoursAgo(daysAgo * 24 - 2);
    const row = {
      id: demoId.fundMove(key),
      groupId: GROUP_ID,
      kind,
      householdId: household === '' ? null : demoId.household(household),
      orderId: null,
      amountCents,
      movedOn: clock.day(-daysAgo),
      what,
      saidAt: at,
      saidBy: household === '' ? keeper : speakerOf(household),
    };
    if (waits) return row;
    const counted = kind === 'taken_out' ? speakerOf(household) : keeper;
    const booking = { key: `fund-${key}`, at, personId: counted };
    book.book(bookFundMove(GROUP_ID, { kind, amountCents }), booking);
    const transactionId = `demo-transaction-${booking.key}`;
    return { ...row, position: index + 1, countedAt: at, countedBy: counted, transactionId };
  });
  const counting = moves.filter((move): move is typeof move & FundMove => 'position' in move);
  partsOfFund(counting);
  return {
    funds: [
      {
        groupId: GROUP_ID,
        purpose: demoFund.purpose,
        keeperHouseholdId: demoId.household(demoFund.keeper),
        lastPosition: counting.length,
        openedAt: clock.hoursAgo(demoFund.openedDaysAgo * 24),
        openedBy: demoId.person(demoFund.openedBy),
      },
    ],
    moves,
  };
}
