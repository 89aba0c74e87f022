/** A group's answer; `at` is an ISO text, `isMine` says that the reader wrote it. */
export type AnswerView = { readonly text: string; readonly at: string; readonly isMine: boolean };

/** A provider's question on a request, as one of the two sides reads it. */
export type QuestionView = {
  readonly questionId: string;
  /** Who asks; null: the reader is at a provider, and learns that of no other (R4). */
  readonly askerName: string | null;
  /** The reader's own provider asks. */
  readonly isOwn: boolean;
  /** The reader wrote it. */
  readonly isMine: boolean;
  readonly question: string;
  /** ISO text. */
  readonly askedAt: string;
  readonly answer: AnswerView | null;
};

/** Everything asked about a request, oldest first. */
export type QuestionsView = {
  readonly list: readonly QuestionView[];
  /** ISO text; what others said after it is new to the reader (TH3). Null: all of it. */
  readonly newSince: string | null;
  /** How much of it is new to the reader (TH3). */
  readonly newWords: number;
};
