import type { Activity, ActivityKind } from './activity.ts';

/** Something somebody did, at its place in the log. */
export type ToldActivity = Activity & {
  readonly sequence: number;
  /** Place among the things of one batch. */
  readonly position: number;
  /** From the session; null: the system, or somebody who was erased. */
  readonly personId: string | null;
  /** Instant of the commit in ms. */
  readonly atMs: number;
};

/** A pause after which the same thing is told again. */
const PAUSE_MS = 10 * 60_000;
/** Who goes on for longer is told of in several lines. */
const LONGEST_LINE_MS = 30 * 60_000;

/** Things done little by little: of a run of them one line is told, the last. */
const GRADUAL: ReadonlySet<ActivityKind> = new Set([
  'card_moved',
  'title',
  'notes',
  'category',
  'schedule',
  'tolerance',
  'due',
  'recurrence',
  'join_changed',
  'comment_edited',
  'item_edited',
  'item_done',
  'item_open',
  'grid',
  'availability',
  'column_renamed',
  'label_renamed',
]);

/** Which thing a line is about, beside its card: two labels are two lines. */
const SUBJECTS = ['label', 'household', 'comment', 'item'] as const;

/**
 * Collapses what one person did to one thing within minutes (a note written letter by letter) into
 * its last line. Takes and gives lines in the order of the log.
 */
export function collapseLines<T extends ToldActivity>(lines: readonly T[]): T[] {
  const kept = new Map<T, true>();
  const runs = new Map<string, { readonly startedMs: number; readonly last: T }>();
  for (const told of lines) {
    const key = runKey(told);
    const run = runs.get(key);
    const goesOn =
      run !== undefined &&
      GRADUAL.has(told.kind) &&
      told.atMs - run.last.atMs <= PAUSE_MS &&
      told.atMs - run.startedMs <= LONGEST_LINE_MS;
    if (goesOn) kept.delete(run.last);
    kept.set(told, true);
    runs.set(key, { startedMs: goesOn ? run.startedMs : told.atMs, last: told });
  }
  return [...kept.keys()];
}

function runKey({ personId, kind, cardId, detail }: ToldActivity): string {
  const subject = SUBJECTS.map((name) => detail[name] ?? '');
  return JSON.stringify([personId, kind, cardId, ...subject]);
}
