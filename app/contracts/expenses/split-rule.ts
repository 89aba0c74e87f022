import type { CalendarDay } from '#app/domain/dates.ts';
import type { DefaultSplit } from '#app/domain/expenses/default-split.ts';
import type { SimpleSplitKind } from '#app/domain/orders/split.ts';

import type { SharerView } from './sharer.ts';

/** How a group divides its orders and its expenses (S10). */
export type SplitRuleView = {
  readonly orders: SimpleSplitKind;
  /** As the rule says, also where it is outdated. */
  readonly split: DefaultSplit;
  /** Shares or basis points of each household, zero where it has no part; none where all pay alike. */
  readonly figures: readonly (SharerView & { readonly figure: number })[];
  /** Null: the group never decided. */
  readonly decidedOn: CalendarDay | null;
  /** Names of households the rule does not count: they came after it. */
  readonly uncounted: readonly string[];
  /** Somebody it counts on has left: until a new rule all pay the same. */
  readonly isOutdated: boolean;
};

/** The form that proposes another one; it begins with the one that holds. */
export type ProposeSplitView = {
  readonly sharers: readonly SharerView[];
  /** Milan's time, as a form has it. */
  readonly closesAt: string;
  readonly values: Readonly<Record<string, string>>;
};
