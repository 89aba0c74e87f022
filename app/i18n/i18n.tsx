import { createContext, useContext, type ReactNode } from 'react';

import type { Dictionary, Locale } from './dictionary.ts';

type I18n = {
  readonly locale: Locale;
  readonly dictionary: Dictionary;
  /** Addresses of the files with this page's texts; the document asks for them first of all. */
  readonly textFiles: readonly string[];
};

const I18nContext = createContext<I18n | null>(null);

/** Gives the page its language; each entry file passes the dictionary it loaded. */
export function I18nProvider({ children, ...i18n }: I18n & { children: ReactNode }) {
  return <I18nContext.Provider value={i18n}>{children}</I18nContext.Provider>;
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

/** For the head of the document: the texts load beside the page's scripts, not after them. */
export function TextPreloads() {
  return useI18n().textFiles.map((file) => (
    <link key={file} rel="modulepreload" href={file} data-texts="" />
  ));
}

/** The addresses `TextPreloads` wrote into this document. */
export function readTextPreloads(): string[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[data-texts]');
  return [...links].map((link) => link.getAttribute('href') ?? '');
}

/** The person's language. */
export function useLocale(): Locale {
  return useI18n().locale;
}
