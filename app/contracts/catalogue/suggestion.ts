import type { SuggestionKind } from '#app/domain/catalogue/suggest.ts';

/** Something that may be meant by what was typed, in the reader's language, and where it leads. */
export type Suggestion = {
  readonly kind: SuggestionKind;
  readonly label: string;
  readonly href: string;
};
