import type { KeyboardEvent } from 'react';

/** What browsers give as the code of a key that belongs to a word being composed. */
const COMPOSING_CODE = 229;

/**
 * The key that was pressed, or null for one that ends, drops or steers a word being composed
 * (Japanese, accents by dead keys): Enter then means "this word", not "done". Safari ends the
 * composition before the key, and tells it by the old code alone.
 */
export function pressedKey(event: KeyboardEvent): string | null {
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else tells it in Safari
  const isComposing = event.nativeEvent.isComposing || event.keyCode === COMPOSING_CODE;
  return isComposing ? null : event.key;
}
