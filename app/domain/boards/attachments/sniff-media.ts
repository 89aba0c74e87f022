/** What may lie on a card. The first bytes decide, never a name or a sender's word (B15). */
export const MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;

/** One of them. */
export type MediaType = (typeof MEDIA_TYPES)[number];

/** A kind of picture a card may carry. */
export type ImageType = Exclude<MediaType, 'application/pdf'>;

/** The eight bytes every PNG begins with. */
export const PNG_SIGNATURE: readonly number[] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The kind of a file by its first bytes; null for every other kind. */
export function sniffMedia(bytes: Uint8Array): MediaType | null {
  if (hasAt(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (hasAt(bytes, 0, PNG_SIGNATURE)) return 'image/png';
  if (asciiAt(bytes, 0, 4) === 'RIFF' && asciiAt(bytes, 8, 4) === 'WEBP') return 'image/webp';
  return asciiAt(bytes, 0, 5) === '%PDF-' ? 'application/pdf' : null;
}

/** True for one of the kinds a card may carry. */
export function isMediaType(value: unknown): value is MediaType {
  return (MEDIA_TYPES as readonly unknown[]).includes(value);
}

/** Some bytes read as ASCII letters; shorter at the end of the file. */
export function asciiAt(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

function hasAt(bytes: Uint8Array, start: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[start + index] === byte);
}
