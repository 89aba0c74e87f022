import type { Cents } from '../money.ts';
import { mustHave } from '../must-have.ts';
import {
  type HouseholdFigure,
  type SimpleSplitKind,
  splitOrder,
  type SplitOrderCode,
} from '../orders/split.ts';
import { fail, ok, type Result } from '../result.ts';

import { type ExpenseSplit, SHARES_MAX } from './expense.ts';

/** Ways to divide that can be a group's usual one: exact amounts fit one expense only. */
export const DEFAULT_SPLITS = [
  'per_household',
  'shares',
  'percent',
] as const satisfies readonly ExpenseSplit[];

/** One of them. */
export type DefaultSplit = (typeof DEFAULT_SPLITS)[number];

/**
 * How a group usually divides: its joint orders, and its expenses. `figures` has each household there
 * was when it was proposed, zero where it has no part: shares, or basis points.
 */
export type GroupSplit = {
  readonly orders: SimpleSplitKind;
  readonly split: DefaultSplit;
  readonly figures: readonly HouseholdFigure[];
};

/** Why a group cannot divide so. */
export type GroupSplitCode = SplitOrderCode | 'expense.stranger' | 'group_split.same';

/** What the figures of a rule are tried on, 100.00 EUR. */
const TRIED_CENTS = 10_000;

/**
 * Whether a group can usually divide so (S10): among its own households, each named once, with shares
 * up to 1,000 or percentages that are 100 together. Who is not named has no part; `now` is refused again.
 */
export function checkGroupSplit(
  wanted: GroupSplit,
  group: { readonly householdIds: readonly string[]; readonly now: GroupSplit },
): Result<GroupSplit, GroupSplitCode> {
  const { orders, split } = wanted;
  const figures = split === 'per_household' ? [] : wanted.figures;
  const here = new Set(group.householdIds);
  if (!figures.every(({ householdId }) => here.has(householdId))) return fail('expense.stranger');
  if (!figures.every(({ value }) => isFigure(split, value))) return fail('split.bad_weight');
  if (split !== 'per_household') {
    if (figures.length === 0) return fail('split.nobody');
    const tried = splitOrder({
      orderId: '',
      totalCents: TRIED_CENTS,
      participants: figures.map(({ householdId }) => ({ householdId, dependantIds: [] })),
      method: { kind: split, figures },
    });
    if (!tried.ok) return tried;
  }
  const valueOf = new Map(figures.map(({ householdId, value }) => [householdId, value]));
  const whole = split === 'per_household' ? [] : [...here].sort();
  const checked = {
    orders,
    split,
    figures: whole.map((householdId) => ({ householdId, value: valueOf.get(householdId) ?? 0 })),
  };
  return isSameSplit(checked, group.now) ? fail('group_split.same') : ok(checked);
}

function isFigure(split: DefaultSplit, value: number): boolean {
  const most = split === 'shares' ? SHARES_MAX : 10_000;
  return Number.isSafeInteger(value) && value >= 0 && value <= most;
}

function isSameSplit(one: GroupSplit, other: GroupSplit): boolean {
  const key = ({ orders, split, figures }: GroupSplit) =>
    JSON.stringify([
      orders,
      split,
      figures.map(({ householdId, value }) => `${householdId} ${value}`).sort(),
    ]);
  return key(one) === key(other);
}

/** How a group's rule divides among the households that are there now. */
export type UsualSplit = {
  readonly split: DefaultSplit;
  /** Who takes part, with its figure; null where all pay the same. */
  readonly parts: readonly { readonly householdId: string; readonly figure: number | null }[];
  /** Households that came after the rule: it does not count them. */
  readonly uncounted: readonly string[];
  /** Somebody it counts on has left: all pay the same until the group decides anew. */
  readonly isOutdated: boolean;
};

/**
 * What a rule means for those who share now (S10). Who left drops out of shares; percentages no longer
 * make 100 then, and so do shares nobody of which is left: all pay the same until a new rule.
 */
export function usualSplit(rule: GroupSplit, sharers: readonly string[]): UsualSplit {
  const named = new Set(rule.figures.map(({ householdId }) => householdId));
  const uncounted =
    rule.split === 'per_household' ? [] : sharers.filter((householdId) => !named.has(householdId));
  const here = new Set(sharers);
  const counted = rule.figures.filter(({ value }) => value > 0);
  const left = counted.filter(({ householdId }) => here.has(householdId));
  const isOutdated =
    rule.split === 'percent'
      ? left.length < counted.length
      : rule.split === 'shares' && left.length === 0;
  if (rule.split === 'per_household' || isOutdated) {
    const parts = sharers.map((householdId) => ({ householdId, figure: null }));
    return { split: 'per_household', parts, uncounted: isOutdated ? [] : uncounted, isOutdated };
  }
  const parts = left.map(({ householdId, value }) => ({ householdId, figure: value }));
  return { split: rule.split, parts, uncounted, isOutdated };
}

/**
 * What a household would owe of an expense of 100.00 EUR for all who share (S10), in cents: what a rule
 * means, said in money.
 */
export function shareOfHundred({ split, parts }: UsualSplit, householdId: string): Cents {
  if (parts.length === 0) return 0;
  const figures = parts.map((part) => ({
    householdId: part.householdId,
    value: part.figure ?? 0,
  }));
  const shared = splitOrder({
    orderId: '',
    totalCents: TRIED_CENTS,
    participants: parts.map((part) => ({ householdId: part.householdId, dependantIds: [] })),
    method: split === 'per_household' ? { kind: split } : { kind: split, figures },
  });
  const shares = mustHave(shared.ok ? shared.value : null, 'shares of a rule that was checked');
  return shares.find((share) => share.householdId === householdId)?.amountCents ?? 0;
}
