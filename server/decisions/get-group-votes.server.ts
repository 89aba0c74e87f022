import type {
  FundableOrderView,
  GroupVotesView,
  GroupVoteView,
} from '#app/contracts/decisions/votes-view.ts';
import type { SharerView } from '#app/contracts/expenses/sharer.ts';
import type { SplitRuleView } from '#app/contracts/expenses/split-rule.ts';
import { addDays, romeDay } from '#app/domain/dates.ts';
import type { UsualSplit } from '#app/domain/expenses/default-split.ts';
import { mayInGroup } from '#app/domain/groups/policy.ts';
import { mustHave } from '#app/domain/must-have.ts';
import { checkVote, countVotes } from '#app/domain/requests/decision.ts';
import { ok, type Result } from '#app/domain/result.ts';
import { listHouseholdNames } from '#db/queries/accounts/households.ts';
import { listGroupDecisions, listGroupVotes } from '#db/queries/decisions/group-decisions.ts';
import { listFundableOrders } from '#db/queries/decisions/order-funds.ts';
import { findFund, fundBalance } from '#db/queries/expenses/funds.ts';
import { findOrder } from '#db/queries/orders/orders.ts';
import type { ServiceContext } from '#server/context.ts';
import { listSharers } from '#server/expenses/list-sharers.server.ts';
import { fieldsOfRule, readSplitRule } from '#server/expenses/split-rule.server.ts';
import { requireMoney } from '#server/expenses/standing.server.ts';
import type { Standing, StandingCode } from '#server/groups/standing.server.ts';
import { FUNDABLE_STATES, planFromFund } from '#server/orders/plan-from-fund.server.ts';

import { groupDecisionFacts } from './decision-facts.ts';
import { aboutFund, aboutSplit } from './vote-subjects.server.ts';

/** Votes shown; those that are open are the first of them. */
const SHOWN = 30;
/** A vote is proposed to end in two days, in the evening. */
const USUAL_DAYS = 2;
const USUAL_TIME = '20:00';

type Row = Awaited<ReturnType<typeof listGroupDecisions>>[number];

/** The votes of a group about its shared money, as the household of whoever asks sees them. */
export async function getGroupVotes(
  ctx: ServiceContext,
  input: { readonly groupId: string },
): Promise<Result<GroupVotesView, StandingCode>> {
  const { db } = ctx;
  const standing = await requireMoney(ctx, db, input);
  if (!standing.ok) return standing;
  const { group, mustAgree } = standing.value;
  const sharers = await listSharers(db, input);
  const { rule, usual: usualNow } = await readSplitRule(db, group, sharers);
  const rows = await listGroupDecisions(db, { ...input, limit: SHOWN });
  const votes = await Promise.all(
    rows.map((row) => describe(ctx, standing.value, { sharers, usualNow }, row)),
  );
  const isOpen = votes.some(({ state, about }) => state === 'open' && about.kind === 'group_split');
  return ok({
    group: { id: group.id, name: group.name },
    now: ctx.now().toISOString(),
    mustAgree,
    open: votes.filter(({ state }) => state === 'open'),
    ended: votes.filter(({ state }) => state !== 'open'),
    rule,
    proposeSplit: describeSplitProposal(ctx, standing.value, { rule, sharers, isOpen }),
    propose: await describeProposal(ctx, standing.value),
  });
}

async function describe(
  ctx: ServiceContext,
  standing: Standing,
  split: { readonly sharers: readonly SharerView[]; readonly usualNow: UsualSplit },
  { decision, orderTitle }: Row,
): Promise<GroupVoteView> {
  const { householdId, role, mustAgree } = standing;
  const { id: decisionId, electorate } = decision;
  const votes = await listGroupVotes(ctx.db, { decisionIds: [decisionId] });
  const facts = groupDecisionFacts(decision, votes);
  const names = await listHouseholdNames(ctx.db, { householdIds: electorate });
  const choiceOf = new Map(facts.votes.map((vote) => [vote.householdId, vote.choice]));
  const may = decision.status === 'open' && !mustAgree;
  return {
    decisionId,
    about:
      decision.kind === 'fund_order'
        ? await aboutFund(ctx, decision, { title: orderTitle ?? '', householdId })
        : aboutSplit(decision.proposal, { ...split, householdId }),
    state: decision.status,
    closesAt: decision.closesAt.toISOString(),
    endedOn: decision.closedAt && romeDay(decision.closedAt),
    quorum: decision.quorum,
    tally: countVotes(electorate, facts.votes),
    isAsked: electorate.includes(householdId),
    canVote: may && mayInGroup(role, 'vote') && checkVote(facts, householdId, ctx.now()).ok,
    myChoice: choiceOf.get(householdId) ?? null,
    mayCallOff: may && mayInGroup(role, 'manage_fund'),
    votes: electorate.map((id) => ({
      householdId: id,
      name: names.get(id) ?? '',
      choice: choiceOf.get(id) ?? null,
    })),
  };
}

function describeSplitProposal(
  ctx: ServiceContext,
  { group, role, mustAgree }: Standing,
  asked: {
    readonly rule: SplitRuleView;
    readonly sharers: readonly SharerView[];
    readonly isOpen: boolean;
  },
): GroupVotesView['proposeSplit'] {
  const { rule, sharers, isOpen } = asked;
  const may = !mustAgree && group.archivedAt === null && mayInGroup(role, 'manage_fund');
  if (!may || isOpen) return null;
  return { sharers, closesAt: usualClosing(ctx.now()), values: fieldsOfRule(rule) };
}

/** Milan's time at which a vote that is proposed now usually ends. */
function usualClosing(now: Date): string {
  return `${addDays(romeDay(now), USUAL_DAYS)}T${USUAL_TIME}`;
}

async function describeProposal(
  { db, now }: ServiceContext,
  { group, role, mustAgree }: Standing,
): Promise<GroupVotesView['propose']> {
  if (mustAgree || group.archivedAt !== null || !mayInGroup(role, 'manage_fund')) return null;
  const groupId = group.id;
  const fund = await findFund(db, { groupId });
  if (!fund || fund.closedAt !== null) return null;
  const orders = await listFundableOrders(db, { groupId, states: FUNDABLE_STATES });
  const all = { groupId, limitCents: 0, rule: 'by_cash', least: new Map() } as const;
  const described = await Promise.all(
    orders.map(async ({ orderId, title }): Promise<FundableOrderView> => {
      const order = mustHave(await findOrder(db, { orderId }), 'an order');
      // What a proposal for it is measured by.
      const { dueCents } = await planFromFund(db, order, all, now());
      return { orderId, title, dueCents };
    }),
  );
  return {
    freeCents: await fundBalance(db, { groupId }),
    orders: described.filter(({ dueCents }) => dueCents > 0),
    closesAt: usualClosing(now()),
  };
}
