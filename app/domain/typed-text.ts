/**
 * Signs that turn the direction of what follows (embeddings, overrides, isolates): with them a name
 * reads as another one. Plain marks of direction stay, Arabic and Hebrew are typed with them.
 */
export const DIRECTION_SIGNS = /[\u202A-\u202E\u2066-\u2069]/gu;

const VISIBLE = /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;
const CONTROLS = /\p{Cc}|\p{Cs}/gu;
const CONTROLS_IN_LINES = /[^\P{Cc}\n\t]|\p{Cs}/gu;

/** Whether a text shows anything: two zero-width spaces are no name. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** Why a typed text was refused (TXT3). */
export type TypedTextCode = 'field.one_line' | 'field.hidden_signs';

const LINE_BREAKS = /[\r\n\v\f\u0085\u2028\u2029]/u;
const HIDDEN = /[\u202A-\u202E\u2066-\u2069]|[^\P{Cc}\s]/u;

/**
 * What a text may not hold, spaces around it aside (TXT3): signs that turn the direction of what
 * follows and controls nobody sees, and in one line another one. Null when it is fine.
 */
export function unfitSigns(text: string, lines: 'one' | 'many'): TypedTextCode | null {
  if (HIDDEN.test(text)) return 'field.hidden_signs';
  return lines === 'one' && LINE_BREAKS.test(text.trim()) ? 'field.one_line' : null;
}

/** A name or title in one line: lines part words; '' when nothing is seen. */
export function tidyLine(text: string): string {
  if (!isVisible(text)) return '';
  return text.replace(DIRECTION_SIGNS, '').replaceAll(/\s+/gu, ' ').replace(CONTROLS, '').trim();
}

/** A text of several lines as typed; '' when nothing is seen. */
export function tidyLines(text: string): string {
  if (!isVisible(text)) return '';
  return text
    .replace(DIRECTION_SIGNS, '')
    .replaceAll(/\r\n?|[\u2028\u2029\v\f]/gu, '\n')
    .replace(CONTROLS_IN_LINES, '')
    .trim();
}

const FORBIDDEN_IN_FILES = /[\p{Cc}\p{Cs}/\\:*?"<>|]/gu;
/** All but the joiner inside a picture: families and some flags are several signs in one. */
const UNSEEN =
  /(?!(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic}))\p{Cf}/gu;

/**
 * What a file may be called on every device, from words of people: in one line, without folders and
 * unseen signs, no dot at its ends; '' when nothing is left.
 */
export function fileNameFrom(words: string): string {
  return words
    .replace(UNSEEN, '')
    .replace(FORBIDDEN_IN_FILES, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[ .]+|[ .]+$/gu, '');
}
