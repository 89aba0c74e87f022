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
      }
    | { readonly kind: 'pay'; readonly dueCents: Cents }
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
