import type { Locale, Part, Texts } from './dictionary.ts';
import { exportOfPart } from './part-of-text.ts';

/** The server keeps all languages in memory and loads nothing. */
const isServer = typeof document === 'undefined';
/** React draws a screen twice before it believes an error; after that a part is asked for again. */
const ERROR_FOR_MS = 2_000;

const LISTS = {
  it: () => import('./part-imports-it.client.ts'),
  en: () => import('./part-imports-en.client.ts'),
};

type Failure = { readonly error: unknown; readonly at: number };

/** A page has one language: changing it loads the page anew. */
const here: { [P in Part]?: Texts[P] } = {};
const underway = new Map<Part, Promise<void>>();
const failures = new Map<Part, Failure>();

/** The language of the page on screen. */
export function localeOnScreen(): Locale {
  return document.documentElement.lang === 'en' ? 'en' : 'it';
}

/** Whether a part's texts can be read at once. */
export function isPartHere(part: Part): boolean {
  return isServer || here[part] !== undefined;
}

/** Loads parts of the language on screen, each once; resolves when all are here. */
export async function loadTexts(parts: readonly Part[]): Promise<void> {
  if (!isServer) await Promise.all(parts.map(loadPart));
}

function loadPart(part: Part): Promise<void> {
  const begun = underway.get(part) ?? importPart(part);
  underway.set(part, begun);
  return begun;
}

async function importPart(part: Part): Promise<void> {
  try {
    Object.assign(here, { [part]: await fetchPart(part) });
    failures.delete(part);
  } catch (error) {
    failures.set(part, { error, at: performance.now() });
    underway.delete(part);
    throw error;
  }
}

/**
 * The document names the files of its own page's texts; the list of all others is fetched by whoever
 * goes on from there.
 */
async function fetchPart(part: Part): Promise<unknown> {
  const file = document.querySelector(`link[data-texts="${part}"]`)?.getAttribute('href');
  if (file) {
    const module: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ file);
    return module[exportOfPart(part)];
  }
  const { PART_IMPORTS } = await LISTS[localeOnScreen()]();
  return PART_IMPORTS[part]();
}

/** Resolves when the parts that were asked for so far are here. */
export async function textsAskedFor(): Promise<void> {
  await Promise.all(underway.values());
}

/**
 * A part's texts, for a screen that is being drawn in the browser.
 * @throws the promise React waits for while they are on their way; the error when they cannot come.
 */
export function readPart<P extends Part>(part: P): Texts[P] {
  const texts: Texts[P] | undefined = here[part];
  if (texts !== undefined) return texts;
  const failure = failures.get(part);
  if (failure && performance.now() - failure.at < ERROR_FOR_MS) throw failure.error;
  // React waits for a promise that is thrown; the old screen stays meanwhile.
  throw loadPart(part);
}
