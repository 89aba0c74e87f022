import type { Locale } from './dictionary.ts';
import { formatCount } from './format-count.ts';

/** Word for a number by the rules of a language: `one` for 1, `other` for 0, 2 and the rest. */
export type PickWord = (count: number, one: string, other: string) => string;

/**
 * The one way a text agrees with a number, by `Intl.PluralRules`. `pick` gives the words alone, for
 * whatever of the sentence has to agree; `count` the number and its word, `1 famiglia`, `3 famiglie`.
 */
export function pluralsOf(locale: Locale): { readonly pick: PickWord; readonly count: PickWord } {
  const rules = new Intl.PluralRules(locale);
  const pick: PickWord = (count, one, other) => (rules.select(count) === 'one' ? one : other);
  const count: PickWord = (number, one, other) =>
    `${formatCount(number, locale)} ${pick(number, one, other)}`;
  return { pick, count };
}
