import type { CalendarDay } from '#app/domain/dates.ts';
import type { FundMoveKind } from '#app/domain/expenses/fund.ts';
import type { PayeeAccount } from '#app/domain/payments/account.ts';

import type { SharerView } from './sharer.ts';

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
  /** Of its paper (X19); null while it waits. */
  readonly number: number | null;
  readonly name: string | null;
  readonly isOwn: boolean;
  readonly amountCents: number;
  readonly movedOn: CalendarDay;
  readonly what: string;
  readonly saidByName: string;
  /** Of what was set aside for an order, or came back from it: the order's title. */
  readonly orderTitle: string | null;
  /** It waits for the word of the reader's household. */
  readonly asksOwn: boolean;
  readonly mayUndo: boolean;
};

/** An order that the fund pays for: what is set aside for it, and what is the provider's by now. */
export type FundOrderView = {
  readonly orderId: string;
  readonly title: string;
  readonly heldCents: number;
  readonly paidCents: number;
};

/** What the fund has still to pay to a provider, and how. */
export type FundDueView = {
  readonly reference: string;
  readonly orderId: string;
  readonly title: string;
  readonly provider: string;
  readonly phone: string;
  readonly period: { readonly startsOn: CalendarDay; readonly endsOn: CalendarDay } | null;
  readonly dueCents: number;
  /** Day on which the keeper says that it paid; null when it does not say so. */
  readonly saidOn: CalendarDay | null;
  /** First day on which it can have been paid. */
  readonly paidFrom: CalendarDay;
  /** Null while the provider has named none. */
  readonly account: PayeeAccount | null;
  /** Text of the QR code that fills in the transfer. */
  readonly epc: string | null;
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
  readonly orders: readonly FundOrderView[];
  /** What it has to pay to providers in all; its keeper reads how. */
  readonly toPayCents: number;
  /** What of it the keeper says that it paid. */
  readonly saidCents: number;
  readonly toPay: readonly FundDueView[];
  /** Votes of the group that run. */
  readonly openVotes: number;
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
