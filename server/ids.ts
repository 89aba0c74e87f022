import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A UUID version 7 (RFC 9562): 48 bits of milliseconds, then random, so that ids sort by time. */
export function newUuidV7(nowMs: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(nowMs, 0, 6);
  bytes[6] = (bytes.readUInt8(6) & 0x0f) | 0x70;
  bytes[8] = (bytes.readUInt8(8) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/** 256 random bits, URL-safe: the secret half of a cookie or an invite link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 in hex: what is stored in place of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** HMAC-SHA-256 in hex: a stolen table of these says nothing without the secret. */
export function hashWithSecret(secret: string, token: string): string {
  return createHmac('sha256', secret).update(token).digest('hex');
}
