import { formatCount } from './format-count.ts';

/** `otto` and `undici` begin with a vowel: the article before them is elided. */
const elided = (day: string): boolean => /^(?:8|11)(?!\d)/.test(day);

/** `il 7 novembre 2026`, `l’8 novembre 2026`. */
export function ilDay(day: string): string {
  return elided(day) ? `l’${day}` : `il ${day}`;
}

/** `al 7 novembre 2026`, `all’8 novembre 2026`. */
export function alDay(day: string): string {
  return elided(day) ? `all’${day}` : `al ${day}`;
}

/** `dal 7 novembre 2026`, `dall’8 novembre 2026`. */
export function dalDay(day: string): string {
  return elided(day) ? `dall’${day}` : `dal ${day}`;
}

/** `del 7 novembre 2026`, `dell’8 novembre 2026`. */
export function delDay(day: string): string {
  return elided(day) ? `dell’${day}` : `del ${day}`;
}

/** `i 3`, `gli 8`: before a number that begins with a vowel. */
export function iCount(count: number): string {
  return `${/^(?:8|11(?:\d{3})*$)/.test(String(count)) ? 'gli' : 'i'} ${formatCount(count, 'it')}`;
}

/** The same words at the head of a line. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `la famiglia Colombo` inside a sentence; a household with a name of another kind keeps it. */
export function theHousehold(name: string): string {
  return /^famiglia\s/i.test(name) ? `la famiglia ${name.slice('famiglia '.length)}` : name;
}

/** Prepositions that run together with the article a name begins with. */
const JOINED: Readonly<Record<'di' | 'a' | 'da', Readonly<Record<string, string>>>> = {
  di: { il: 'del', lo: 'dello', la: 'della', 'l’': 'dell’', i: 'dei', gli: 'degli', le: 'delle' },
  a: { il: 'al', lo: 'allo', la: 'alla', 'l’': 'all’', i: 'ai', gli: 'agli', le: 'alle' },
  da: { il: 'dal', lo: 'dallo', la: 'dalla', 'l’': 'dall’', i: 'dai', gli: 'dagli', le: 'dalle' },
};

/** `del Cortile Aperto`, `dall’Officina`; null for a name that begins with no article. */
function joinedBefore(preposition: keyof typeof JOINED, name: string): string | null {
  const found = /^(?:(il|lo|la|i|gli|le) |l[’'])(?=\p{Lu})/iu.exec(name);
  if (!found) return null;
  const article = found[1]?.toLowerCase() ?? 'l’';
  const space = article === 'l’' ? '' : ' ';
  return `${JOINED[preposition][article] ?? ''}${space}${name.slice(found[0].length)}`;
}

/** `di Nidiamo`, `del Cortile Aperto`. */
export function diBefore(name: string): string {
  return joinedBefore('di', name) ?? `di ${name}`;
}

/** `da Nidiamo`, `dal Cortile Aperto`. */
export function daBefore(name: string): string {
  return joinedBefore('da', name) ?? `da ${name}`;
}

/** `ad Acquachiara`, `a Filo d’Arianna`, `al Cortile Aperto`: the d comes before the same vowel only. */
export function aBefore(word: string): string {
  return joinedBefore('a', word) ?? `${/^[aàá]/i.test(word) ? 'ad' : 'a'} ${word}`;
}

/** `ed Elena`, `e Sara`: the d comes before the same vowel only. */
export function eBefore(word: string): string {
  return `${/^[eèé]/i.test(word) ? 'ed' : 'e'} ${word}`;
}
