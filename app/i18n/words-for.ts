/**
 * Texts said of a group's order, with those in place that read otherwise where one household buys
 * alone: there `alone` overrides its neighbours of the same name.
 */
export function wordsFor<Words extends { readonly alone: Partial<Words> }>(
  words: Words,
  isAlone: boolean,
): Words {
  return isAlone ? { ...words, ...words.alone } : words;
}
