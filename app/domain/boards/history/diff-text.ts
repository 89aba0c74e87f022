/** A stretch of two texts: in both, only in the first (`gone`), or only in the second (`come`). */
export type TextPart = { readonly kind: 'same' | 'gone' | 'come'; readonly text: string };

/** Words, and the spaces between them. */
const TOKEN = /\s+|\S+/gu;

/** Beyond this many comparisons the middle of the texts counts as rewritten. */
const MOST_COMPARISONS = 4_000_000;

/**
 * What leads from one text to another, word by word (longest common subsequence of words and
 * spaces, between their common beginning and end). The parts in order give both texts back.
 */
export function diffText(before: string, after: string): TextPart[] {
  const old = before.match(TOKEN) ?? [];
  const now = after.match(TOKEN) ?? [];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  const room = Math.min(old.length, now.length) - start;
  while (end < room && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const middle = diffTokens(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return join([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ]);
}

function diffTokens(old: readonly string[], now: readonly string[]): TextPart[] {
  if (old.length * now.length > MOST_COMPARISONS) {
    return [
      { kind: 'gone', text: old.join('') },
      { kind: 'come', text: now.join('') },
    ];
  }
  const common = commonLengths(old, now);
  const width = now.length + 1;
  const parts: TextPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const isSame = i < old.length && j < now.length && old[i] === now[j];
    if (isSame) parts.push({ kind: 'same', text: old[i] ?? '' });
    const skipsOld =
      j >= now.length ||
      (i < old.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0));
    if (!isSame && skipsOld) parts.push({ kind: 'gone', text: old[i] ?? '' });
    if (!isSame && !skipsOld) parts.push({ kind: 'come', text: now[j] ?? '' });
    if (isSame || skipsOld) i += 1;
    if (isSame || !skipsOld) j += 1;
  }
  return parts;
}

/** At `i * width + j`: how many words the rest of both texts after `i` and `j` share at most. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      common[at] =
        old[i] === now[j]
          ? (common[at + width + 1] ?? 0) + 1
          : Math.max(common[at + width] ?? 0, common[at + 1] ?? 0);
    }
  }
  return common;
}

/** Neighbours of one kind become one part; between two unlike ones, what went comes first. */
function join(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.text === '') continue;
    if (last?.kind === part.kind) joined.splice(-1, 1, { ...last, text: last.text + part.text });
    else joined.push(part);
  }
  return joined;
}
