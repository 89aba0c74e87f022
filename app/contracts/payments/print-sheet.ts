import type { Locale } from '#app/i18n/dictionary.ts';

/** Words and figures of a page to be printed, as text and in order; how it looks is the writer's. */
export type PrintSheet = {
  readonly locale: Locale;
  readonly title: string;
  readonly author: string;
  readonly parts: readonly PrintPart[];
};

/** A part of a sheet. Rows of a table have a cell for each column, figures stand at its end. */
export type PrintPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly PrintFact[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly { readonly header: string; readonly isFigure: boolean }[];
      readonly rows: readonly (readonly string[])[];
    };

/** What something is called and what it is; an empty value is a line to write on. */
export type PrintFact = readonly [term: string, value: string];
