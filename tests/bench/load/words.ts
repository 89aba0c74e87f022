const WORDS =
  'baby sitter martedì pomeriggio nuoto compiti inglese nonna spesa medico estate centro estivo ' +
  'due ore lunedì mattina cerchiamo qualcuno per accompagnare i bambini a scuola insieme';

/** Words and numbers that are the same on every run (a linear congruential generator, Numerical Recipes). */
export function createWords(seed = 7) {
  const list = WORDS.split(' ');
  let state = seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const words = (count: number) =>
    `${Array.from({ length: count }, () => list[below(list.length)] ?? '').join(' ')} `;
  return { below, words };
}
