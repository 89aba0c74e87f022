/** Letters and figures nobody takes for another, read aloud or on paper: no O and 0, no B, D, G, I, S. */
export const JOIN_CODE_LETTERS = 'ACEFHJKMNPRTUVWXY34679';

/** Letters of a code: guessed at ten a minute, one of them takes thousands of years. */
export const JOIN_CODE_LENGTH = 8;

/** Letters that stand together when a code is shown. */
const TOGETHER = 4;

/** A company's code as it is shown and read aloud, `ACEF 3467`. */
export function spacedJoinCode(code: string): string {
  return `${code.slice(0, TOGETHER)} ${code.slice(TOGETHER)}`;
}

/**
 * The code somebody typed (EMP1): small letters, spaces, dots and dashes do not matter. Null for what
 * cannot be a code at all.
 */
export function readJoinCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .replaceAll(/[\s.\-_–—]/g, '')
    .toUpperCase();
  const isCode =
    code.length === JOIN_CODE_LENGTH &&
    Array.from(code).every((letter) => JOIN_CODE_LETTERS.includes(letter));
  return isCode ? code : null;
}
