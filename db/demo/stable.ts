/** A whole number that is always the same for a text (FNV-1a, 32 bits): the dice of the demo. */
export function stableNumber(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  // FNV leaves short texts alike in the low bits, and the callers take remainders.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** One element of a list, always the same for a text. @throws RangeError for an empty list. */
export function stablePick<T>(list: readonly T[], text: string): T {
  const picked = list[stableNumber(text) % list.length];
  if (picked === undefined) throw new RangeError('Nothing to pick from');
  return picked;
}

/** Text as part of an address: ASCII letters, digits and single hyphens. */
export function slugOf(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
