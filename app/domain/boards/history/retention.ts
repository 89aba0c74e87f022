import type { CalendarDay } from '#app/domain/dates.ts';

/** How long a board's past is kept. */
export const HISTORY_LIMITS = {
  /** Every single change. */
  logDays: 30,
  /** The state at the end of each day on which something changed. */
  snapshotDays: 180,
  /** Within the days of the log, no state is more than so many batches away from a snapshot. */
  batchesBetween: 2_000,
} as const;

/** A snapshot that is there; `day` is the day in Milan it was taken on. */
export type KnownSnapshot = {
  readonly sequence: number;
  readonly day: CalendarDay;
};

/**
 * Which snapshots may go: all but the last of each day, fewer than
 * {@link HISTORY_LIMITS.batchesBetween} batches after one that stays, and those of days before
 * `firstDay`. Never the newest, and never `baseSequence`, on which the log that is kept stands.
 * @param snapshots oldest first
 */
export function snapshotsToDrop(
  snapshots: readonly KnownSnapshot[],
  keep: {
    readonly firstDay: CalendarDay;
    readonly firstLogDay: CalendarDay;
    readonly baseSequence: number;
  },
): number[] {
  const dropped: number[] = [];
  let lastKept = 0;
  snapshots.forEach(({ sequence, day }, index) => {
    const next = snapshots[index + 1];
    const isFar = day >= keep.firstLogDay && sequence - lastKept >= HISTORY_LIMITS.batchesBetween;
    const isLastOfDay = next?.day !== day && day >= keep.firstDay;
    if (!next || sequence === keep.baseSequence || isLastOfDay || isFar) lastKept = sequence;
    else dropped.push(sequence);
  });
  return dropped;
}
