import type { Session } from './sessions.ts';

/** Longest line of the format in octets, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/**
 * The planned dates of an order as an iCalendar file (RFC 5545), for any calendar program. Instants
 * are UTC; a date keeps its id when it moves, so that reading the file again moves it too (SES9).
 */
export function calendarFile(order: {
  readonly orderId: string;
  readonly title: string;
  readonly place: string;
  readonly sessions: readonly Session[];
  /** When the file is made. */
  readonly now: Date;
}): string {
  const events = order.sessions
    .filter(({ state }) => state === 'planned')
    .flatMap(({ number, startsAt, endsAt }) => [
      'BEGIN:VEVENT',
      `UID:${order.orderId}-${number}@cortile`,
      `DTSTAMP:${stamp(order.now)}`,
      `DTSTART:${stamp(startsAt)}`,
      `DTEND:${stamp(endsAt)}`,
      `SUMMARY:${escaped(order.title)}`,
      `DESCRIPTION:${escaped(order.place)}`,
      'END:VEVENT',
    ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Cortile//Cortile//IT', ...events];
  return [...lines, 'END:VCALENDAR', ''].map(folded).join('\r\n');
}

function stamp(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** Backslash, semicolon, comma and line ends are written with a backslash (3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** Long lines go on after a line end and a space, never inside a character (3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts = [''];
  let octets = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > LINE_OCTETS) {
      parts.push('');
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += length;
  }
  return parts.join('\r\n ');
}
