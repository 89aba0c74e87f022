import type { SharerView } from '#app/contracts/expenses/sharer.ts';
import type { ProposeSplitView, SplitRuleView } from '#app/contracts/expenses/split-rule.ts';
import { romeDay } from '#app/domain/dates.ts';
import {
  type GroupSplit,
  type UsualSplit,
  usualSplit,
} from '#app/domain/expenses/default-split.ts';
import { findGroupSplit } from '#db/queries/decisions/group-splits.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Standing } from '#server/groups/standing.server.ts';

import { typedFigure } from './expense-fields.ts';

type Group = Pick<Standing['group'], 'id' | 'splitMethod'>;

/**
 * How a group divides (S10): as it decided, or else as it was founded: orders as chosen then, expenses
 * alike. `decidedAt` is null then.
 */
export async function ruleOf(
  db: DbOrTx,
  { id: groupId, splitMethod }: Group,
): Promise<{ rule: GroupSplit; decidedAt: Date | null }> {
  const decided = await findGroupSplit(db, { groupId });
  return (
    decided ?? {
      rule: { orders: splitMethod, split: 'per_household', figures: [] },
      decidedAt: null,
    }
  );
}

/** The rule of a group to be read, and what it means for the households that share now. */
export async function readSplitRule(
  db: DbOrTx,
  group: Group,
  sharers: readonly SharerView[],
): Promise<{ rule: SplitRuleView; usual: UsualSplit }> {
  const { rule, decidedAt } = await ruleOf(db, group);
  return describeSplit(rule, decidedAt, sharers);
}

/** A rule to be read, with the names of those who are there now. */
export function describeSplit(
  rule: GroupSplit,
  decidedAt: Date | null,
  sharers: readonly SharerView[],
): { rule: SplitRuleView; usual: UsualSplit } {
  const ids = sharers.map(({ householdId }) => householdId);
  const usual = usualSplit(rule, ids);
  const figureOf = new Map(rule.figures.map(({ householdId, value }) => [householdId, value]));
  const named = sharers.filter(({ householdId }) => figureOf.has(householdId));
  const nameOf = new Map(sharers.map(({ householdId, name }) => [householdId, name]));
  return {
    usual,
    rule: {
      orders: rule.orders,
      split: rule.split,
      figures: named.map((sharer) => ({
        ...sharer,
        figure: figureOf.get(sharer.householdId) ?? 0,
      })),
      decidedOn: decidedAt && romeDay(decidedAt),
      uncounted: usual.uncounted.map((id) => nameOf.get(id) ?? ''),
      isOutdated: usual.isOutdated,
    },
  };
}

/** The fields of a form that proposes a rule, beginning with the one that holds. */
export function fieldsOfRule({
  orders,
  split,
  figures,
}: SplitRuleView): ProposeSplitView['values'] {
  const typed = figures.map(({ householdId, figure }): [string, string] => [
    `figure:${householdId}`,
    figure === 0 ? '' : typedFigure(split, figure),
  ]);
  return { orders, split, ...Object.fromEntries(typed) };
}
