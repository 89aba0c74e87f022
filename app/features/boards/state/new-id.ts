const BYTES = 16;

/**
 * An id for what is new on a board (a card, a comment, an entry of its list): 128 random bits.
 * `crypto.randomUUID` would do, but browsers hide it on plain http, where a phone on the same
 * network opens a board during a demo.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
