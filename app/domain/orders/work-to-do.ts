import type { AbsenceRule } from './absence-rule.ts';
import type { OrderState } from './order-state.ts';

/** What an order can wait for from its provider's people. */
export type WorkKind = 'start' | 'mark' | 'close' | 'add_dates' | 'finish';

/** An order as far as it tells what is to be done about it now. */
export type WorkFacts = {
  readonly status: OrderState;
  readonly rule: AbsenceRule;
  /** Its first date has begun; its last one is over (STP1, STP2). */
  readonly hasBegun: boolean;
  readonly isOver: boolean;
  /** A part of what was bought has no date yet (SES12); `proposed`: some dates wait for an answer. */
  readonly missingDates: 'none' | 'to_add' | 'proposed';
  /** A period before the last one is over and open (PER4). */
  readonly isPeriodOver: boolean;
  /** Dates that have ended, in open periods, on which somebody is not marked. */
  readonly unmarkedDates: number;
  /** A household's word against a step or a mark is open (STP4, ATT7). */
  readonly isContested: boolean;
};

/**
 * The next thing a provider has to do for an order, of what can be done now (STP6): say that it began,
 * mark who was there, close a period, add the dates that are missing, say that it is over. Where marks change nothing (`always`) what
 * ends goes before them. Null: nothing waits.
 */
export function workToDo(facts: WorkFacts): WorkKind | null {
  const { status, rule, unmarkedDates, isContested } = facts;
  if (status === 'confirmed') return facts.hasBegun ? 'start' : null;
  if (status !== 'active') return null;
  const marks = unmarkedDates > 0 ? 'mark' : null;
  if (marks !== null && rule !== 'always') return marks;
  if (!isContested && facts.isPeriodOver) return 'close';
  if (isContested || !facts.isOver) return marks;
  if (facts.missingDates === 'none') return 'finish';
  return marks ?? (facts.missingDates === 'to_add' ? 'add_dates' : null);
}
