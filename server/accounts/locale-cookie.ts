import type { AppLoadContext } from '@remix-run/node';

import type { Locale } from '#app/i18n/dictionary.ts';
import { LOCALE_COOKIE } from '#app/i18n/negotiate.ts';

const YEAR_SECONDS = 31_536_000;

/** `Set-Cookie` value that keeps a language for a year; it tells nothing about the person. */
export function localeCookie(locale: Locale, context: Pick<AppLoadContext, 'origin'>): string {
  const secure = context.origin.startsWith('https:') ? '; Secure' : '';
  return `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure}`;
}

/** Whether the browser already chose a language, which signing in must not change under it. */
export function hasLocaleCookie(request: Request): boolean {
  return request.headers.get('Cookie')?.includes(`${LOCALE_COOKIE}=`) ?? false;
}
