/** Lines that fingers and minds follow: the alphabet, the digits, keyboards along and across. */
const LINES = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
  '1qaz',
  '2wsx',
  '3edc',
  '4rfv',
  '5tgb',
  '6yhn',
  '7ujm',
];
const FOLLOWED = new Set(
  LINES.flatMap((line) => {
    const pairs = Array.from({ length: line.length - 1 }, (_, at) => line.slice(at, at + 2));
    return pairs.flatMap(([a = '', b = '']) => [a + b, b + a]);
  }),
);

/** A run of this length follows a line; two letters in a row do so in every word. */
const SHORTEST_RUN = 3;
/** What a run is worth: where it begins, and how far it goes. */
const RUN_WORTH = 2;
/** Characters a password must be worth once its runs are taken for what they are. */
const LEAST_WORTH = 7;
const LEAST_DIFFERENT = 4;

/** A password as a guesser takes it: small letters without accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Whether a plain text is little more than repetition or a walk along the alphabet or the keyboard:
 * "aaaaaaaaaa", "abcabcabca", "1234567890", "qwertyasdf".
 */
export function isPattern(text: string): boolean {
  const letters = Array.from(text);
  if (new Set(letters).size < LEAST_DIFFERENT) return true;
  return worthOf(letters) < LEAST_WORTH;
}

function worthOf(letters: readonly string[]): number {
  let worth = 0;
  for (let at = 0; at < letters.length;) {
    const length = runAt(letters, at);
    worth += length < SHORTEST_RUN ? length : RUN_WORTH;
    at += length;
  }
  return worth;
}

/** Length of the run that begins here: of one letter, or along a line. */
function runAt(letters: readonly string[], start: number): number {
  const isSame = letters[start] === letters[start + 1];
  let at = start + 1;
  for (; at < letters.length; at += 1) {
    const pair = `${letters[at - 1]}${letters[at]}`;
    if (isSame ? letters[at] !== letters[start] : !FOLLOWED.has(pair)) break;
  }
  return at - start;
}

/** Digits and signs that stand for letters. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** What people put around a word: a year, a date, a sign or two. */
const MAX_AROUND = 8;

/**
 * The words a plain text may be made of by habit: itself, what stands between digits and signs, its
 * letters alone, with digits read as letters, and the part that it repeats.
 */
export function wordsWithin(text: string): string[] {
  const middle = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const parts = [text, middle, readAsLetters(text), readAsLetters(middle), lettersOf(text)];
  const main = parts.filter((part) => text.length - part.length <= MAX_AROUND);
  return [...new Set([...main, ...main.map(repeatedPart)])];
}

/** The letters of a text alone. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]+/gu, '');
}

/** The text with the digits and signs that stand for letters read so. */
export function readAsLetters(text: string): string {
  return Array.from(text, (letter) => STANDS_FOR[letter] ?? letter).join('');
}

/** What a text repeats from beginning to end, e.g. "ciao" of "ciaociaociao"; itself if nothing. */
function repeatedPart(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const part = text.slice(0, length);
    if (text.length % length === 0 && part.repeat(text.length / length) === text) return part;
  }
  return text;
}
