/** Keeps what stands on its two sides on one line. */
const WORD_JOINER = '\u2060';

/** From one clock time to another, never broken in two lines: `15:00–17:00`. */
export function joinTimes(from: string, to: string): string {
  return `${from}–${WORD_JOINER}${to}`;
}
