import type { CalendarDay } from '#app/domain/dates.ts';
import type { FundMoveKind } from '#app/domain/expenses/fund.ts';
import type { Cents } from '#app/domain/money.ts';

/** The paper of a movement of a common fund (X19). */
export type FundPaperView = {
  readonly moveId: string;
  /** Its place among the movements of its fund, from 1 on. */
  readonly number: number;
  readonly kind: FundMoveKind;
  readonly group: { readonly id: string; readonly name: string };
  readonly purpose: string;
  /** Who put in or took out; null for what the fund paid. */
  readonly householdName: string | null;
  /** What the fund paid, or the order it was for. */
  readonly what: string;
  readonly amountCents: Cents;
  readonly movedOn: CalendarDay;
  readonly countedOn: CalendarDay;
  /** Who said it, and who said that the money came. */
  readonly saidByName: string;
  readonly countedByName: string;
  readonly inFundAfterCents: Cents;
  readonly undoneOn: CalendarDay | null;
};

/** A paper of a household's own money, in the list of a year. */
export type OwnFundPaper = Pick<
  FundPaperView,
  'moveId' | 'number' | 'kind' | 'amountCents' | 'movedOn'
> & {
  readonly groupId: string;
  readonly groupName: string;
  /** Taken back later: it counts no more. */
  readonly isUndone: boolean;
};

/** Where the paper of a movement is. */
export function fundPaperAddress(groupId: string, moveId: string): string {
  return `/groups/${groupId}/money/fund/papers/${moveId}`;
}
