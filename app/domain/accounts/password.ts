import { fail, ok, type Result } from '../result.ts';

/** Shortest password, in characters. ASVS 5.0 6.2.1 asks for 8 at least. */
export const PASSWORD_MIN_LENGTH = 10;

/** Longest password, in characters. ASVS 5.0 6.2.9 asks to permit 64 at least; a limit spares argon2. */
export const PASSWORD_MAX_LENGTH = 128;

/** Why a password was refused. */
export type PasswordCode = 'password.too_short' | 'password.too_long' | 'password.is_email';

/**
 * Whether a password may be chosen. Length alone counts, not the mix of characters (ASVS 6.2.5), and
 * it is taken as typed, spaces included. It must not be the person's own address or its first part.
 */
export function checkPassword(password: string, email: string): Result<true, PasswordCode> {
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN_LENGTH) {
    return fail('password.too_short', { minimum: PASSWORD_MIN_LENGTH });
  }
  if (length > PASSWORD_MAX_LENGTH) {
    return fail('password.too_long', { maximum: PASSWORD_MAX_LENGTH });
  }
  const address = email.toLowerCase();
  const isEmail = [address, address.split('@')[0]].includes(password.toLowerCase());
  return isEmail ? fail('password.is_email') : ok(true);
}
