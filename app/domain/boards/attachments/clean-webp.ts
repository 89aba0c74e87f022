import { asciiBytes, joinBytes, viewOf } from './join-bytes.ts';
import { MAX_PIECES } from './piece-limit.ts';
import { asciiAt } from './sniff-media.ts';

const HEAD_BYTES = 12;
const CHUNK_HEAD_BYTES = 8;
/** Place, size and length of a frame, before its own chunks. */
const FRAME_HEAD_BYTES = 16;
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const KEPT_IN_FRAME = new Set(['VP8 ', 'VP8L', 'ALPH']);
const PICTURES = ['VP8 ', 'VP8L', 'ANMF'];
/** Bits of VP8X that promise EXIF and XMP. */
const PROMISES = 0x08 | 0x04;

type Chunk = { readonly name: string; readonly data: Uint8Array };
/** How many chunks may still be read of a picture, its frames' own included. */
type Budget = { left: number };

/** A WebP with only the chunks that draw it; null when it is no whole WebP, or of too many pieces. */
export function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < HEAD_BYTES) return null;
  const end = CHUNK_HEAD_BYTES + viewOf(bytes).getUint32(4, true);
  if (end > bytes.length || end < HEAD_BYTES) return null;
  const budget = { left: MAX_PIECES };
  const chunks = readChunks(bytes.subarray(HEAD_BYTES, end), KEPT, budget);
  const first = chunks?.[0];
  if (!chunks || !first || !['VP8 ', 'VP8L', 'VP8X'].includes(first.name)) return null;
  if (!chunks.some(({ name }) => PICTURES.includes(name))) return null;
  const cleaned: Chunk[] = [];
  for (const chunk of chunks) {
    const data = cleanData(chunk, budget);
    if (!data) return null;
    cleaned.push({ name: chunk.name, data });
  }
  const body = writeChunks(cleaned);
  const head = bytes.slice(0, HEAD_BYTES);
  viewOf(head).setUint32(4, body.length + 4, true);
  return joinBytes([head, body]);
}

function readChunks(bytes: Uint8Array, kept: ReadonlySet<string>, budget: Budget): Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (budget.left === 0 || at + CHUNK_HEAD_BYTES > bytes.length) return null;
    budget.left -= 1;
    const length = viewOf(bytes).getUint32(at + 4, true);
    const start = at + CHUNK_HEAD_BYTES;
    if (start + length > bytes.length) return null;
    const name = asciiAt(bytes, at, 4);
    if (kept.has(name)) chunks.push({ name, data: bytes.subarray(start, start + length) });
    at = start + length + (length % 2);
  }
  return chunks;
}

function cleanData({ name, data }: Chunk, budget: Budget): Uint8Array | null {
  if (name === 'VP8X') {
    const flags = data[0];
    if (flags === undefined || data.length !== 10) return null;
    return new Uint8Array([flags & ~PROMISES, ...data.subarray(1)]);
  }
  if (name !== 'ANMF') return data;
  const frame = readChunks(data.subarray(FRAME_HEAD_BYTES), KEPT_IN_FRAME, budget);
  if (!frame || frame.length === 0) return null;
  return joinBytes([data.subarray(0, FRAME_HEAD_BYTES), writeChunks(frame)]);
}

function writeChunks(chunks: readonly Chunk[]): Uint8Array {
  return joinBytes(
    chunks.flatMap(({ name, data }) => {
      const head = new Uint8Array(CHUNK_HEAD_BYTES);
      head.set(asciiBytes(name));
      viewOf(head).setUint32(4, data.length, true);
      return [head, data, new Uint8Array(data.length % 2)];
    }),
  );
}
