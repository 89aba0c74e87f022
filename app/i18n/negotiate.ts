import { LOCALES, type Locale } from './dictionary.ts';

/** Name of the cookie that keeps the language of a guest. */
export const LOCALE_COOKIE = 'cortile-locale';

/** True for a language we speak. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** Chooses the language: the cookie first, then what the browser prefers, then Italian. */
export function negotiateLocale(
  cookieHeader: string | null,
  acceptLanguage: string | null,
): Locale {
  const cookie = new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=([a-z]{2})`).exec(cookieHeader ?? '')?.[1];
  if (isLocale(cookie)) return cookie;
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', q = 'q=1'] = part.trim().split(';');
      return { language: tag.slice(0, 2).toLowerCase(), weight: Number(q.trim().slice(2)) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  return preferred.map((p) => p.language).find(isLocale) ?? 'it';
}
