import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Cents } from '#app/domain/money.ts';
import type { NoticeKind } from '#app/domain/notifications/levels.ts';
import type { WaitingKind } from '#app/domain/notifications/waiting.ts';

/** A notice as the list shows it; the sentence is made on screen, in the reader's language. */
export type NoticeView = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly params: Readonly<Record<string, string | number>>;
  readonly href: string;
  /** Of which group, and of which provider where it is not the reader's own. */
  readonly groupName: string | null;
  readonly providerName: string | null;
  readonly at: string;
  readonly isRead: boolean;
  /** What it tells of still waits for its reader (NTC2). */
  readonly waits: boolean;
};

/** Something that needs an answer of the reader; read from the rows themselves, so never stale. */
export type WaitingItem = WaitingPurchase | WaitingAnswer;

type WaitingBase = {
  /** Id of the thing that waits (NTC2). */
  readonly subjectId: string;
  readonly title: string;
  readonly groupName: string | null;
  readonly providerName: string | null;
  readonly category: CategoryId | null;
  readonly href: string;
};

/** A purchase that needs a vote, a confirmation or money of the household. */
export type WaitingPurchase = WaitingBase &
  (
    | { readonly kind: 'vote'; readonly closesAt: string }
    | {
        readonly kind: 'confirm';
        readonly shareCents: Cents;
        /** What of the share is left to pay in money. */
        readonly dueCents: Cents;
        /** The share before the price changed; null when it never did. */
        readonly previousShareCents: Cents | null;
        /** What a yes is asked for: the share, once more since the price changed, or since less pays it (R3, R7). */
        readonly asksFor: 'share' | 'new_share' | 'again' | 'more_cash';
        /** Until when all can say yes (R6). */
        readonly closesAt: string;
      }
    | {
        readonly kind: 'pay';
        readonly dueCents: Cents;
        /** Numbers of the periods that ask for it. */
        readonly periods: readonly number[];
      }
  );

/**
 * Anything else somebody else waits for: rules to accept (AGR1), a household that asks to come in,
 * a provider's question, proposed dates, a word against a step; at a provider's, a request without
 * an offer and money that is not marked yet.
 */
export type WaitingAnswer = WaitingBase & {
  readonly kind: Exclude<WaitingKind, WaitingPurchase['kind']>;
  readonly closesAt?: string;
  readonly amountCents?: Cents;
  /** Of the same sort, in one line (QST2). */
  readonly count?: number;
};
