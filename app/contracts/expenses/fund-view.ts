import type { CalendarDay } from '#app/domain/dates.ts';
import type { FundMoveKind } from '#app/domain/expenses/fund.ts';

import type { SharerView } from './views.ts';

/** What a household has in the fund. */
export type FundPartView = SharerView & {
  readonly putInCents: number;
  readonly takenCents: number;
  readonly partCents: number;
};

/** A movement of the fund; `name` is null for what the fund paid. */
export type FundMoveView = {
  readonly moveId: string;
  readonly kind: FundMoveKind;
  readonly name: string | null;
  readonly isOwn: boolean;
  readonly amountCents: number;
  readonly movedOn: CalendarDay;
  readonly what: string;
  readonly saidByName: string;
  /** It waits for the word of the reader's household. */
  readonly asksOwn: boolean;
  readonly mayUndo: boolean;
};

/** A fund that is open, or was: what is in it, whose it is, and what moved it. */
export type OpenFundView = {
  readonly purpose: string;
  readonly keeperId: string;
  readonly keeperName: string;
  readonly isKeeper: boolean;
  readonly isOpen: boolean;
  /** In the fund now. */
  readonly inFundCents: number;
  /** Most that was in it since it was last empty: how high the jar is. */
  readonly highestCents: number;
  readonly ownPartCents: number;
  readonly parts: readonly FundPartView[];
  readonly waiting: readonly FundMoveView[];
  /** Those that count, the latest first. */
  readonly moves: readonly FundMoveView[];
  readonly mayClose: boolean;
};

/** The common fund of a group as one of its households sees it; `fund` is null where there is none. */
export type FundView = {
  readonly group: { readonly id: string; readonly name: string };
  readonly ownId: string;
  readonly today: CalendarDay;
  readonly earliest: CalendarDay;
  /** The reader's household may put in; it may take out what is its own. */
  readonly mayPutIn: boolean;
  readonly maySay: boolean;
  readonly mayManage: boolean;
  readonly sharers: readonly SharerView[];
  readonly fund: OpenFundView | null;
};
