import { asciiBytes, viewOf } from './join-bytes.ts';
import { asciiAt } from './sniff-media.ts';

const EXIF_NAME = 'Exif\0\0';
const ORIENTATION_TAG = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;

/** How EXIF says that a picture is turned (1 to 8); null when it does not say it readably. */
export function orientationOf(data: Uint8Array): number | null {
  if (asciiAt(data, 0, EXIF_NAME.length) !== EXIF_NAME) return null;
  const tiff = data.subarray(EXIF_NAME.length);
  const order = asciiAt(tiff, 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return null;
  const isLittle = order === 'II';
  const view = viewOf(tiff);
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return null;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * ENTRY_BYTES;
    if (at + ENTRY_BYTES > tiff.length) return null;
    if (view.getUint16(at, isLittle) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(at + 8, isLittle);
    return view.getUint16(at + 2, isLittle) === SHORT && value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An EXIF segment of a JPEG that says only how the picture is turned. */
export function orientationSegment(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [1, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0];
  const data = [...asciiBytes(EXIF_NAME), ...tiff, 0, 1, ...entry, 0, 0, 0, 0];
  return new Uint8Array([0xff, 0xe1, 0, data.length + 2, ...data]);
}
