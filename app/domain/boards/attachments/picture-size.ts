import { viewOf } from './join-bytes.ts';
import { asciiAt, PNG_SIGNATURE, type ImageType } from './sniff-media.ts';

/**
 * How large a picture a telephone is asked to unpack: 40 megapixels are 160 MB there, and a file of a
 * few kB can promise more than any device has.
 */
export const PICTURE_LIMITS = { sidePixels: 12_000, pixels: 40_000_000 } as const;

/** Width and height in pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/**
 * Every size a cleaned picture states: the whole, and each frame of one that moves or is put together.
 * Null when one cannot be read or is zero, which no program that draws would say.
 */
export function pictureSizes(bytes: Uint8Array, type: ImageType): readonly PictureSize[] | null {
  const sizes = READERS[type](bytes);
  const isReadable = sizes.length > 0 && sizes.every((size) => size && size.width && size.height);
  return isReadable ? sizes.filter((size) => size !== null) : null;
}

/** Whether all of a picture's sizes are within the limits. */
export function isWithinLimits(sizes: readonly PictureSize[]): boolean {
  return sizes.every(
    ({ width, height }) =>
      Math.max(width, height) <= PICTURE_LIMITS.sidePixels &&
      width * height <= PICTURE_LIMITS.pixels,
  );
}

type Sizes = (PictureSize | null)[];

const READERS: Readonly<Record<ImageType, (bytes: Uint8Array) => Sizes>> = {
  'image/png': pngSizes,
  'image/jpeg': jpegSizes,
  'image/webp': (bytes) => webpSizes(bytes, 12),
};

/** IHDR for the whole, fcTL for each frame of an animated one (APNG). */
function pngSizes(bytes: Uint8Array): Sizes {
  const view = viewOf(bytes);
  const sizes: Sizes = [];
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = asciiAt(bytes, at + 4, 4);
    const from = at + (name === 'IHDR' ? 8 : 12);
    if (name !== 'IHDR' && name !== 'fcTL') continue;
    const isThere = from + 8 <= Math.min(at + 8 + view.getUint32(at), bytes.length);
    sizes.push(isThere ? { width: view.getUint32(from), height: view.getUint32(from + 4) } : null);
  }
  return sizes;
}

/** The frame headers (SOF): one in most files, several in a hierarchical one. */
function jpegSizes(bytes: Uint8Array): Sizes {
  const view = viewOf(bytes);
  const sizes: Sizes = [];
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at] === 0xff ? (bytes[at + 1] ?? 0) : 0;
    const isBare = marker < 0xc0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd9);
    if (isBare) {
      at += 1;
      continue;
    }
    if (marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const isThere = at + 9 <= bytes.length;
      sizes.push(
        isThere ? { width: view.getUint16(at + 7), height: view.getUint16(at + 5) } : null,
      );
    }
    at += 2 + view.getUint16(at + 2);
  }
  return sizes;
}

/** The canvas (VP8X), each frame (ANMF) and what is drawn in it (VP8, VP8L). */
function webpSizes(bytes: Uint8Array, from: number): Sizes {
  const view = viewOf(bytes);
  const sizes: Sizes = [];
  for (let at = from; at + 8 <= bytes.length;) {
    const name = asciiAt(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'VP8X') sizes.push(plusOne(data, 4));
    if (name === 'ANMF') sizes.push(plusOne(data, 6), ...webpSizes(data, 16));
    if (name === 'VP8L') sizes.push(losslessSize(data));
    if (name === 'VP8 ') sizes.push(lossySize(data));
    at += 8 + length + (length % 2);
  }
  return sizes;
}

/** Two numbers of 24 bits, each one less than it says. */
function plusOne(data: Uint8Array, at: number): PictureSize | null {
  if (at + 6 > data.length) return null;
  const view = viewOf(data);
  const read = (place: number) =>
    view.getUint16(place, true) + view.getUint8(place + 2) * 0x1_0000 + 1;
  return { width: read(at), height: read(at + 3) };
}

/** After its signature, two numbers of 14 bits, each one less than it says (RFC 9649, 3.4). */
function losslessSize(data: Uint8Array): PictureSize | null {
  if (data.length < 5 || data[0] !== 0x2f) return null;
  const bits = viewOf(data).getUint32(1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** After frame tag and start code, two numbers of 14 bits; the two above them scale (RFC 6386, 9.1). */
function lossySize(data: Uint8Array): PictureSize | null {
  if (data.length < 10 || data[3] !== 0x9d || data[4] !== 0x01 || data[5] !== 0x2a) return null;
  const view = viewOf(data);
  return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
}
