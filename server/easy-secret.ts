/** Of sixteen random hexadecimal digits, fewer than six different ones come once in two millions. */
const MIN_VARIETY = 6;

/**
 * Is a secret one that people type to be done with it: few letters (`aaaa…`), few steps from letter
 * to letter (`123456…`), or a word over and over? It cannot tell a good secret, only a poor one.
 */
export function isEasySecret(secret: string): boolean {
  const codes = Array.from(secret, (letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const isVaried = new Set(codes).size >= MIN_VARIETY && new Set(steps).size >= MIN_VARIETY;
  return !isVaried || isRepeated(secret);
}

/** Whether it is a pattern of at most half its length, over and over. */
function isRepeated(secret: string): boolean {
  for (let length = 1; length <= secret.length / 2; length += 1) {
    if (secret.startsWith(secret.slice(length))) return true;
  }
  return false;
}
