import { LOCALES, type Locale } from './dictionary.ts';
import { dictionaryOf } from './page-title.server.ts';

/** A group's rules to be read: those Cortile proposes, left as they are, in the reader's language. */
export function agreementIn(locale: Locale, text: string): string {
  const proposed = (of: Locale) => dictionaryOf(of).groups.create.agreementText;
  return LOCALES.some((of) => proposed(of) === text) ? proposed(locale) : text;
}
