import { composeIBAN } from 'ibantools';

import { mustHave } from '#app/domain/must-have.ts';
import { defaultQuorum } from '#app/domain/requests/decision.ts';
import type { householdAccounts } from '#db/schema/accounts.ts';
import type { groupDecisions, groupSplits, groupVotes } from '#db/schema/decisions.ts';
import type { threadFiles, threadMessages } from '#db/schema/threads.ts';

import type { DemoClock } from '../clock.ts';
import { demoId } from '../ids.ts';
import { demoMoney } from '../money.ts';
import { demoHouseholds } from '../people.ts';
import { speakerOf } from './lookup.ts';
import { RECEIPT } from './receipt-picture.ts';

const GROUP_ID = demoId.group(demoMoney.group);
const DECISION_ID = demoId.decision(`split-${demoMoney.group}`);

/** What neighbours say beside their expenses, with the pictures of receipts. */
export function expenseTalkRows(clock: DemoClock): {
  readonly messages: readonly (typeof threadMessages.$inferInsert)[];
  readonly files: readonly (typeof threadFiles.$inferInsert)[];
} {
  const content = new Uint8Array(Buffer.from(RECEIPT, 'base64'));
  const told = demoMoney.talk.map((word, index, all) => {
    const number = all.slice(0, index + 1).filter(({ expense }) => expense === word.expense).length;
    return { word, number, id: `demo-message-expense-${word.expense}-${number}` };
  });
  return {
    messages: told.map(({ word, number, id }) => ({
      id,
      expenseId: demoId.expense(word.expense),
      kind: 'expense',
      number,
      authorId: demoId.person(word.by),
      householdId: demoId.household(word.household),
      text: word.text,
      formKey: id,
      sentAt: clock.hoursAgo(word.hoursAgo),
    })),
    files: told
      .filter(({ word }) => word.hasReceipt)
      .map(({ id }) => ({
        id: `${id}-file`,
        messageId: id,
        place: 1,
        name: 'scontrino.png',
        mediaType: 'image/png',
        sizeBytes: content.length,
        content,
      })),
  };
}

/** The vote by which the group decided how to divide, and what holds since. */
export function splitRows(clock: DemoClock): {
  readonly decisions: readonly (typeof groupDecisions.$inferInsert)[];
  readonly votes: readonly (typeof groupVotes.$inferInsert)[];
  readonly splits: readonly (typeof groupSplits.$inferInsert)[];
} {
  const { orders, split, openedBy, openedDaysAgo, decidedDaysAgo, votes } = demoMoney.split;
  const voters = Object.entries(votes);
  const decidedAt = clock.hoursAgo(decidedDaysAgo * 24);
  return {
    decisions: [
      {
        id: DECISION_ID,
        groupId: GROUP_ID,
        kind: 'group_split',
        proposal: { orders, split, figures: [] },
        quorum: defaultQuorum(voters.length),
        electorate: voters.map(([household]) => demoId.household(household)),
        closesAt: clock.evening(1 - decidedDaysAgo),
        status: 'accepted',
        openedBy: demoId.person(openedBy),
        createdAt: clock.hoursAgo(openedDaysAgo * 24),
        closedAt: decidedAt,
      },
    ],
    votes: voters.map(([household, choice], index) => ({
      decisionId: DECISION_ID,
      householdId: demoId.household(household),
      choice,
      personId: speakerOf(household),
      castAt: clock.hoursAgo(openedDaysAgo * 24 - 3 - index * 11),
    })),
    splits: [{ groupId: GROUP_ID, decisionId: DECISION_ID, decidedAt }],
  };
}

/** Accounts of households, of a bank that does not exist: no bank of Italy has the number 99999. */
export function householdAccountRows(clock: DemoClock): (typeof householdAccounts.$inferInsert)[] {
  return demoMoney.accounts.map((key, index) => {
    const bban = `X9999901601${String(index + 1).padStart(12, '0')}`;
    const [adult] = demoHouseholds.find((household) => household.key === key)?.adults ?? [];
    return {
      householdId: demoId.household(key),
      iban: mustHave(composeIBAN({ countryCode: 'IT', bban }), 'an IBAN of the demo'),
      holder: mustHave(adult, 'an adult of the demo').name,
      setAt: clock.hoursAgo(24 * 47),
      setBy: speakerOf(key),
    };
  });
}
