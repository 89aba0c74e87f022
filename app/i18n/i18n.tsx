import { createContext, useContext, type ReactNode } from 'react';

import type { Dictionary, Locale, Part } from './dictionary.ts';

/** A file that the document asks for first of all: a part's texts, or (null) what such files need. */
export type PageFile = { readonly part: Part | null; readonly href: string };

type I18n = {
  readonly locale: Locale;
  readonly dictionary: Dictionary;
  /** The files with this page's texts. */
  readonly pageFiles: readonly PageFile[];
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
export function PagePreloads() {
  return useI18n().pageFiles.map(({ part, href }) => (
    <link key={href} rel="modulepreload" href={href} data-texts={part ?? ''} />
  ));
}

/** The files `PagePreloads` wrote into this document. */
export function readPagePreloads(): PageFile[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[data-texts]');
  return [...links].map((link) => ({
    // Written by `PagePreloads` from the same type.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own attribute
    part: (link.dataset['texts'] || null) as Part | null,
    href: link.getAttribute('href') ?? '',
  }));
}

/** The person's language. */
export function useLocale(): Locale {
  return useI18n().locale;
}
