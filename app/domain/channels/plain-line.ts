/** Longest subject of a mail, in letters as people count them: lists of mails show no more. */
export const SUBJECT_MAX_LETTERS = 80;

/** Longest name or title within a subject, so that a sum or a day after it is still read: tried in turn. */
const SUBJECT_WORDS_LETTERS = [30, 24, 18, 14, 10] as const;
const FEWEST_WORDS_LETTERS = 10;

/** More than the longest sentence with the longest names and title in it: nothing right is cut. */
export const LINE_MAX_LETTERS = 800;

/** Longer runs without a space would widen a mail past the screen. */
const WORD_MAX_LETTERS = 30;

/** Breaks no line that fits, and hides from programs that an address was written. */
const BREAK = '\u200b';

/**
 * Controls, line ends, and what turns the direction of letters or is not seen. The joiner of emoji and
 * of letters (U+200D, U+200C) stays: without it a family falls apart into its people.
 */
const UNSEEN =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/**
 * A name, a title or a sentence with them, fit for a mail: one line, whole as far as it is bounded, and
 * nothing that a mail program would turn into a link, so that nobody sends advertisements in the name
 * of a group. The colon of a clock, `15:00`, is no link's, nor is the point of an
 * amount, `23.13`.
 */
export function plainLine(text: string): string {
  const line = text.replaceAll(UNSEEN, ' ').replaceAll(/\s+/g, ' ').trim();
  return withBreaks(
    cut(line, LINE_MAX_LETTERS).replaceAll(
      /[@/](?=\S)|(?<!\d)[.:](?=\S)|[.:](?=\D)(?=\S)/g,
      `$&${BREAK}`,
    ),
  );
}

/**
 * What `say` says, as a subject that keeps its sums and days (MAIL5): its names and titles are shortened as
 * far as it takes. Where even that would cut one of `figures`, those that are cut off stand at the end.
 */
export function sayInSubject(
  say: (shorten: (words: string) => string) => string,
  figures: readonly string[],
): string {
  const sayWith = (most: number) => say((words) => cut(words, most));
  const fits = SUBJECT_WORDS_LETTERS.map(sayWith).find(
    (line) => lettersOf(line).length <= SUBJECT_MAX_LETTERS,
  );
  if (fits !== undefined) return fits;
  const line = sayWith(FEWEST_WORDS_LETTERS);
  const kept = cut(line, SUBJECT_MAX_LETTERS);
  const said = figures
    .filter((figure) => line.includes(figure))
    .toSorted((a, b) => line.indexOf(a) - line.indexOf(b));
  if (said.every((figure) => kept.includes(figure))) return kept;
  const withTail = (figures: readonly string[]) => {
    const tail = [...new Set(figures)].map((figure) => ` · ${figure}`).join('');
    const room = SUBJECT_MAX_LETTERS - lettersOf(tail).length;
    return { head: cut(line, Math.max(room, FEWEST_WORDS_LETTERS)), tail };
  };
  const { head } = withTail(said);
  const last = withTail(said.filter((figure) => !head.includes(figure)));
  return cut(`${last.head}${last.tail}`, SUBJECT_MAX_LETTERS);
}

/** A line as the subject of a mail: what does not fit there is said whole in the mail itself. */
export function subjectLine(line: string): string {
  const isShort = lettersOf(line.replaceAll(BREAK, '')).length <= SUBJECT_MAX_LETTERS;
  return isShort ? line : cut(line, SUBJECT_MAX_LETTERS);
}

function cut(line: string, most: number): string {
  const letters = lettersOf(line);
  if (letters.length <= most) return line;
  return `${letters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}

function withBreaks(line: string): string {
  return line
    .split(' ')
    .map((word) => {
      const letters = lettersOf(word);
      const pieces: string[] = [];
      for (let at = 0; at < letters.length; at += WORD_MAX_LETTERS) {
        pieces.push(letters.slice(at, at + WORD_MAX_LETTERS).join(''));
      }
      return pieces.join(BREAK);
    })
    .join(' ');
}

const segmenter = new Intl.Segmenter('it', { granularity: 'grapheme' });

function lettersOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
