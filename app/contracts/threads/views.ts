import type { ThreadKind } from '#app/domain/threads/thread.ts';

/**
 * Who wrote a message. Of a household whose name must not be read there is only that it is one, or the
 * letter by which it is told from others (MAT12).
 */
export type AuthorView =
  | { readonly who: 'me' }
  | { readonly who: 'household' }
  | { readonly who: 'letter'; readonly letter: string }
  | { readonly who: 'named'; readonly name: string; readonly of: string | null };

/** Somebody who can be named with @; `of` says more about who it is. */
export type MentionOption = { readonly name: string; readonly of: string | null };

/** A file of a message; its bytes have an address of their own. */
export type ThreadFileView = {
  readonly fileId: string;
  readonly name: string;
  readonly isImage: boolean;
  readonly sizeBytes: number;
};

/** A message; `text` is null when its author took it back, or the city took it out. `sentAt` is an ISO text. */
export type MessageView = {
  readonly messageId: string;
  readonly number: number;
  readonly author: AuthorView;
  readonly text: string | null;
  /** The city took it out of what is read (MAT17). */
  readonly isHidden: boolean;
  /** Names that stand in the text behind an @ and mean somebody. */
  readonly mentions: readonly string[];
  readonly files: readonly ThreadFileView[];
  readonly sentAt: string;
};

/** A thread as one person reads it, oldest message first. */
export type ThreadView = {
  readonly orderId: string;
  readonly title: string;
  readonly kind: ThreadKind;
  /** One household buys alone. */
  readonly isAlone: boolean;
  /** The other side's name, or the group's in its own thread. */
  readonly withName: string | null;
  readonly messages: readonly MessageView[];
  /** Number below which there are earlier ones; null: these are the first. */
  readonly earlierThan: number | null;
  /** Up to which number this person had read before. */
  readonly readUpTo: number;
  readonly mayWrite: boolean;
  /** Whom this person may name with @; nobody where they may not write. */
  readonly mentionable: readonly MentionOption[];
  /** The order does not count yet: the thread opens with the last yes. */
  readonly opensLater: boolean;
  /** Whether the provider reads the names of households here (docs/decisions/018). */
  readonly areNamed: boolean;
};

/** The way to a thread from its order's page. */
export type ThreadLinkView = { readonly kind: ThreadKind; readonly unread: number };
