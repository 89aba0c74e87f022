import { useMatches } from '@remix-run/react';

import type { Part } from './dictionary.ts';
import { isPartHere, loadTexts, readPart } from './load-texts.ts';

/** What a route says of its texts, as its `handle`. */
export type TextsHandle = { readonly texts: readonly Part[] };

/**
 * The `handle` of a route whose screen reads these parts, beside those of every page. In the browser
 * they begin to load as soon as the route's module is there. `tests/texts-by-route.test.ts` compares
 * them with what the screen's modules read.
 */
export function withTexts(...texts: readonly Part[]): TextsHandle {
  // Whoever reads them says that they could not be had.
  loadTexts(texts).catch(() => undefined);
  return { texts };
}

/** Loads a late module together with the parts it reads beside its page's. */
export async function loadWithTexts<M>(parts: readonly Part[], load: () => Promise<M>): Promise<M> {
  const [module] = await Promise.all([load(), loadTexts(parts)]);
  return module;
}

/** The parts some matched routes name. */
export function partsOf(handles: readonly unknown[]): readonly Part[] {
  return handles.filter(isTextsHandle).flatMap(({ texts }) => texts);
}

function isTextsHandle(handle: unknown): handle is TextsHandle {
  return typeof handle === 'object' && handle !== null && 'texts' in handle;
}

/**
 * Waits for the parts of the page's routes before anything of it is drawn, so that whatever is drawn
 * may read them anywhere, in the answer to a click too.
 */
export function useTextsOfRoutes(): void {
  for (const part of partsOf(useMatches().map(({ handle }) => handle))) {
    if (!isPartHere(part)) readPart(part);
  }
}
