import type { MentionOption, MessageView } from '#app/contracts/threads/views.ts';

/** What is said about an expense, with its receipts and photos, oldest first. */
export type ExpenseTalkView = {
  readonly messages: readonly MessageView[];
  /** Number below which there are earlier ones; null: these are the first. */
  readonly earlierThan: number | null;
  /** Up to which number this person had read before. */
  readonly readUpTo: number;
  readonly mayWrite: boolean;
  /** Whom this person may name with @; nobody where they may not write. */
  readonly mentionable: readonly MentionOption[];
};
