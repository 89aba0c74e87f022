/** Lower case without accents, as the search index keeps words. */
export function plainText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What is no letter and no digit, and the apostrophes that Unicode counts among the letters. */
const BETWEEN = /[^\p{L}\p{N}]+|[\u02B9-\u02BF]+/u;

/**
 * The plain words somebody typed, in their order: letters and digits only. What stands between them
 * (hyphens, apostrophes of any shape, quotes, signs) is never an operator.
 */
export function plainWords(text: string): readonly string[] {
  return plainText(text).split(BETWEEN).filter(Boolean);
}

/** A text in which {@link plainWords} are looked for: "dopo-scuola" is found by its parts and as one word. */
export function plainHaystack(text: string): string {
  const plain = plainText(text);
  return `${plainWords(plain).join(' ')}\n${plainWords(plain.replaceAll(HYPHEN, '')).join(' ')}`;
}

/** What ties two words into one, within one of them: hyphens, also those of typographers. */
export const HYPHEN = /[-\u00AD\u2010-\u2015]/gu;

/** What was typed, where it has no word to look for: all is shown, and said so (UX16). Else null. */
export function wordlessText(typed: string): string | null {
  const shown = typed.trim();
  return shown !== '' && plainWords(shown).length === 0 ? shown : null;
}
