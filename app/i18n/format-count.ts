import type { Locale } from './dictionary.ts';

/** Our languages as the browser's formatters name them. */
export const LANGUAGE_TAGS = { it: 'it-IT', en: 'en-GB' } as const;

/** Writes a whole number with groups of three: `12.345` or `12,345`. */
export function formatCount(count: number, locale: Locale): string {
  return new Intl.NumberFormat(LANGUAGE_TAGS[locale], { useGrouping: 'always' }).format(count);
}
