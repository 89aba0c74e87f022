const HUES = 8;
const SMALL_WORDS = new Set([
  'di',
  'del',
  'della',
  'dei',
  'd',
  'il',
  'la',
  'lo',
  'l',
  'e',
  'aps',
  'asd',
]);

/** Up to two capitals of a name: "Amina Diallo" gives AD, "Filo d'Arianna" FA. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s'’.&-]+/u).filter((word) => /^\p{L}/u.test(word));
  const strong = words.filter((word) => !SMALL_WORDS.has(word.toLocaleLowerCase()));
  const [first, second] = strong.length > 0 ? strong : words;
  return `${first?.[0] ?? ''}${second?.[0] ?? ''}`.toLocaleUpperCase();
}

/** One of eight colours, always the same for the same id. */
export function hueOf(id: string): number {
  let hash = 0;
  for (const char of id) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return (hash % HUES) + 1;
}
