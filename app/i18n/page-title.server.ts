import type { Dictionary, Locale } from './dictionary.ts';
import { en } from './en.ts';
import { it } from './it.ts';

const DICTIONARIES: Readonly<Record<Locale, Dictionary>> = { it, en };

/** Every text in one language, for answers that are no pages. */
export function dictionaryOf(locale: Locale): Dictionary {
  return DICTIONARIES[locale];
}

/** Title of a page in the reader's language, for the loader; `titleMeta` shows it. */
export function pageTitle(locale: Locale, pick: (t: Dictionary) => string): string {
  return `${pick(DICTIONARIES[locale])} · Cortile`;
}
