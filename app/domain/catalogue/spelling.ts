import { tellingWords } from './search-terms.ts';

/** Shortest text that may be completed or corrected: two letters are close to everything. */
const SHORTEST_WORD = 3;
/** From this length on two typing errors are forgiven, below it one. */
const LONG_WORD = 7;

/**
 * What a search that found nothing probably meant: every word the catalogue does not know becomes
 * the closest one it knows. Null when nothing is close, or when every word is known already.
 * `vocabulary` holds plain words, each once, the most frequent first: it decides between equals.
 */
export function correctText(text: string, vocabulary: readonly string[]): string | null {
  const known = new Set(vocabulary);
  const words = tellingWords(text);
  const corrected = words.map((word) => (known.has(word) ? word : closestWord(word, vocabulary)));
  const isChanged = corrected.some((word, index) => word !== words[index]);
  return isChanged && corrected.every((word) => word !== null) ? corrected.join(' ') : null;
}

/** The word it begins, or the one with the fewest typing errors between them; null when none is near. */
function closestWord(typed: string, vocabulary: readonly string[]): string | null {
  if (typed.length < SHORTEST_WORD) return null;
  const begun = vocabulary.find((word) => word.startsWith(typed));
  if (begun !== undefined) return begun;
  let best: string | null = null;
  let fewest = (typed.length >= LONG_WORD ? 2 : 1) + 1;
  for (const word of vocabulary) {
    if (word.length < SHORTEST_WORD || Math.abs(word.length - typed.length) >= fewest) continue;
    const errors = typingErrors(typed, word);
    if (errors < fewest) [best, fewest] = [word, errors];
  }
  return best;
}

/**
 * Letters added, left out, changed or swapped with their neighbour between two words (optimal string
 * alignment: Damerau 1964, no part edited twice).
 */
export function typingErrors(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const isSame = left[i - 1] === right[j - 1];
      const isSwap = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + (isSame ? 0 : 1),
          isSwap ? at(beforeLast, j - 2) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, right.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
