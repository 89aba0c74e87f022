/**
 * The next value with every part that equals the last one's kept as the same object, so that what
 * is drawn from an unchanged part is not drawn anew. Plain JSON only; functions are compared as
 * they are. Costs one walk over both.
 */
export function keepEqual<T>(last: unknown, next: T): T {
  if (Object.is(last, next)) return next;
  if (Array.isArray(last) && Array.isArray(next)) {
    const kept: unknown[] = next.map((value, index) => keepEqual(last[index], value));
    const isSame = last.length === kept.length && kept.every((value, i) => value === last[i]);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- equal to `next` part by part, so of its type
    return (isSame ? last : kept) as T;
  }
  if (!isPlain(last) || !isPlain(next)) return next;
  const names = Object.keys(next);
  const kept = Object.fromEntries(names.map((name) => [name, keepEqual(last[name], next[name])]));
  const isSame =
    names.length === Object.keys(last).length &&
    names.every((name) => Object.hasOwn(last, name) && Object.is(kept[name], last[name]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- equal to `next` part by part, so of its type
  return (isSame ? last : kept) as T;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
