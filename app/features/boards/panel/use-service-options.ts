import { useCallback, useEffect, useRef, useState } from 'react';

import type { ServiceOption } from '#app/contracts/catalogue/service-option.ts';

/** Services of the catalogue by id, with what the search may add. */
export type KnownServices = {
  readonly of: (id: string) => ServiceOption | null;
  readonly learn: (options: readonly ServiceOption[]) => void;
};

/**
 * What is known of some services: what the page came with, and the rest asked for once. Without a
 * line the rest stays unknown.
 */
export function useServiceOptions(
  ids: readonly string[],
  first: readonly ServiceOption[],
): KnownServices {
  const [known, setKnown] = useState<ReadonlyMap<string, ServiceOption>>(new Map());
  const asked = useRef(new Set<string>());
  const find = (id: string) => known.get(id) ?? first.find((one) => one.id === id) ?? null;
  const learn = useCallback(
    (options: readonly ServiceOption[]) =>
      setKnown((before) => new Map([...before, ...options.map((one) => [one.id, one] as const)])),
    [],
  );
  const missing = ids.filter((id) => find(id) === null).join(' ');
  useEffect(() => {
    const unasked = missing.split(' ').filter((id) => id !== '' && !asked.current.has(id));
    if (unasked.length === 0) return undefined;
    for (const id of unasked) asked.current.add(id);
    const stop = new AbortController();
    askServices(new URLSearchParams(unasked.map((id) => ['id', id])), stop.signal).then(
      learn,
      () => {
        for (const id of unasked) asked.current.delete(id);
      },
    );
    return () => stop.abort();
  }, [missing, learn]);
  return { of: find, learn };
}

/** Asks the catalogue. @throws when there is no line, or the server refuses. */
export async function askServices(
  params: URLSearchParams,
  signal?: AbortSignal,
): Promise<readonly ServiceOption[]> {
  const answer = await fetch(`/catalogue/options?${params}`, signal ? { signal } : {});
  if (!answer.ok) throw new Error(`the catalogue answered ${answer.status}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the loader of that address gives nothing else (catalogue.options.tsx)
  return (await answer.json()) as readonly ServiceOption[];
}
