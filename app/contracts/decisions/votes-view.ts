import type { ProposeSplitView, SplitRuleView } from '#app/contracts/expenses/split-rule.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';
import type { DecisionState, Tally, VoteChoice } from '#app/domain/requests/decision.ts';
import type { FundRule } from '#app/domain/wallet/fund-share.ts';

/** What the fund's payment would do, or did, for the reader's household: cash without and with it. */
export type OwnEffect = { readonly beforeCents: Cents; readonly fundCents: Cents };

/** That the fund would pay for an order. */
export type FundVoteView = {
  readonly kind: 'fund_order';
  readonly orderId: string;
  readonly title: string;
  /** Null: all that is in the fund then. */
  readonly amountCents: Cents | null;
  readonly rule: FundRule;
  /** What it would pay now; null once the vote is over. */
  readonly wouldPayCents: Cents | null;
  /** Null where the household has no cash to pay, or the vote is over. */
  readonly own: OwnEffect | null;
};

/** That the group would divide so; of 100.00 EUR what the reader's household pays, now and then. */
export type SplitVoteView = {
  readonly kind: 'group_split';
  readonly rule: SplitRuleView;
  readonly ownNowCents: Cents;
  readonly ownThenCents: Cents;
};

/** A vote of a group about its shared money, as one household sees it. */
export type GroupVoteView = {
  readonly decisionId: string;
  readonly about: FundVoteView | SplitVoteView;
  readonly state: DecisionState;
  readonly closesAt: string;
  /** Day in Milan it ended on, which the last vote can bring forward; null while it runs. */
  readonly endedOn: CalendarDay | null;
  readonly quorum: number;
  readonly tally: Tally;
  readonly isAsked: boolean;
  readonly canVote: boolean;
  readonly myChoice: VoteChoice | null;
  readonly mayCallOff: boolean;
  readonly votes: readonly {
    readonly householdId: string;
    readonly name: string;
    readonly choice: VoteChoice | null;
  }[];
};

/** An order that the fund can be asked to pay for, with the cash that is still to be paid. */
export type FundableOrderView = {
  readonly orderId: string;
  readonly title: string;
  readonly dueCents: Cents;
};

/** The votes of a group about its shared money. */
export type GroupVotesView = {
  readonly group: { readonly id: string; readonly name: string };
  readonly now: string;
  readonly mustAgree: boolean;
  readonly open: readonly GroupVoteView[];
  readonly ended: readonly GroupVoteView[];
  /** How the group divides now. */
  readonly rule: SplitRuleView;
  /** Null for whoever proposes nothing, and while the group votes on it. */
  readonly proposeSplit: ProposeSplitView | null;
  /** Null for whoever proposes nothing, and where there is no open fund. */
  readonly propose: {
    readonly freeCents: Cents;
    readonly orders: readonly FundableOrderView[];
    /** Milan's time, as a form has it. */
    readonly closesAt: string;
  } | null;
};
