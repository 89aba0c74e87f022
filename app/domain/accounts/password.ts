import { fail, ok, type Result } from '../result.ts';
import { isPattern, lettersOf, plain, readAsLetters, wordsWithin } from './password-patterns.ts';

/** Shortest password, in characters. ASVS 5.0 6.2.1 asks for 8 at least. */
export const PASSWORD_MIN_LENGTH = 10;

/** Longest password, in characters. ASVS 5.0 6.2.9 asks to permit 64 at least; a limit spares argon2. */
export const PASSWORD_MAX_LENGTH = 128;

/** Words of this site, which guessers try first here (ASVS 6.2.11). */
const SITE_WORDS = ['cortile', 'wemi', 'milano', 'comune'];

/** Fewer letters of one's own beside one's name are no secret; shorter names are in many words. */
const LEAST_OWN_LETTERS = 4;
const SHORTEST_NAME = 3;

/** Whose password it is: e-mail and name in any case. */
export type PasswordOwner = { readonly email: string; readonly name: string };

/** Why a password was refused. */
export type PasswordCode =
  | 'password.too_short'
  | 'password.too_long'
  | 'password.is_email'
  | 'password.pattern'
  | 'password.own'
  | 'password.common';

/**
 * Whether a password may be chosen. Length counts, not the mix of characters (ASVS 6.2.5), and it is
 * taken as typed, spaces included. It must not be what guessers try first (ASVS 6.2.4, 6.2.11): the
 * own address or name, the site's words, repetitions and walks on the keyboard, a common password or
 * word, with or without digits around it.
 * @param isCommon whether a word, in small letters without accents, is in the dictionary of those
 */
export function checkPassword(
  password: string,
  owner: PasswordOwner,
  isCommon: (word: string) => boolean,
): Result<true, PasswordCode> {
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN_LENGTH) {
    return fail('password.too_short', { minimum: PASSWORD_MIN_LENGTH });
  }
  if (length > PASSWORD_MAX_LENGTH) {
    return fail('password.too_long', { maximum: PASSWORD_MAX_LENGTH });
  }
  const address = owner.email.toLowerCase();
  const isEmail = [address, address.split('@')[0]].includes(password.toLowerCase());
  if (isEmail) return fail('password.is_email');
  const text = plain(password);
  if (isPattern(text)) return fail('password.pattern');
  const words = wordsWithin(text);
  if (words.some((word) => isOwn(word, owner, isCommon))) return fail('password.own');
  return words.some(isCommon) ? fail('password.common') : ok(true);
}

/** Whether hardly anything is left of a word without the names of its owner and of the site. */
function isOwn(word: string, owner: PasswordOwner, isCommon: (word: string) => boolean): boolean {
  const [mailbox = ''] = owner.email.split('@');
  const names = [...partsOf(owner.name), ...partsOf(mailbox), ...SITE_WORDS];
  const letters = lettersOf(readAsLetters(word));
  const rest = names
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ''), letters);
  if (rest === letters) return false;
  return rest.length < LEAST_OWN_LETTERS || isCommon(rest);
}

function partsOf(text: string): string[] {
  const parts = plain(text).split(/[^\p{L}]+/u);
  return parts.filter((part) => part.length >= SHORTEST_NAME);
}
