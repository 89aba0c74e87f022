import { HYPHEN, plainText, plainWords } from '#app/domain/plain-text.ts';

/** One thing that is looked for: any of its alternatives, each of which has all its words. */
export type SearchTerm = readonly (readonly string[])[];

/** More words than this are a text, not a search. */
const MOST_TERMS = 12;

/** Words that say nothing alone, plain, with what an apostrophe cuts off. */
const SMALL_WORDS = new Set(
  (
    'a ad ai al all alla alle allo agli c ci con d da dai dal dall dalla dalle de dei del dell della ' +
    'delle dello degli di e ed gli i il in l la le lo ma mi mia mio mie miei ne nel nell nella nelle ' +
    'o per si su sul sull sulla tra fra un una uno vorrei cerco serve ' +
    'an and at for from i my of on or s the to with need'
  ).split(' '),
);

/** What people call the same help, in plain words; whoever types one finds the others too. */
const SAME_HELP: readonly (readonly string[])[] = [
  ['badante', 'caregiver', 'assistente familiare', 'assistenza familiare'],
  ['tata', 'baby sitter', 'babysitter', 'bambinaia', 'nanny'],
  [
    'doposcuola',
    'dopo scuola',
    'aiuto compiti',
    'compiti',
    'homework',
    'homework help',
    'help homework',
    'after school',
    'afterschool',
  ],
  ['piscina', 'nuoto', 'nuotare', 'swimming', 'swimming pool', 'pool'],
  ['colf', 'pulizie', 'domestica', 'donna delle pulizie'],
  ['infermiere', 'infermiera', 'nurse'],
  ['nido', 'asilo nido', 'micronido', 'asilo'],
  [
    'anziano solo',
    'anziana sola',
    'anziani soli',
    'solitudine',
    'compagnia',
    'lonely old person',
    'elderly alone',
    'lonely',
    'loneliness',
    'companionship',
  ],
  ['idraulico', 'tuttofare', 'piccole riparazioni'],
  ['psicologo', 'psicologa', 'sostegno psicologico'],
  ['centro estivo', 'campus estivo', 'campus', 'summer camp', 'camp', 'camps', 'children camp'],
  ['logopedia', 'logopedista'],
  ['fisioterapia', 'fisioterapista'],
  ['parrucchiere', 'parrucchiera', 'barbiere', 'capelli'],
  ['corso italiano', 'scuola italiano', 'lingua italiana', 'italiano stranieri'],
];

const HELP_BY_NAME = new Map(SAME_HELP.flatMap((names) => names.map((name) => [name, names])));
const LONGEST_NAME = 3;

/**
 * What to look for when somebody typed this (UX16), at most twelve terms; none when it has no word.
 * Small words are left out, unless there are no others.
 */
export function searchTerms(text: string): readonly SearchTerm[] {
  const chunks = plainText(text).split(/\s+/).map(chunkOf);
  const words = withoutSmall(chunks.flat(), ({ word }) => word);
  const terms: SearchTerm[] = [];
  for (let at = 0; at < words.length && terms.length < MOST_TERMS;) {
    const { term, length } = termAt(words, at);
    terms.push(term);
    at += length;
  }
  return terms;
}

/** The plain words that tell what is looked for; all of them when all are small. */
export function tellingWords(text: string): readonly string[] {
  return withoutSmall(plainWords(text), (word) => word);
}

function withoutSmall<T>(all: readonly T[], wordOf: (one: T) => string): readonly T[] {
  const telling = all.filter((one) => !SMALL_WORDS.has(wordOf(one)));
  return telling.length > 0 ? telling : all;
}

/** A word, and how many that come after it are tied to it by hyphens. */
type TypedWord = { readonly word: string; readonly tiedAfter: number };

function chunkOf(chunk: string): TypedWord[] {
  const parts = plainWords(chunk);
  const isTied = parts.length > 1 && plainWords(chunk.replaceAll(HYPHEN, '')).length === 1;
  return parts.map((word, index) => ({ word, tiedAfter: isTied ? parts.length - 1 - index : 0 }));
}

function termAt(words: readonly TypedWord[], at: number): { term: SearchTerm; length: number } {
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const part = words.slice(at, at + length).map(({ word }) => word);
    const names = part.length === length ? HELP_BY_NAME.get(part.join(' ')) : undefined;
    if (names) return { term: names.map((name) => plainWords(name)), length };
  }
  const [first] = words.slice(at);
  const tied = words.slice(at, at + 1 + (first?.tiedAfter ?? 0)).map(({ word }) => word);
  return { term: tied.length > 1 ? [tied, [tied.join('')]] : [tied], length: tied.length };
}
