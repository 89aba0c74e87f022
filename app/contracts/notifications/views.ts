import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Cents } from '#app/domain/money.ts';
import type { NoticeKind, NoticeLevel } from '#app/domain/notifications/levels.ts';

/** A notice as the list shows it; the sentence is made on screen, in the reader's language. */
export type NoticeView = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly level: NoticeLevel;
  readonly params: Readonly<Record<string, string | number>>;
  readonly href: string;
  readonly at: string;
  readonly isRead: boolean;
};

/** Something that needs the household's yes; read from the rows themselves, so never stale. */
export type WaitingItem = WaitingPurchase | WaitingAgreement;

/** A group whose agreement the household has still to accept (AGR1). */
export type WaitingAgreement = {
  readonly kind: 'agree';
  readonly key: string;
  readonly groupName: string;
  readonly href: string;
};

/** A purchase that needs a vote, a confirmation or money. */
export type WaitingPurchase = {
  readonly key: string;
  readonly title: string;
  readonly groupName: string;
  readonly providerName: string;
  readonly category: CategoryId;
  readonly href: string;
} & (
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
