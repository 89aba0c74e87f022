/** Letters that are not there to be read, with which a number could be hidden. */
const UNSEEN = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/gu;

/** Days, times, years and ranges of short numbers, whose digits are no telephone's: `9/12/2026`, `08-10`, `15.30`. */
const DAYS_AND_TIMES =
  /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{4}[/-]\d{4}\b|\b\d{1,2}[.:]\d{2}\b(?![.,]?\d)|(?<![\d/.-])\d{1,2}\s?[/-]\s?\d{1,2}(?![\d/.-])/gu;

/** Sums of money in groups of three, beside their sign. */
const SUMS = /€\s?\d[\d .,]{0,20}|\d[\d .,]{0,20}(?:€|\beuro?\b)/giu;

/** Digits as a telephone has them, parted as people like; they begin as numbers in use do. */
const DIGITS = /(?:\+|\b00|\b[038])[\d\s()./,;:|*_\u00B7\u2010-\u2015-]{0,40}\d/gu;

/** Fewest digits that are taken for a telephone number inside a text: a sum or a year has fewer. */
const MIN_DIGITS = 9;

/** Its parts are as long as an address may be (RFC 5321): without an end a long word is read again and again. */
const MAIL = /[^\s@<>]{1,64}\s?(?:@|\(at\)|\[at\]|\(chiocciola\))\s?[^\s@<>]{1,253}\.\p{L}{2,}/iu;

/** One that is spelled out or drawn apart; its end must be one in use, since words stand so too. */
const SPELLED_MAIL =
  /[^\s@<>]{1,64}\s?(?:@|\s(?:at|chiocciola)\s)\s?[^\s@<>]{1,100}?(?:\s?\.\s?|\s(?:dot|punto)\s)(?:it|com|org|net|eu|info)(?![\p{L}\p{N}])/iu;

/** Where one is written to without an address. */
const MESSENGER = /\b(?:wa\.me|t\.me|m\.me|api\.whatsapp\.com)\/\S/iu;

/** Addresses of pages, as typed with or without their beginning; short endings that are words too are none. */
const LINK =
  /:\/\/|\bwww\.|[\p{L}\p{N}]\.(?:it|com|org|net|eu|info|app|social|link|gl|ly)(?![\p{L}\p{N}])/iu;

/** A name by which somebody is found elsewhere. */
const HANDLE = /(?<![\p{L}\p{N}])@[\w.]{2,60}[_.\d][\w.]{0,60}/u;

/** Full stops of other scripts, which browsers read as ours in an address. */
const STOPS = /[\u3002\uFF0E\uFF61]/gu;

/** A text as whoever reads it copies it: unseen letters gone, signs of other widths and scripts as ours. */
function asRead(text: string): string {
  return text.normalize('NFKC').replaceAll(UNSEEN, '').replaceAll(STOPS, '.');
}

/** Whether a text leads to a page or to somebody's name elsewhere, where people talk without us. */
export function namesLink(text: string): boolean {
  const plain = asRead(text);
  return LINK.test(plain) || HANDLE.test(plain);
}

/** Whether a text holds an e-mail address or a telephone number (R4), however its digits are written. */
export function namesContact(text: string): boolean {
  const plain = asciiDigits(asRead(text));
  if ([MAIL, SPELLED_MAIL, MESSENGER].some((sign) => sign.test(plain))) return true;
  const rest = plain.replaceAll(SUMS, ';').replaceAll(DAYS_AND_TIMES, ';');
  return (rest.match(DIGITS) ?? []).some(isTelephone);
}

/**
 * A telephone has one part of three digits at least, is read digit by digit, or begins as a mobile
 * number does in pairs: `03 12 10 12 17` are days.
 */
function isTelephone(run: string): boolean {
  const parts = run.split(/\D+/u).filter((part) => part !== '');
  const digits = parts.join('');
  if (digits.length < MIN_DIGITS) return false;
  if (parts.some((part) => part.length > 2)) return true;
  return parts.every((part) => part.length === 1) || /^3[2-9]\d{8}$/.test(digits);
}

/** Digits of all scripts as ours; each block of ten begins at a zero. */
function asciiDigits(text: string): string {
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return code < 0x80 ? digit : String(code - zero);
  });
}
