import { isCents, type Cents } from '../money.ts';
import { readPaymentReference } from '../orders/payment-reference.ts';
import { fail, ok, type Result } from '../result.ts';
import { HOLDER_MAX_LENGTH, isHolder, type PayeeAccount, readIban } from './account.ts';

/** Most cents of one SEPA transfer: 999,999,999.99 EUR (EPC069-12). */
const TRANSFER_MAX_CENTS = 99_999_999_999;

/** What a transfer says: to whom, how much, for what. */
export type Transfer = PayeeAccount & {
  readonly amountCents: Cents;
  /** ISO 11649, as `paymentReference` makes it. */
  readonly reference: string;
};

/** Why no code can be made of a transfer. */
export type EpcCode = 'epc.bad_amount' | 'epc.bad_account' | 'epc.bad_reference';

/**
 * Text of a QR code by which a bank's app fills in a SEPA credit transfer (PAY4): EPC069-12, version
 * 002, UTF-8, without a BIC, the reference structured and so no other words. Lines end in LF.
 */
export function epcPayload(transfer: Transfer): Result<string, EpcCode> {
  const { amountCents, iban, holder, reference } = transfer;
  if (!isCents(amountCents) || amountCents < 1 || amountCents > TRANSFER_MAX_CENTS) {
    return fail('epc.bad_amount');
  }
  const account = readIban(iban);
  if (!account.ok || !isHolder(holder)) return fail('epc.bad_account');
  const structured = readPaymentReference(reference);
  if (structured === null) return fail('epc.bad_reference');
  const head = ['BCD', '002', '1', 'SCT', ''];
  const amount = `EUR${Math.floor(amountCents / 100)}.${String(amountCents % 100).padStart(2, '0')}`;
  const purpose = '';
  return ok([...head, sepaText(holder), account.value, amount, purpose, structured].join('\n'));
}

/** Letters that no accent explains, as banks write them (EPC217-08). */
const SPELT: Readonly<Record<string, string>> = {
  ß: 'ss',
  Æ: 'AE',
  æ: 'ae',
  Œ: 'OE',
  œ: 'oe',
  Ø: 'O',
  ø: 'o',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  '’': "'",
  '&': '+',
};

/**
 * A name in the letters every SEPA bank must take (EPC217-08): without accents, `&` as `+`, what is
 * left as a full stop, cut to the length of a name.
 */
export function sepaText(name: string): string {
  const plain = Array.from(name, (sign) => SPELT[sign] ?? sign)
    .join('')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');
  return plain
    .replaceAll(/[^A-Za-z0-9 /?:().,'+-]/g, '.')
    .slice(0, HOLDER_MAX_LENGTH)
    .trim();
}
