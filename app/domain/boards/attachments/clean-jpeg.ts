import { orientationOf, orientationSegment } from './exif-orientation.ts';
import { joinBytes, viewOf } from './join-bytes.ts';
import { MAX_PIECES } from './piece-limit.ts';
import { asciiAt } from './sniff-media.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;

/** Bytes of a JFIF segment without its little picture, marker and length included. */
const JFIF_BYTES = 18;

type Segment = { readonly marker: number; readonly bytes: Uint8Array; readonly end: number };

/**
 * A JPEG with only the segments that draw it: no place, camera, comment, second picture, and
 * nothing after its end. How it is to be turned stays. Null when it is no whole JPEG, or one of too
 * many pieces.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  let jfif: Uint8Array | null = null;
  let orientation = 1;
  const body: Uint8Array[] = [];
  let hasFrame = false;
  let at = 2;
  for (let count = 1; ; count += 1) {
    const segment = readSegment(bytes, at);
    if (!segment || count > MAX_PIECES) return null;
    const { marker } = segment;
    if (marker === EOI) break;
    if (isFrame(marker)) hasFrame = true;
    if (marker === SOS && !hasFrame) return null;
    if (marker === APP0) jfif ??= jfifOf(segment.bytes);
    else if (marker === APP1) orientation = orientationOf(segment.bytes.subarray(4)) ?? orientation;
    else if (isKept(segment)) body.push(segment.bytes);
    at = segment.end;
    if (marker !== SOS) continue;
    const end = endOfScan(bytes, at);
    body.push(bytes.subarray(at, end));
    at = end;
  }
  if (!hasFrame || !body.some((piece) => piece[1] === SOS)) return null;
  const turned = orientation === 1 ? [] : [orientationSegment(orientation)];
  const head = jfif ? [jfif, ...turned] : turned;
  return joinBytes([new Uint8Array([0xff, SOI]), ...head, ...body, new Uint8Array([0xff, EOI])]);
}

/** The segment at a place, fill bytes before it skipped; null when there is none that may be. */
function readSegment(bytes: Uint8Array, from: number): Segment | null {
  if (bytes[from] !== 0xff) return null;
  let at = from;
  while (bytes[at + 1] === 0xff) at += 1;
  const marker = bytes[at + 1];
  if (marker === undefined || !isKnown(marker)) return null;
  if (marker === EOI) return { marker, bytes: bytes.subarray(at, at + 2), end: at + 2 };
  if (at + 4 > bytes.length) return null;
  const length = viewOf(bytes).getUint16(at + 2);
  const end = at + 2 + length;
  if (length < 2 || end > bytes.length) return null;
  return { marker, bytes: bytes.subarray(at, end), end };
}

/** Frames, tables, scans, applications and comments; reserved ones and second starts are not. */
function isKnown(marker: number): boolean {
  if (marker === 0xc8 || marker === SOI) return false;
  return (marker >= 0xc0 && marker <= 0xef && !isRestart(marker)) || marker === COMMENT;
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xcc;
}

function isKept({ marker, bytes }: Segment): boolean {
  if (marker === APP2) return asciiAt(bytes, 4, 12) === 'ICC_PROFILE\0';
  if (marker === APP14) return asciiAt(bytes, 4, 5) === 'Adobe';
  return marker < APP0;
}

/** The JFIF segment without the little picture it may carry. */
function jfifOf(segment: Uint8Array): Uint8Array | null {
  if (asciiAt(segment, 4, 5) !== 'JFIF\0' || segment.length < JFIF_BYTES) return null;
  const plain = segment.slice(0, JFIF_BYTES);
  viewOf(plain).setUint16(2, JFIF_BYTES - 2);
  plain.fill(0, JFIF_BYTES - 2);
  return plain;
}

/** Where the picture data of a scan end: at the next marker that is no restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
  }
  return bytes.length;
}
