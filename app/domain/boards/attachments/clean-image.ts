import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import type { ImageType } from './sniff-media.ts';

const CLEANERS: Readonly<Record<ImageType, (bytes: Uint8Array) => Uint8Array | null>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
};

/**
 * A picture with only what draws it: without the place where it was taken, the camera, texts, and
 * anything hidden behind its end. Null for a broken or odd file, which is refused.
 */
export function cleanImage(bytes: Uint8Array, type: ImageType): Uint8Array | null {
  return CLEANERS[type](bytes);
}
