import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkFile, checkRoom, FILE_LIMITS, plainFileName } from './check-file.ts';
import { cleanImage } from './clean-image.ts';
import { orientationOf, orientationSegment } from './exif-orientation.ts';
import { joinBytes } from './join-bytes.ts';
import { MAX_PIECES } from './piece-limit.ts';
import { MEDIA_TYPES, sniffMedia, type ImageType } from './sniff-media.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const has = (bytes: Uint8Array | null, words: string) =>
  bytes !== null && String.fromCharCode(...bytes).includes(words);
const SECRET = 'GPS 45.4642';

function chunk(name: string, data: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, data.length);
  return joinBytes([length, latin(name), data, new Uint8Array(4)]);
}
const PNG_START = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const png = (...more: Uint8Array[]) =>
  joinBytes([
    PNG_START,
    chunk('IHDR', new Uint8Array(13)),
    ...more,
    chunk('IDAT', latin('pixels')),
    chunk('IEND', new Uint8Array()),
  ]);

function segment(marker: number, data: Uint8Array): Uint8Array {
  const size = data.length + 2;
  return joinBytes([new Uint8Array([0xff, marker, size >> 8, size & 0xff]), data]);
}
const SCAN = new Uint8Array([1, 2, 0xff, 0x00, 0xff, 0xd0, 3]);
const jpeg = (...more: Uint8Array[]) =>
  joinBytes([
    new Uint8Array([0xff, 0xd8]),
    ...more,
    segment(0xdb, latin('table')),
    segment(0xc0, latin('frame')),
    segment(0xda, latin('scan')),
    SCAN,
    new Uint8Array([0xff, 0xd9]),
  ]);

function riff(name: string, data: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, data.length, true);
  return joinBytes([latin(name), length, data, new Uint8Array(data.length % 2)]);
}
const webp = (...chunks: Uint8Array[]) => riff('RIFF', joinBytes([latin('WEBP'), ...chunks]));
const EXTENDED = (flags: number) => new Uint8Array([flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]);

const WHOLE: readonly (readonly [ImageType, Uint8Array])[] = [
  ['image/png', png()],
  ['image/jpeg', jpeg()],
  ['image/webp', webp(riff('VP8 ', latin('picture')))],
];

describe('the kind of a file', () => {
  it.each([...WHOLE, ['application/pdf', latin('%PDF-1.7 …')] as const])(
    '[B15] %s by its first bytes',
    (type, bytes) => expect(sniffMedia(bytes)).toBe(type),
  );

  it.each(['<svg xmlns="x"/>', '<!doctype html>', ' %PDF-1.7', 'GIF89a', 'RIFF1234WAVE', ''])(
    '[B15] %s is none a card may carry',
    (text) => expect(sniffMedia(latin(text))).toBeNull(),
  );
});

describe('cleaning a picture', () => {
  it.each(WHOLE)('[B15] a plain %s stays byte for byte', (type, bytes) => {
    expect(cleanImage(bytes, type)).toEqual(bytes);
  });

  it.each(WHOLE)('[B15] nothing stays behind the end of a %s', (type, bytes) => {
    expect(cleanImage(joinBytes([bytes, latin('<script>')]), type)).toEqual(bytes);
  });

  it.each(WHOLE)('[B15] a %s cut anywhere is refused', (type, bytes) => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(cleanImage(bytes.subarray(0, length), type), `${length} bytes`).toBeNull();
    }
  });

  it.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt'])('[B15] a PNG loses %s', (name) => {
    expect(cleanImage(png(chunk(name, latin(SECRET))), 'image/png')).toEqual(png());
  });

  it('[B15] a PNG keeps its colours, and an unknown part that must be understood is refused', () => {
    const coloured = png(chunk('gAMA', latin('1234')), chunk('PLTE', latin('abc')));
    expect(cleanImage(coloured, 'image/png')).toEqual(coloured);
    expect(cleanImage(png(chunk('XXXX', latin('?'))), 'image/png')).toBeNull();
    expect(cleanImage(png(chunk('IHDR', new Uint8Array(13))), 'image/png')).toBeNull();
  });

  it('[B15] a JPEG loses EXIF, XMP, IPTC, second pictures and comments, and keeps its colours', () => {
    const icc = segment(0xe2, latin('ICC_PROFILE\0…'));
    const adobe = segment(0xee, latin('Adobe\0…'));
    const jfif = segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'));
    const dirty = jpeg(
      jfif,
      segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0${SECRET}`)),
      icc,
      segment(0xe2, latin(`MPF\0${SECRET}`)),
      segment(0xed, latin(SECRET)),
      adobe,
      segment(0xee, latin(SECRET)),
      segment(0xfe, latin(SECRET)),
    );
    expect(cleanImage(dirty, 'image/jpeg')).toEqual(jpeg(jfif, icc, adobe));
    const withThumb = segment(0xe0, latin(`JFIF\0\x01\x01\0\0\x01\0\x01\x01\x04${SECRET}`));
    expect(cleanImage(jpeg(withThumb), 'image/jpeg')).toEqual(jpeg(jfif));
  });

  it.each([1, 3, 6, 8])('[B15] a JPEG turned by EXIF %i stays turned, without the rest', (turn) => {
    const count = new Uint8Array([0, 1]);
    const entry = new Uint8Array([1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0]);
    const tiff = joinBytes([latin('MM\0*\0\0\0\x08'), count, entry, latin(`\0\0\0\0${SECRET}`)]);
    const exif = segment(0xe1, joinBytes([latin('Exif\0\0'), tiff]));
    const cleaned = cleanImage(jpeg(exif), 'image/jpeg');
    expect(has(cleaned, SECRET)).toBe(false);
    expect(cleaned).toEqual(turn === 1 ? jpeg() : jpeg(orientationSegment(turn)));
    expect(orientationOf(orientationSegment(turn).subarray(4))).toBe(turn);
  });

  it('[B15] a WebP loses EXIF, XMP and unknown parts, also in frames, and what promises them', () => {
    const frame = (...parts: Uint8Array[]) =>
      riff('ANMF', joinBytes([new Uint8Array(16), riff('VP8L', latin('odd')), ...parts]));
    const dirty = webp(
      riff('VP8X', EXTENDED(0x3e)),
      riff('ICCP', latin('icc')),
      frame(riff('EXIF', latin(SECRET))),
      riff('EXIF', latin(SECRET)),
      riff('XMP ', latin(SECRET)),
      riff('ABCD', latin(SECRET)),
    );
    expect(cleanImage(dirty, 'image/webp')).toEqual(
      webp(riff('VP8X', EXTENDED(0x32)), riff('ICCP', latin('icc')), frame()),
    );
    expect(cleanImage(webp(riff('EXIF', latin(SECRET))), 'image/webp')).toBeNull();
  });

  const times = (count: number, piece: Uint8Array) => Array.from({ length: count }, () => piece);
  const still = riff('VP8L', new Uint8Array([0x2f, 0, 0, 0, 0]));
  const moving = (...frames: Uint8Array[]) =>
    webp(riff('VP8X', EXTENDED(2)), ...frames.map((frame) => riff('ANMF', frame)));
  const frameOf = (...parts: Uint8Array[]) => joinBytes([new Uint8Array(16), ...parts]);

  it.each<[string, ImageType, number, (count: number) => Uint8Array]>([
    ['PNG', 'image/png', 3, (count) => png(...times(count, chunk('IDAT', new Uint8Array())))],
    ['PNG that loses them', 'image/png', 3, (n) => png(...times(n, chunk('tEXt', latin(''))))],
    ['JPEG', 'image/jpeg', 4, (count) => jpeg(...times(count, segment(0xdb, latin(''))))],
    ['JPEG that loses them', 'image/jpeg', 4, (n) => jpeg(...times(n, segment(0xfe, latin(''))))],
    ['WebP', 'image/webp', 1, (count) => webp(still, ...times(count, riff('ALPH', latin(''))))],
    ['WebP that loses them', 'image/webp', 1, (n) => webp(still, ...times(n, riff('ABCD', still)))],
    ['frame', 'image/webp', 2, (count) => moving(frameOf(...times(count, still)))],
  ])('[B15] a %s of too many pieces is refused, one less is not', (_name, type, others, made) => {
    expect(cleanImage(made(MAX_PIECES - others), type)).not.toBeNull();
    expect(cleanImage(made(MAX_PIECES - others + 1), type)).toBeNull();
  });

  it('[B15] pieces are counted over all frames of a picture that moves', () => {
    const half = frameOf(...times(MAX_PIECES / 2, still));
    expect(cleanImage(moving(half), 'image/webp')).not.toBeNull();
    expect(cleanImage(moving(half, half), 'image/webp')).toBeNull();
  });

  it('[B15] half a million empty pieces cost next to nothing', () => {
    const pieces = joinBytes(times(500_000, riff('ALPH', new Uint8Array())));
    const startedMs = performance.now();
    expect(checkFile('a.webp', webp(still, pieces))).toMatchObject({ code: 'file.broken' });
    expect(checkFile('a.webp', moving(frameOf(still, pieces)))).toMatchObject({
      code: 'file.broken',
    });
    expect(performance.now() - startedMs).toBeLessThan(500);
  });

  it('[B15] never throws, and what it gives is clean already', () => {
    const types = fc.constantFrom<ImageType>('image/jpeg', 'image/png', 'image/webp');
    const harm = fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(types, harm, fc.uint8Array({ maxLength: 60 }), (type, changes, tail) => {
        const [, whole] = WHOLE.find(([known]) => known === type) ?? WHOLE[0]!;
        const bytes = joinBytes([whole, tail]);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const cleaned = cleanImage(bytes, type);
        if (cleaned) expect(cleanImage(cleaned, type)).toEqual(cleaned);
      }),
    );
  });
});

describe('what a card takes', () => {
  it('[B15] refuses what is empty, too large, of another kind, or broken', () => {
    const large = new Uint8Array(FILE_LIMITS.fileBytes + 1);
    large.set(latin('%PDF-'));
    expect(checkFile('a.pdf', new Uint8Array())).toMatchObject({ code: 'file.empty' });
    expect(checkFile('a.pdf', large)).toMatchObject({ code: 'file.too_large' });
    expect(checkFile('a.png', latin('<svg/>'))).toMatchObject({ code: 'file.other_kind' });
    expect(checkFile('a.png', png().subarray(0, 40))).toMatchObject({ code: 'file.broken' });
    expect(checkFile('a.pdf', large.subarray(1))).toMatchObject({ code: 'file.other_kind' });
    expect(checkFile('a.pdf', large.subarray(0, -1))).toMatchObject({ ok: true });
  });

  it.each([
    ['foto.PNG', 'image/png', 'foto.png'],
    ['foto.jpeg', 'image/jpeg', 'foto.jpeg'],
    ['pagina.html', 'image/png', 'pagina.png'],
    ['../../etc/passwd', 'application/pdf', 'passwd.pdf'],
    ['gnp\u202egnp.exe', 'image/png', 'gnpgnp.png'],
    ['  .pdf', 'application/pdf', 'file.pdf'],
    ['senza nome', 'image/webp', 'senza nome.webp'],
    ['Preventivo v1.2', 'application/pdf', 'Preventivo v1.2.pdf'],
    ['Sig. Rossi', 'application/pdf', 'Sig. Rossi.pdf'],
    ['Sig. Rossi.pdf', 'application/pdf', 'Sig. Rossi.pdf'],
    ['Noi 👨‍👩‍👧.jpg', 'image/jpeg', 'Noi 👨‍👩‍👧.jpg'],
    ['verbale 12.11.pdf', 'application/pdf', 'verbale 12.11.pdf'],
  ] as const)('[B15] «%s» of %s is kept as «%s»', (name, type, kept) => {
    expect(plainFileName(name, type)).toBe(kept);
  });

  it('[B15] every name is short, plain, and stays as it is', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        for (const type of MEDIA_TYPES) {
          const kept = plainFileName(name, type);
          expect(Array.from(kept).length).toBeLessThanOrEqual(FILE_LIMITS.nameLength);
          expect(kept.replaceAll('\u200D', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\]/u);
          expect(plainFileName(kept, type)).toBe(kept);
        }
      }),
    );
  });

  it('[FIL] a card takes twenty files, a board sixty megabytes', () => {
    const full = FILE_LIMITS.boardBytes;
    expect(checkRoom({ cardFiles: 19, boardBytes: full - 1 }, 1)).toMatchObject({ ok: true });
    expect(checkRoom({ cardFiles: 20, boardBytes: 0 }, 1)).toMatchObject({
      code: 'file.card_full',
    });
    expect(checkRoom({ cardFiles: 0, boardBytes: full }, 1)).toMatchObject({
      code: 'file.board_full',
    });
  });
});
