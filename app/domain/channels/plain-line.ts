/** Longest subject of a mail, in letters as people count them: lists of mails show no more. */
export const SUBJECT_MAX_LETTERS = 80;

/** Longest name or title within a subject, so that a sum or a day after it is still read. */
const SUBJECT_WORDS_LETTERS = 30;

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

/** A name or a title inside a subject. */
export function shortWords(text: string): string {
  return cut(text, SUBJECT_WORDS_LETTERS);
}

/** A line as the subject of a mail: what does not fit there is said whole in the mail itself. */
export function subjectLine(line: string): string {
  return cut(line, SUBJECT_MAX_LETTERS);
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
