/** One replacement in a text: `deleted` units go at `at`, `inserted` comes. UTF-16 units. */
export type Splice = { readonly at: number; readonly deleted: number; readonly inserted: string };

/** A step of a Yjs text delta. */
export type DeltaStep = {
  readonly retain?: number | undefined;
  readonly delete?: number | undefined;
  readonly insert?: unknown;
};

const HIGH_SURROGATE = /[\uD800-\uDBFF]/;
const LOW_SURROGATE = /[\uDC00-\uDFFF]/;

/**
 * The one replacement that leads from a text to another, null when they are equal. `caret` (after
 * the change) says where the person was: in "aaa" plus one "a" the new one is the one before it.
 * Never cuts a surrogate pair, which Yjs could not store.
 */
export function findSplice(before: string, after: string, caret: number): Splice | null {
  if (before === after) return null;
  const grown = Math.max(0, after.length - before.length);
  const limit = Math.min(before.length, after.length, Math.max(0, caret - grown));
  let start = 0;
  while (start < limit && before[start] === after[start]) start += 1;
  if (start > 0 && HIGH_SURROGATE.test(before[start - 1] ?? '')) start -= 1;
  let oldEnd = before.length;
  let newEnd = after.length;
  while (oldEnd > start && newEnd > start && before[oldEnd - 1] === after[newEnd - 1]) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  const isPairCut = LOW_SURROGATE.test(before[oldEnd] ?? after[newEnd] ?? '');
  if (isPairCut && oldEnd < before.length) {
    oldEnd += 1;
    newEnd += 1;
  }
  return { at: start, deleted: oldEnd - start, inserted: after.slice(start, newEnd) };
}

/** Where an index of a text is after a delta; text inserted right there comes after it. */
export function transformIndex(index: number, delta: readonly DeltaStep[]): number {
  let old = 0;
  let moved = index;
  for (const step of delta) {
    if (old > index) break;
    if (step.retain !== undefined) old += step.retain;
    else if (step.delete !== undefined) {
      moved -= Math.max(0, Math.min(step.delete, index - old));
      old += step.delete;
    } else if (typeof step.insert === 'string' && old < index) moved += step.insert.length;
  }
  return moved;
}

/** Moves a replacement over changes that others made to the text it was meant for. */
export function transformSplice(splice: Splice, deltas: readonly (readonly DeltaStep[])[]): Splice {
  let start = splice.at;
  let end = splice.at + splice.deleted;
  for (const delta of deltas) {
    start = transformIndex(start, delta);
    end = transformIndex(end, delta);
  }
  return { at: start, deleted: Math.max(0, end - start), inserted: splice.inserted };
}

/** The replacements of a delta, each in the text as the ones before it left it. */
export function splicesOf(delta: readonly DeltaStep[]): Splice[] {
  const splices: Splice[] = [];
  let at = 0;
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain;
    else if (step.delete !== undefined) splices.push({ at, deleted: step.delete, inserted: '' });
    else if (typeof step.insert === 'string') {
      splices.push({ at, deleted: 0, inserted: step.insert });
      at += step.insert.length;
    }
  }
  return splices;
}

/**
 * Letters of a pasted text that a field with so much room leaves out. A field keeps ends of lines as one
 * unit, whatever system they come from.
 */
export function lettersLeftOut(pasted: string, room: number): number {
  const units = pasted.replace(/\r\n?/g, '\n');
  return [...new Intl.Segmenter().segment(units.slice(Math.max(0, room)))].length;
}
