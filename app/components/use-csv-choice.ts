import { useSyncExternalStore } from 'react';

/** Tables by what stands between their fields: Italian spreadsheets want semicolons. */
const CSV_KINDS = ['csv-semicolon', 'csv'] as const;

/** One of them. */
export type CsvKind = (typeof CSV_KINDS)[number];

const KEY = 'csv-kind';

function readLast(): CsvKind | null {
  try {
    const kept = window.localStorage.getItem(KEY);
    return CSV_KINDS.find((kind) => kind === kept) ?? null;
  } catch {
    return null;
  }
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function remember(kind: CsvKind): void {
  try {
    window.localStorage.setItem(KEY, kind);
  } catch {
    // Private windows of some browsers throw here: nothing is kept, and both kinds stay offered.
  }
  for (const listener of listeners) listener();
}

/** The kinds of table, the one taken last on this device first, and what remembers a choice. */
export function useCsvChoice(): {
  readonly kinds: readonly CsvKind[];
  readonly last: CsvKind | null;
  readonly remember: (kind: CsvKind) => void;
} {
  // The server knows no device.
  const last = useSyncExternalStore(subscribe, readLast, () => null);
  return { kinds: last === 'csv' ? CSV_KINDS.toReversed() : CSV_KINDS, last, remember };
}
