import type { italian } from './it.ts';

/** Languages of the interface. Italian comes first and defines the shape. */
export const LOCALES = ['it', 'en'] as const;

/** A language of the interface. */
export type Locale = (typeof LOCALES)[number];

/** Turns literal texts into `string`, and keeps functions with their parameters. */
type Shape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Shape<T[K]>;
};

/** Every text by the part it is loaded with: the compiler refuses a language that lacks one. */
export type Texts = Shape<typeof italian>;

/** What a page loads of a language at once: a feature's texts, or a piece of a large feature's. */
export type Part = keyof Texts;

/** How the browser fetches each part in one language. */
export type PartImports = { readonly [P in Part]: () => Promise<Texts[P]> };

/** Texts of boards that are loaded apart from the board's own. */
export type BoardTextsApart = Texts['boards/card'] & Texts['boards/history'];

/** Every text as components read it: `t.orders.title`, `t.boards.history.feed`. */
export type Dictionary = Texts['frame'] &
  Omit<
    Texts,
    | 'frame'
    | 'boards'
    | 'desk-events'
    | 'open-data'
    | 'own-orders'
    | 'provider-orders'
    | 'sheet-form'
    | `boards/${string}`
  > & {
    readonly deskEvents: Texts['desk-events'];
    readonly openData: Texts['open-data'];
    readonly ownOrders: Texts['own-orders'];
    readonly providerOrders: Texts['provider-orders'];
    readonly sheetForm: Texts['sheet-form'];
    readonly boards: Texts['boards'] & BoardTextsApart;
  };
