import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

import type { KnownDevices } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';

/** Accounts one device is known to: a family's tablet. The one longest not used is forgotten. */
const MAX_ACCOUNTS = 6;
const NONCE_BYTES = 16;
/** 128 bits of an HMAC, URL-safe. */
const MARK_LENGTH = 22;
const FORMAT = new RegExp(
  `^[\\w-]{${MARK_LENGTH}}(?:\\.[\\w-]{${MARK_LENGTH}}){1,${MAX_ACCOUNTS}}$`,
);

/**
 * Device cookies (OWASP, "Slow down online guessing attacks with device cookies"): a device that
 * once gave the right password of an account has attempts of its own there, which no stranger can
 * use up. The value is `<nonce>.<mark>.<mark>…`, one mark an account: it names nobody, proves nothing
 * without the password, and cannot be made without the server's secret.
 */
export function createKnownDevices(secret: string): KnownDevices {
  const markOf = (nonce: string, email: string) =>
    createHmac('sha256', secret)
      .update(`device:${nonce}:${email}`)
      .digest('base64url')
      .slice(0, MARK_LENGTH);
  return {
    recognise(value, email) {
      if (value === null || !FORMAT.test(value)) return null;
      const [nonce = '', ...marks] = value.split('.');
      const wanted = Buffer.from(markOf(nonce, email));
      const isKnown = marks.some((mark) => timingSafeEqual(Buffer.from(mark), wanted));
      return isKnown ? hashToken(`${nonce} ${email}`) : null;
    },
    remember(value, email) {
      const [nonce = randomBytes(NONCE_BYTES).toString('base64url'), ...marks] =
        value !== null && FORMAT.test(value) ? value.split('.') : [];
      const own = markOf(nonce, email);
      const others = marks.filter((mark) => mark !== own);
      return [nonce, own, ...others.slice(0, MAX_ACCOUNTS - 1)].join('.');
    },
  };
}
