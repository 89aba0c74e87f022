import { createHash } from 'node:crypto';

/** Digits of a code that a household shows at a date. */
const DIGITS = 6;

/**
 * The codes of an order's households for one of its dates, by household: six digits made from what is
 * kept secret of each, so that one date's code says nothing of another's. No two households have the
 * same on a date.
 */
export function codesOfDate(
  households: readonly { readonly householdId: string; readonly codeSecret: string }[],
  number: number,
): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  const inOrder = households.toSorted((a, b) => (a.codeSecret < b.codeSecret ? -1 : 1));
  for (const { householdId, codeSecret } of inOrder) {
    if (codes.has(householdId)) continue;
    let attempt = 0;
    const next = () => digitsOf(`${codeSecret}:${number}:${attempt}`);
    while (taken.has(next())) attempt += 1;
    codes.set(householdId, next());
    taken.add(next());
  }
  return codes;
}

function digitsOf(text: string): string {
  const hash = createHash('sha256').update(text).digest();
  return String(hash.readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0');
}
