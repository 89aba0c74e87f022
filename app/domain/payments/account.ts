import { isSEPACountry, validateIBAN, ValidationErrorsIBAN } from 'ibantools';

import { fail, ok, type Result } from '../result.ts';

/** Letters of a holder's name that a SEPA transfer carries (EPC069-12, SCT rulebook AT-21). */
export const HOLDER_MAX_LENGTH = 70;

/** Longest IBAN as people type it: 34 letters (ISO 13616) with blanks between the fours. */
export const IBAN_TYPED_MAX_LENGTH = 60;

/** An account families pay into: electronic IBAN, and its holder as the bank knows it. */
export type PayeeAccount = { readonly iban: string; readonly holder: string };

/** Why a typed IBAN cannot be used. */
export type IbanCode =
  'iban.empty' | 'iban.no_iban' | 'iban.not_sepa' | 'iban.wrong_length' | 'iban.wrong_check';

/**
 * A typed IBAN without its blanks (PAY5). Refused is what is no IBAN, is not of the SEPA area, has a
 * length or shape that its country does not use, or wrong check digits, as after one wrong letter.
 */
export function readIban(typed: string): Result<string, IbanCode> {
  const plain = typed.replaceAll(/\s/g, '').toUpperCase();
  if (plain === '') return fail('iban.empty');
  if (!/^[A-Z]{2}[0-9A-Z]+$/.test(plain)) return fail('iban.no_iban');
  const { valid, errorCodes } = validateIBAN(plain);
  if (errorCodes.includes(ValidationErrorsIBAN.NoIBANCountry)) return fail('iban.no_iban');
  if (!isSEPACountry(plain.slice(0, 2))) return fail('iban.not_sepa');
  if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANLength)) return fail('iban.wrong_length');
  return valid ? ok(plain) : fail('iban.wrong_check');
}

/** What a log keeps of an account: its country and its last four signs, `IT…3456`. */
export function maskedIban(iban: string): string {
  return `${iban.slice(0, 2)}…${iban.slice(-4)}`;
}

/** Signs of a name that a transfer has no place for. */
const NO_HOLDER_SIGN = /[^\p{Script=Latin}\p{M}0-9 /?:().,'’+&-]/u;

/** Whether a name can be written on a transfer (PAY5): Latin letters, digits and the signs of SEPA. */
export function isHolder(name: string): boolean {
  return /\p{L}/u.test(name) && !NO_HOLDER_SIGN.test(name);
}
