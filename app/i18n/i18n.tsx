import { createContext, useContext, type ReactNode } from 'react';

import type { Dictionary, Locale } from './dictionary.ts';

type I18n = { readonly locale: Locale; readonly dictionary: Dictionary };

const I18nContext = createContext<I18n | null>(null);

/** Gives the page its language; each entry file passes the dictionary it loaded. */
export function I18nProvider({ locale, dictionary, children }: I18n & { children: ReactNode }) {
  return <I18nContext.Provider value={{ locale, dictionary }}>{children}</I18nContext.Provider>;
}

function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('no I18nProvider above this component');
  return i18n;
}

/** Every text of the interface in the person's language. */
export function useT(): Dictionary {
  return useI18n().dictionary;
}

/** The person's language. */
export function useLocale(): Locale {
  return useI18n().locale;
}
