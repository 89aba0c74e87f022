import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { TalkReason } from '#app/domain/matching/conduct.ts';

import type { ThreadView } from '../threads/views.ts';

/** What is said in a proposal before the yes; everybody is a letter, nobody a name (MAT12). */
export type TalkView = Pick<
  ThreadView,
  'messages' | 'earlierThan' | 'readUpTo' | 'mayWrite' | 'mentionable'
> & {
  readonly needId: string;
  readonly proposalId: string;
  readonly category: CategoryId;
  /** The kind of help, in the reader's language. */
  readonly name: string;
  /** The letter of the own household. */
  readonly letter: string;
  /** The others who are in the proposal now, and those who said something that is shown. */
  readonly others: readonly TalkOther[];
  /** Messages shown that the household reported. */
  readonly reported: readonly string[];
  /** How many messages the household may still send today. */
  readonly messagesLeft: number;
};

/** Another household of a proposal, as far as it is known: its letter, and the seat that stands for. */
export type TalkOther = {
  readonly seat: number;
  readonly letter: string;
  /** It is in the proposal now, as the own household is. */
  readonly isHere: boolean;
  readonly isBlocked: boolean;
};

/** A household kept from one's own, by how it was known. */
export type BlockView = {
  readonly blockId: string;
  readonly letter: string;
  readonly name: string;
  readonly at: string;
};

/** That the city has a household put together with nobody, until when and why. */
export type SuspendedView = { readonly until: string; readonly reason: string };

/** A message that was reported, for an officer: what was said, by a letter; nobody's name (MAT17). */
export type ReportedTalkView = {
  readonly messageId: string;
  readonly letter: string;
  readonly name: string;
  readonly said: string;
  readonly saidAt: string;
  /** Messages of the same household that were taken out before. */
  readonly judgedBefore: number;
  /** The officer's own household is in it. */
  readonly isOwnCase: boolean;
  readonly reports: readonly {
    readonly reason: TalkReason;
    readonly words: string;
    readonly at: string;
  }[];
};

/** What officers have to decide about what strangers say, and whom they suspended. */
export type TalkChecksView = {
  readonly reported: readonly ReportedTalkView[];
  readonly suspended: readonly {
    readonly reportId: string;
    readonly letter: string;
    readonly name: string;
    readonly until: string;
    readonly reason: string;
  }[];
  readonly now: string;
};

/** The way to what is said in a proposal; `isOpen`: the household is in it. */
export type TalkLinkView = {
  readonly proposalId: string;
  readonly isOpen: boolean;
  readonly unread: number;
};
