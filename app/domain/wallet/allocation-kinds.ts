import { isWhole, valueOf } from './allocation-fit.ts';
import type { HouseholdSource, PayableLine } from './allocation-types.ts';

/** Things that are alike, and the indexes of the other kinds that they fit. */
export type Kind<T> = { readonly items: T[]; readonly fits: number[] };

/** What decides which lines a source fits, its household aside. */
export function sourceKey(source: HouseholdSource): string {
  const { eligibility } = source;
  return JSON.stringify([
    source.kind,
    source.validFrom,
    source.validTo,
    source.isSuspended,
    eligibility.categoryIds.toSorted(),
    eligibility.serviceIds.toSorted(),
    source.kind === 'voucher' ? source.dependantId : null,
    source.kind === 'credit' ? source.limitId : null,
    isWhole(source) ? valueOf(source) : null,
  ]);
}

/** What decides which sources fit a line; its amount only where whole ones are about. */
export function lineKey(line: PayableLine, hasWhole: boolean): string {
  const { dependantId, categoryId, serviceId, startsOn, endsOn, amountCents } = line;
  const amount = hasWhole ? amountCents : null;
  return JSON.stringify([dependantId, categoryId, serviceId, startsOn, endsOn, amount]);
}

/** Groups by key, groups and items in the order of the list. */
export function kindsOf<T>(list: readonly T[], keyOf: (item: T) => string): readonly Kind<T>[] {
  const kinds = new Map<string, Kind<T>>();
  for (const item of list) {
    const key = keyOf(item);
    const kind = kinds.get(key);
    if (kind) kind.items.push(item);
    else kinds.set(key, { items: [item], fits: [] });
  }
  return [...kinds.values()];
}

/** Puts together kinds that fit the same and agree in `extra`; those that fit nothing are gone. */
export function mergedKinds<T>(
  kinds: readonly Kind<T>[],
  extra: (items: readonly T[]) => string,
): readonly Kind<T>[] {
  const merged = new Map<string, Kind<T>>();
  for (const { items, fits } of kinds) {
    if (fits.length === 0) continue;
    const key = `${extra(items)} ${bitsKey(fits)}`;
    const same = merged.get(key);
    if (same) same.items.push(...items);
    else merged.set(key, { items: [...items], fits });
  }
  return [...merged.values()];
}

/** A short text for a set of indexes, 16 in a letter. */
function bitsKey(indexes: readonly number[]): string {
  const words = new Uint16Array(((indexes.at(-1) ?? 0) >>> 4) + 1);
  for (const index of indexes) words[index >>> 4] = (words[index >>> 4] ?? 0) | (1 << (index & 15));
  return String.fromCharCode(...words);
}

/** For each kind, the index of the merged kind it went into. */
export function indexOfKinds<T>(
  kinds: readonly Kind<T>[],
  merged: readonly Kind<T>[],
): readonly (number | undefined)[] {
  const indexOf = new Map<T, number>();
  for (const [index, { items }] of merged.entries()) {
    for (const item of items) indexOf.set(item, index);
  }
  return kinds.map(({ items: [first] }) => (first === undefined ? undefined : indexOf.get(first)));
}
