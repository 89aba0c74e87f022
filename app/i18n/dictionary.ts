import type { it } from './it.ts';

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

/** Every text of the interface: the compiler refuses a language that lacks one. */
export type Dictionary = Shape<typeof it>;
