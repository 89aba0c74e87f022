/** Longest name or title in a mail, in letters as people count them. */
export const LINE_MAX_LETTERS = 80;

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
 * A name or a title that somebody typed, fit for one line of a mail and for its subject: one line, a
 * bounded number of letters, and nothing that a mail program would turn into a link, so that nobody
 * sends advertisements in the name of a group.
 */
export function plainLine(text: string): string {
  const line = text.replaceAll(UNSEEN, ' ').replaceAll(/\s+/g, ' ').trim();
  const letters = lettersOf(line);
  const short =
    letters.length > LINE_MAX_LETTERS
      ? `${letters
          .slice(0, LINE_MAX_LETTERS - 1)
          .join('')
          .trimEnd()}…`
      : line;
  return withBreaks(short.replaceAll(/[.:@/](?=\S)/g, `$&${BREAK}`));
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
