const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const MS_PER_MINUTE = 60_000;

const ROME = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Rome',
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The clock in Milan at an instant, as a `datetime-local` field writes it: `2026-11-24T18:30`. */
export function romeLocal(instant: Date): string {
  const parts = new Map(ROME.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  return `${day}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant at which the clock in Milan shows a `datetime-local` text; null for text that is not
 * one, for a day that does not exist, and for the hour that spring skips. Of the hour that autumn
 * repeats, the earlier one.
 */
export function romeInstant(local: string): Date | null {
  if (!LOCAL.test(local)) return null;
  const asUtc = Date.parse(`${local}:00.000Z`);
  if (Number.isNaN(asUtc)) return null;
  // Milan is one or two hours ahead of UTC: try summer time first, it gives the earlier instant.
  for (const hoursAhead of [2, 1]) {
    const candidate = new Date(asUtc - hoursAhead * 60 * MS_PER_MINUTE);
    if (romeLocal(candidate) === local) return candidate;
  }
  return null;
}
