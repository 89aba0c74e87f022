/** Fewest digits of a number one can call from anywhere: 020202 has six. */
const MIN_DIGITS = 6;

/** Most digits of a number, its country included (ITU-T E.164). */
const MAX_DIGITS = 15;

const SIGNS = /^\+?[\d ()./-]+$/u;

/** Whether a text is a telephone number as people write one: digits, parted as they like (TEL1). */
export function isPhoneNumber(text: string): boolean {
  const digits = text.replaceAll(/\D/gu, '').length;
  return SIGNS.test(text) && digits >= MIN_DIGITS && digits <= MAX_DIGITS;
}
