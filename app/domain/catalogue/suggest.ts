import { plainWords } from '#app/domain/plain-text.ts';

import { searchTerms, type SearchTerm } from './search-terms.ts';
import { correctText } from './spelling.ts';

/** What can be suggested; of kinds that fit as well the first comes first. */
export const SUGGESTION_KINDS = ['category', 'service', 'place', 'provider'] as const;

/** A kind of help, what services are called, an area of the city, or a provider. */
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** How many of a kind are shown at once: eleven with all, which a phone still shows. */
const MOST: Readonly<Record<SuggestionKind, number>> = {
  category: 2,
  service: 5,
  place: 2,
  provider: 2,
};

/** One letter fits nearly everything. */
const SHORTEST_TYPED = 2;

/** Something that can be suggested, ready to be compared with what is typed. */
export type Suggestable<What> = {
  readonly kind: SuggestionKind;
  readonly label: string;
  /** How many services stand behind it: decides between equals. */
  readonly services: number;
  readonly what: What;
  /** Plain words of the label, each after a space. */
  readonly named: string;
  /** Those of what it is also known by. */
  readonly known: string;
};

/** What can be suggested, with the words that typing errors are corrected to, the most frequent first. */
export type SuggestionIndex<What> = {
  readonly all: readonly Suggestable<What>[];
  readonly vocabulary: readonly string[];
};

/** Prepares what can be suggested; `alsoKnownBy` are other words it is found by. */
export function indexSuggestions<What>(
  entries: readonly (Omit<Suggestable<What>, 'named' | 'known'> & {
    readonly alsoKnownBy: string;
  })[],
): SuggestionIndex<What> {
  const seen = new Map<string, number>();
  const all = entries.map(({ alsoKnownBy, ...entry }) => {
    const [named, known] = [plainWords(entry.label), plainWords(alsoKnownBy)];
    for (const word of new Set([...named, ...known])) seen.set(word, (seen.get(word) ?? 0) + 1);
    return { ...entry, named: spaced(named), known: spaced(known) };
  });
  const vocabulary = [...seen].sort(([a, often], [b, rare]) => rare - often || (a < b ? -1 : 1));
  return { all, vocabulary: vocabulary.map(([word]) => word) };
}

function spaced(words: readonly string[]): string {
  return words.map((word) => ` ${word}`).join('');
}

/**
 * What may be meant by what was typed so far (SUG1): what begins with it, then what has its words in
 * its name, then what is known by them; few of each kind, the kind with the best of all first. When nothing has them, a typing error is
 * corrected as in a search.
 */
export function suggest<What>(
  typed: string,
  { all, vocabulary }: SuggestionIndex<What>,
): readonly Suggestable<What>[] {
  if (plainWords(typed).join('').length < SHORTEST_TYPED) return [];
  const found = fitting(typed, all);
  if (found.length > 0) return fewOfEach(found);
  const corrected = correctText(typed, vocabulary);
  return corrected === null ? [] : fewOfEach(fitting(corrected, all));
}

type Ranked<What> = { readonly one: Suggestable<What>; readonly rank: number };

function fitting<What>(typed: string, all: readonly Suggestable<What>[]): Ranked<What>[] {
  const [start, terms] = [spaced(plainWords(typed)), searchTerms(typed)];
  const ranked = all.flatMap((one) => {
    const rank = rankOf(one, start, terms);
    return rank === null ? [] : [{ one, rank }];
  });
  return ranked.sort(
    (a, b) =>
      a.rank - b.rank ||
      b.one.services - a.one.services ||
      a.one.named.length - b.one.named.length ||
      (a.one.named < b.one.named ? -1 : 1),
  );
}

/** 0 is best; null: some of the words are nowhere in it. */
function rankOf(
  { named, known }: Suggestable<unknown>,
  start: string,
  terms: readonly SearchTerm[],
): number | null {
  if (named.startsWith(start)) return 0;
  const has = (text: string) =>
    terms.every((term) => term.some((words) => words.every((word) => text.includes(` ${word}`))));
  if (has(named)) return 1;
  return has(named + known) ? 2 : null;
}

function fewOfEach<What>(found: readonly Ranked<What>[]): Suggestable<What>[] {
  const groups = SUGGESTION_KINDS.map((kind) =>
    found.filter(({ one }) => one.kind === kind).slice(0, MOST[kind]),
  );
  const best = (group: readonly Ranked<What>[]) => group[0]?.rank ?? Infinity;
  return groups
    .toSorted((a, b) => best(a) - best(b))
    .flatMap((group) => group.map(({ one }) => one));
}
