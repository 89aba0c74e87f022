import { namesContact, namesLink } from '../contact-words.ts';
import { fail, ok, type Result } from '../result.ts';

/** Days after its end in which what was said in a proposal is still read; then it is deleted (MAT14). */
export const TALK_KEPT_DAYS = 30;

/** Messages a household sends in a day to people it does not know, all its proposals together (MAT13). */
export const TALK_MESSAGES_A_DAY = 40;

/** Letters of the alphabet by which households are told apart. */
const LETTERS = 26;
const FIRST_LETTER = 'A'.charCodeAt(0);

/** From which message to which a household was in a proposal; `toNumber` null: it is in it still. */
export type Stay = { readonly fromNumber: number; readonly toNumber: number | null };

/** The letter of a seat, from one up, by which the others know a household: A, B, … Z, AA (MAT12). */
export function letterOf(seat: number): string {
  const rest = Math.floor((seat - 1) / LETTERS);
  const letter = String.fromCharCode(FIRST_LETTER + ((seat - 1) % LETTERS));
  return rest === 0 ? letter : `${letterOf(rest)}${letter}`;
}

/** Whether a message was said while somebody was in the proposal: they read no other (MAT12). */
export function isWithin(number: number, stays: readonly Stay[]): boolean {
  return stays.some(
    ({ fromNumber, toNumber }) => number >= fromNumber && (toNumber === null || number <= toNumber),
  );
}

/** How many messages a household may still send on a day on which it has sent some (MAT13). */
export function messagesLeft(sent: number): number {
  return Math.max(0, TALK_MESSAGES_A_DAY - sent);
}

/** Words that stand in the names of many households and tell nobody's. */
const COMMON_WORDS = new Set([
  'famiglia',
  'family',
  'casa',
  'del',
  'della',
  'delle',
  'dei',
  'degli',
]);

/** Shorter words of a name are parts of it, as "De" or "Lo". */
const SHORTEST_NAME = 3;

/**
 * Whether people who do not know each other may say this (MAT13): no telephone, mail or link, and no
 * name of whoever writes, of a person or the household. Others' names are not known here to be refused.
 */
export function checkTalkWords(
  text: string,
  ownNames: readonly string[],
): Result<true, 'nearby.names_contact' | 'nearby.names_link' | 'nearby.names_writer'> {
  if (namesContact(text)) return fail('nearby.names_contact');
  if (namesLink(text)) return fail('nearby.names_link');
  const said = new Set(wordsOf(text));
  const isNamed = ownNames
    .flatMap(wordsOf)
    .some((word) => word.length >= SHORTEST_NAME && !COMMON_WORDS.has(word) && said.has(word));
  return isNamed ? fail('nearby.names_writer') : ok(true);
}

/** Words of a text in small letters without accents. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
