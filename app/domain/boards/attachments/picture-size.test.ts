import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkFile } from './check-file.ts';
import { joinBytes } from './join-bytes.ts';
import { isWithinLimits, pictureSizes } from './picture-size.ts';
import type { ImageType } from './sniff-media.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const big32 = (...numbers: number[]) =>
  new Uint8Array(numbers.flatMap((n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]));
const little24 = (...numbers: number[]) =>
  new Uint8Array(numbers.flatMap((n) => [n & 255, (n >>> 8) & 255, n >>> 16]));

const chunk = (name: string, data: Uint8Array) =>
  joinBytes([big32(data.length), latin(name), data, new Uint8Array(4)]);
const PNG_START = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const png = (width: number, height: number, ...more: Uint8Array[]) =>
  joinBytes([
    PNG_START,
    chunk('IHDR', joinBytes([big32(width, height), new Uint8Array(5)])),
    ...more,
    chunk('IDAT', latin('pixels')),
    chunk('IEND', new Uint8Array()),
  ]);
const movingFrame = (width: number, height: number) =>
  chunk('fcTL', joinBytes([big32(0, width, height), new Uint8Array(14)]));

const segment = (marker: number, data: number[]) =>
  new Uint8Array([0xff, marker, 0, data.length + 2, ...data]);
const sof = (marker: number, width: number, height: number) =>
  segment(marker, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
const jpeg = (...frames: Uint8Array[]) =>
  joinBytes([
    new Uint8Array([0xff, 0xd8]),
    segment(0xdb, [1, 2, 3]),
    ...frames,
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    new Uint8Array([7, 0xff, 0, 0xff, 0xd9]),
  ]);

const riff = (name: string, data: Uint8Array) =>
  joinBytes([
    latin(name),
    new Uint8Array([...big32(data.length)].toReversed()),
    data,
    new Uint8Array(data.length % 2),
  ]);
const webp = (...chunks: Uint8Array[]) => riff('RIFF', joinBytes([latin('WEBP'), ...chunks]));
const lossy = (width: number, height: number) =>
  riff(
    'VP8 ',
    new Uint8Array([0, 0, 0, 0x9d, 1, 0x2a, width & 255, width >> 8, height & 255, height >> 8]),
  );
const lossless = (width: number, height: number) => {
  const bits = ((width - 1) | ((height - 1) << 14)) >>> 0;
  return riff('VP8L', new Uint8Array([0x2f, ...[...big32(bits)].toReversed()]));
};
const canvas = (width: number, height: number) =>
  riff('VP8X', joinBytes([new Uint8Array([2, 0, 0, 0]), little24(width - 1, height - 1)]));
const frame = (width: number, height: number, inner: Uint8Array) =>
  riff(
    'ANMF',
    joinBytes([new Uint8Array(6), little24(width - 1, height - 1), new Uint8Array(4), inner]),
  );

/** Each way in which a file states a size. */
const WAYS: readonly (readonly [string, ImageType, (w: number, h: number) => Uint8Array])[] = [
  ['a PNG', 'image/png', (w, h) => png(w, h)],
  ['a frame of a moving PNG', 'image/png', (w, h) => png(1, 1, movingFrame(w, h))],
  ['a JPEG', 'image/jpeg', (w, h) => jpeg(sof(0xc0, w, h))],
  ['a progressive JPEG', 'image/jpeg', (w, h) => jpeg(sof(0xc2, w, h))],
  ['a second frame of a JPEG', 'image/jpeg', (w, h) => jpeg(sof(0xc0, 1, 1), sof(0xc1, w, h))],
  ['a lossy WebP', 'image/webp', (w, h) => webp(lossy(w, h))],
  ['a lossless WebP', 'image/webp', (w, h) => webp(lossless(w, h))],
  ['the canvas of a WebP', 'image/webp', (w, h) => webp(canvas(w, h), lossy(1, 1))],
  [
    'a frame of a moving WebP',
    'image/webp',
    (w, h) => webp(canvas(1, 1), frame(w, h, lossy(1, 1))),
  ],
  [
    'what a frame of a WebP draws',
    'image/webp',
    (w, h) => webp(canvas(1, 1), frame(1, 1, lossless(w, h))),
  ],
];

describe('the size of a picture', () => {
  it.each(WAYS)('[B15] %s: kept at the limit, refused one pixel past it', (_, type, build) => {
    const code = (width: number, height: number) => {
      const checked = checkFile('a', build(width, height));
      return checked.ok ? 'kept' : checked.code;
    };
    expect(code(1, 1)).toBe('kept');
    expect(code(12_000, 3_333)).toBe('kept');
    expect(code(3_333, 12_000)).toBe('kept');
    expect(code(8_000, 5_000)).toBe('kept');
    expect(code(12_001, 1)).toBe('file.too_many_pixels');
    expect(code(1, 12_001)).toBe('file.too_many_pixels');
    expect(code(8_000, 5_001)).toBe('file.too_many_pixels');
    expect(pictureSizes(build(640, 480), type)).toContainEqual({ width: 640, height: 480 });
  });

  it('[B15] the PNG of 60,000 x 60,000 that one kB can be is refused', () => {
    expect(checkFile('a.png', png(60_000, 60_000))).toMatchObject({ code: 'file.too_many_pixels' });
    expect(checkFile('a.png', png(0xffff_ffff, 0xffff_ffff))).toMatchObject({ ok: false });
  });

  it.each([
    ['PNG without width', png(0, 9)],
    ['PNG with an empty frame', png(9, 9, movingFrame(9, 0))],
    ['PNG with a cut frame', png(9, 9, chunk('fcTL', new Uint8Array()))],
    ['JPEG that says its height later', jpeg(sof(0xc0, 9, 0))],
    ['WebP without start code', webp(riff('VP8 ', new Uint8Array(10)))],
    ['WebP without signature', webp(riff('VP8L', new Uint8Array(6)))],
  ])('[B15] a %s is broken', (_, bytes) => {
    expect(checkFile('a', bytes)).toMatchObject({ code: 'file.broken' });
  });

  it('[B15] never throws, and ends', () => {
    const types = fc.constantFrom<ImageType>('image/png', 'image/jpeg', 'image/webp');
    fc.assert(
      fc.property(types, fc.uint8Array({ maxLength: 300 }), (type, bytes) => {
        const sizes = pictureSizes(bytes, type);
        if (sizes) expect(typeof isWithinLimits(sizes)).toBe('boolean');
      }),
    );
  });
});
