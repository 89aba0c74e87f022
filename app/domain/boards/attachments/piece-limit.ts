/**
 * How many pieces (segments, chunks, frames) a picture may be made of. Honest ones of five megabytes
 * have some hundred, a long animation some thousand; half a million empty ones held up everybody for
 * three seconds.
 */
export const MAX_PIECES = 5_000;
