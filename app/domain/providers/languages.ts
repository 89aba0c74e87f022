/**
 * Languages somebody of a provider speaks with those it helps, by their codes (ISO 639, Italian sign
 * language last): Italian, what travels, and those most spoken at home in Milan.
 */
export const SPOKEN_LANGUAGES = [
  'it',
  'en',
  'fr',
  'es',
  'ar',
  'zh',
  'ro',
  'uk',
  'tl',
  'bn',
  'si',
  'sq',
  'ise',
] as const;

/** One of them. */
export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];
