/** Digits of a position in the order of their code points, so that positions sort as plain text. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const POSITION = /^[0-9A-Za-z]*[1-9A-Za-z]$/;

/**
 * Whether a text is a position: base-62 digits of a fraction between 0 and 1, not ending in 0 (two
 * spellings of one fraction would leave no room between them).
 */
export function isPosition(value: unknown): value is string {
  return typeof value === 'string' && POSITION.test(value);
}

/**
 * A position strictly between two others, for the order of cards in a column. Null stands for the
 * start or the end. Moving a card writes this one short text and touches no other card.
 *
 * Fractional indexing (D. Greenspan, "Implementing fractional indexing"): the shortest fraction near
 * the middle, so repeated moves to the same place grow it by one digit in about six.
 * Two people who drop at the same place at once get equal positions: sort by position, then id.
 *
 * @throws RangeError when an end is no position or they are not in order: the caller sorts first.
 */
export function between(before: string | null, after: string | null): string {
  for (const end of [before, after]) {
    if (end !== null && !POSITION.test(end)) throw new RangeError(`Not a position: ${end}`);
  }
  if (before !== null && after !== null && before >= after) {
    throw new RangeError(`Positions out of order: ${before} >= ${after}`);
  }
  return midpoint(before ?? '', after);
}

/** `low` is '' for zero; `high` null for one. */
function midpoint(low: string, high: string | null): string {
  if (high !== null) {
    const shared = sharedLength(low, high);
    if (shared > 0) {
      return high.slice(0, shared) + midpoint(low.slice(shared), high.slice(shared));
    }
  }
  const lowDigit = low === '' ? 0 : digitAt(low);
  const highDigit = high === null ? DIGITS.length : digitAt(high);
  if (highDigit - lowDigit > 1) return DIGITS.charAt(Math.round((lowDigit + highDigit) / 2));
  if (high !== null && high.length > 1) return high.charAt(0);
  return DIGITS.charAt(lowDigit) + midpoint(low.slice(1), null);
}

/** Leading digits of `high` that `low` has too, reading `low` as if it went on with zeros. */
function sharedLength(low: string, high: string): number {
  let length = 0;
  while (length < high.length && (low.charAt(length) || '0') === high.charAt(length)) length += 1;
  return length;
}

function digitAt(text: string): number {
  return DIGITS.indexOf(text.charAt(0));
}

/** `count` positions in order, evenly spread, for a column that is filled at once. */
export function spread(count: number): readonly string[] {
  const positions: string[] = [];
  fill(positions, count, null, null);
  return positions;
}

function fill(into: string[], count: number, before: string | null, after: string | null): void {
  if (count <= 0) return;
  const middle = between(before, after);
  const left = Math.floor((count - 1) / 2);
  fill(into, left, before, middle);
  into.push(middle);
  fill(into, count - 1 - left, middle, after);
}

/**
 * The position that puts something at a place of a list. `others` are the positions of the rest in
 * order; neighbours at one and the same position (two people dropped there at once) count as one
 * place: it goes after them both.
 */
export function positionAmong(others: readonly string[], index: number): string {
  const before = others.slice(0, index).at(-1) ?? null;
  const after = others.slice(index).find((position) => before === null || position > before);
  return between(before, after ?? null);
}
