/** Least time between two announcements: a screen reader is not to be talked over. */
export const ANNOUNCE_EVERY_MS = 5_000;

/** What waits to be said; times are milliseconds of any one clock. */
export type AnnouncementQueue = {
  readonly waiting: readonly string[];
  readonly lastAtMs: number;
};

/** A queue that has said nothing yet. */
export const SILENT_QUEUE: AnnouncementQueue = { waiting: [], lastAtMs: Number.NEGATIVE_INFINITY };

/** Adds a sentence; the same sentence waits once. */
export function enqueue(queue: AnnouncementQueue, text: string): AnnouncementQueue {
  if (queue.waiting.includes(text)) return queue;
  return { ...queue, waiting: [...queue.waiting, text] };
}

/** Time to wait before the next announcement; `null` when none waits. */
export function delayMs(queue: AnnouncementQueue, nowMs: number): number | null {
  if (queue.waiting.length === 0) return null;
  return Math.max(0, queue.lastAtMs + ANNOUNCE_EVERY_MS - nowMs);
}

/** Says everything that waits as one text. */
export function flush(queue: AnnouncementQueue, nowMs: number) {
  return { text: queue.waiting.join(' '), queue: { waiting: [], lastAtMs: nowMs } };
}
