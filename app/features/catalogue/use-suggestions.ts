import { useEffect, useRef, useState } from 'react';

import type { Suggestion } from '#app/contracts/catalogue/suggestion.ts';

/** Somebody who types has paused this long: what they typed is worth asking about. */
const PAUSE_MS = 120;
const NONE: readonly Suggestion[] = [];

/**
 * What may be meant by what is typed. Until the answer to it is here, the last one stays, so that
 * nothing flickers; an answer to what is no longer typed is never shown. Without a line: nothing.
 */
export function useSuggestions(typed: string): readonly Suggestion[] {
  const [shown, setShown] = useState(NONE);
  const answers = useRef(new Map<string, readonly Suggestion[]>());
  useEffect(() => {
    const known = typed.trim() === '' ? NONE : answers.current.get(typed);
    if (known) {
      setShown(known);
      return undefined;
    }
    const stop = new AbortController();
    const ask = async () => {
      const found = await askSuggestions(typed, stop.signal).catch(() => null);
      if (stop.signal.aborted) return;
      if (found) answers.current.set(typed, found);
      setShown(found ?? NONE);
    };
    const pause = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(pause);
      stop.abort();
    };
  }, [typed]);
  return shown;
}

async function askSuggestions(typed: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const address = `/catalogue/suggestions?${new URLSearchParams({ q: typed })}`;
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`the catalogue answered ${answer.status}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the loader of that address gives nothing else (catalogue.suggestions.tsx)
  return (await answer.json()) as readonly Suggestion[];
}
