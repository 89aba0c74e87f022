/** Somebody who can be named with @: a person, a household or a provider, and whom that reaches. */
export type Mentionable = { readonly name: string; readonly personIds: readonly string[] };

/** A piece of a text; a mention is `@` with the name behind it, as it was written. */
export type TextPiece = { readonly text: string; readonly isMention: boolean };

/**
 * Parts a text into mentions and the rest (MEN1). A mention is `@` and one of the names, in large or
 * small letters, where no letter or digit stands before or behind; of two names that fit, the longer.
 */
export function splitMentions(text: string, names: readonly string[]): readonly TextPiece[] {
  const pattern = patternOf(names);
  if (pattern === null || !text.includes('@')) return [{ text, isMention: false }];
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { index, 0: mention } of text.matchAll(pattern)) {
    if (index > end) pieces.push({ text: text.slice(end, index), isMention: false });
    pieces.push({ text: mention, isMention: true });
    end = index + mention.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMention: false });
  return pieces;
}

/**
 * Whom a text names, and as what it was written: the words are the truth, a name changed later changes
 * none. Who has the same name is meant as well.
 */
export function findMentions<M extends Mentionable>(
  text: string,
  mentionable: readonly M[],
): readonly { readonly name: string; readonly who: M }[] {
  const names = mentionable.map(({ name }) => name);
  const written = splitMentions(text, names).flatMap((piece) =>
    piece.isMention ? [piece.text.slice(1)] : [],
  );
  return mentionable.flatMap((who) => {
    const name = written.find((each) => isSameName(each, who.name));
    return name === undefined ? [] : [{ name, who }];
  });
}

/**
 * What stands behind the `@` before the caret, when somebody is being named there; null otherwise.
 * Names have a few words; more is a sentence.
 */
export function openMention(text: string, caret: number): string | null {
  const found = /(?<![\p{L}\p{N}])@([^@\n]{0,60})$/u.exec(text.slice(0, caret))?.[1];
  return found === undefined || found.startsWith(' ') ? null : found;
}

/** Whether a name is meant by its beginning, or by the beginning of one of its words. */
export function fitsMention(name: string, typed: string): boolean {
  const wanted = plain(typed);
  return ` ${plain(name)}`.includes(` ${wanted}`);
}

function patternOf(names: readonly string[]): RegExp | null {
  const known = [...new Set(names)].filter((name) => name !== '');
  if (known.length === 0) return null;
  const words = known.toSorted((a, b) => b.length - a.length).map(escape);
  return new RegExp(`(?<![\\p{L}\\p{N}])@(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function escape(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

function isSameName(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

/** Without accents and in small letters, for typing. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
