/** Longest line of the format in octets, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** Something that happens from one moment to another. */
export type CalendarEvent = {
  /** Stays when the thing moves: a program that reads it again moves it too (SES9). */
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** Where it is, for a map; null where no place is known. */
  readonly place: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Where it is to be read in full; nothing when it is none of our addresses. */
  readonly url?: string | undefined;
  /** Not agreed by everybody yet. */
  readonly isTentative?: boolean | undefined;
};

/** The key of one date of an order. */
export function sessionKey(orderId: string, number: number): string {
  return `${orderId}-${number}`;
}

/**
 * Events as an iCalendar file (RFC 5545), for any calendar program. Instants are UTC. A file with a
 * name is one that programs read again by themselves: it says how often.
 */
export function calendarFile(file: {
  readonly events: readonly CalendarEvent[];
  readonly name?: string | undefined;
  /** When the file is made. */
  readonly now: Date;
}): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Cortile//Cortile//IT',
    ...(file.name === undefined ? [] : namedLines(file.name)),
    ...file.events.flatMap((event) => eventLines(event, file.now)),
    'END:VCALENDAR',
    '',
  ];
  return lines.map(folded).join('\r\n');
}

const READ_AGAIN = 'PT1H';

function namedLines(name: string): string[] {
  return [
    `X-WR-CALNAME:${escaped(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${READ_AGAIN}`,
    `X-PUBLISHED-TTL:${READ_AGAIN}`,
  ];
}

function eventLines(event: CalendarEvent, now: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.key}@cortile`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(event.startsAt)}`,
    `DTEND:${stamp(event.endsAt)}`,
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.text)}`,
    ...(event.place === null ? [] : [`LOCATION:${escaped(event.place)}`]),
    ...(event.url === undefined ? [] : [`URL:${event.url}`]),
    ...(event.isTentative ? ['STATUS:TENTATIVE'] : []),
    'END:VEVENT',
  ];
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
