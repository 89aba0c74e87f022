const BYTES = 16;

/**
 * A new card's id: 128 random bits. `crypto.randomUUID` would do, but browsers hide it on plain
 * http, where a phone on the same network opens a board during a demo.
 */
export function newCardId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
