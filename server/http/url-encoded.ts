import { fail, ok, type Result } from '#app/domain/result.ts';

const AMPERSAND = '&'.charCodeAt(0);

/**
 * Fields of an `application/x-www-form-urlencoded` body, in their order. The platform's own parser
 * puts a mark in place of what it cannot decode; this one refuses it. Fields are counted before
 * anything is made of them. Codes: `form.too_large` (too many fields), `form.unreadable`.
 */
export function parseUrlEncoded(
  body: Uint8Array,
  maxFields: number,
): Result<
  readonly (readonly [name: string, text: string])[],
  'form.too_large' | 'form.unreadable'
> {
  if (body.length === 0) return ok([]);
  let fieldCount = 1;
  for (const byte of body) if (byte === AMPERSAND) fieldCount += 1;
  if (fieldCount > maxFields) return fail('form.too_large');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return ok(text.split('&').map(readField));
  } catch {
    return fail('form.unreadable');
  }
}

function readField(field: string): readonly [string, string] {
  const end = field.indexOf('=');
  const name = end === -1 ? field : field.slice(0, end);
  const text = end === -1 ? '' : field.slice(end + 1);
  return [decodePart(name), decodePart(text)];
}

/** @throws {URIError} on a broken `%` or on bytes that are no letters. */
function decodePart(part: string): string {
  return decodeURIComponent(part.replaceAll('+', ' '));
}
