import { joinBytes, viewOf } from './join-bytes.ts';
import { MAX_PIECES } from './piece-limit.ts';
import { asciiAt, PNG_SIGNATURE } from './sniff-media.ts';

/** What is needed to draw it, animated ones included. Texts, EXIF and times are not among them. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
);

/** Length, name and checksum around the data of a chunk. */
const FRAME_BYTES = 12;

/**
 * A PNG with only the chunks that draw it, ended by its IEND; null when it is no whole PNG, or one of
 * too many pieces.
 */
export function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, PNG_SIGNATURE.length)];
  const seen = new Set<string>();
  let at = PNG_SIGNATURE.length;
  for (let count = 0; count < MAX_PIECES && at + FRAME_BYTES <= bytes.length; count += 1) {
    const dataLength = view.getUint32(at);
    const name = asciiAt(bytes, at + 4, 4);
    const end = at + FRAME_BYTES + dataLength;
    if (end > bytes.length || !isInPlace(name, dataLength, seen)) return null;
    if (KEPT.has(name)) kept.push(bytes.subarray(at, end));
    seen.add(name);
    if (name === 'IEND') return seen.has('IDAT') ? joinBytes(kept) : null;
    at = end;
  }
  return null;
}

/** The header comes first and once; a chunk that must be understood and is unknown is refused. */
function isInPlace(name: string, dataLength: number, seen: ReadonlySet<string>): boolean {
  if (!/^[A-Za-z]{4}$/.test(name)) return false;
  if ((name === 'IHDR') !== (seen.size === 0)) return false;
  if (name === 'IHDR') return dataLength === 13;
  if (name === 'IEND') return dataLength === 0;
  return KEPT.has(name) || /^[a-z]/.test(name);
}
