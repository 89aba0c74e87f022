/** Digits after the check: short enough to say at a desk, a million million of them. */
const BODY_DIGITS = 12;

/** The letters `RF` and two zeros as ISO 7064 counts them: R is 27, F is 15. */
const RF00 = '271500';

/**
 * The reference a household says when it pays: an ISO 11649 creditor reference, `RF`, two check
 * digits and twelve digits. It names one household's part in one order and says nothing of either.
 * @throws RangeError for a number of more than twelve digits.
 */
export function paymentReference(number: bigint): string {
  const body = number.toString().padStart(BODY_DIGITS, '0');
  if (!/^[0-9]{12}$/.test(body)) throw new RangeError('A payment reference has twelve digits');
  const check = 98n - (BigInt(body + RF00) % 97n);
  return `RF${check.toString().padStart(2, '0')}${body}`;
}

/**
 * A typed reference without its blanks; null when its shape or its check digits are wrong, as after
 * a slip of one digit or two digits turned round.
 */
export function readPaymentReference(typed: string): string | null {
  const plain = typed.replaceAll(/\s/g, '').toUpperCase();
  const parts = /^RF([0-9]{2})([0-9]{12})$/.exec(plain);
  if (!parts) return null;
  return plain === paymentReference(BigInt(parts[2] ?? '')) ? plain : null;
}

/**
 * References in what somebody wrote on a transfer, each once (BNK1): also in small letters, with blanks,
 * dots or dashes between their digits, or grown together with the words around them.
 */
export function findReferences(text: string): readonly string[] {
  const written = text.match(/R[\s.\-/]*F(?:[\s.\-/:]*\d){14}/gi) ?? [];
  const found = written.flatMap(
    (one) => readPaymentReference(one.replaceAll(/[.\-/:]/g, '')) ?? [],
  );
  return [...new Set(found)];
}

/** In fours, as it is read aloud: `RF18 5390 0754 7034`. */
export function spacedReference(reference: string): string {
  return reference.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
