import { fileNameFrom } from '../../typed-text.ts';
import { fail, ok, type Result } from '../../result.ts';
import { cleanImage } from './clean-image.ts';
import { isWithinLimits, pictureSizes } from './picture-size.ts';
import { sniffMedia, type MediaType } from './sniff-media.ts';

const MEGABYTE = 1024 * 1024;

/** How much one file, the files of a card, and those of a board may be. */
export const FILE_LIMITS = {
  fileBytes: 5 * MEGABYTE,
  filesPerCard: 20,
  boardBytes: 60 * MEGABYTE,
  nameLength: 120,
} as const;

/** A file as it may be kept. */
export type CheckedFile = {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly content: Uint8Array;
};

/** Why a file cannot be kept. */
export type FileProblem =
  'file.empty' | 'file.too_large' | 'file.other_kind' | 'file.broken' | 'file.too_many_pixels';

/**
 * What may be kept of a file somebody sends: its kind by its bytes, a picture cleaned and of a size a
 * telephone can draw, with a plain name. A PDF is still to be cleaned, by whoever can read one.
 */
export function checkFile(name: string, bytes: Uint8Array): Result<CheckedFile, FileProblem> {
  if (bytes.length === 0) return fail('file.empty');
  if (bytes.length > FILE_LIMITS.fileBytes) return fail('file.too_large');
  const mediaType = sniffMedia(bytes);
  if (mediaType === null) return fail('file.other_kind');
  const content = mediaType === 'application/pdf' ? bytes : cleanImage(bytes, mediaType);
  if (content === null) return fail('file.broken');
  if (mediaType !== 'application/pdf') {
    const sizes = pictureSizes(content, mediaType);
    if (sizes === null) return fail('file.broken');
    if (!isWithinLimits(sizes)) return fail('file.too_many_pixels');
  }
  // A picture turned by EXIF may come out a few bytes longer.
  if (content.length > FILE_LIMITS.fileBytes) return fail('file.too_large');
  return ok({ name: plainFileName(name, mediaType), mediaType, content });
}

/** How full a card and its board are. */
export type FileUsage = { readonly cardFiles: number; readonly boardBytes: number };

/** Whether one more file finds room on its card and board. */
export function checkRoom(
  usage: FileUsage,
  sizeBytes: number,
): Result<true, 'file.card_full' | 'file.board_full'> {
  if (usage.cardFiles >= FILE_LIMITS.filesPerCard) return fail('file.card_full');
  return usage.boardBytes + sizeBytes > FILE_LIMITS.boardBytes ? fail('file.board_full') : ok(true);
}

const ENDINGS: Readonly<Record<MediaType, readonly [string, ...string[]]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
};

/** What is an ending and no word: "Preventivo v1.2" and "Sig. Rossi" have dots in their words. */
const FILE_ENDINGS = new Set(
  (
    'apk avif bat bin bmp cmd com doc docx exe gif heic heif htm html jpeg jpg js lnk msi odp ods odt ' +
    'pages pdf php png ppt pptx rar rtf scr sh svg tif tiff txt webp xls xlsx xml zip'
  ).split(' '),
);

/** As much of a text as fits into so many code points, no sign cut in two. */
function cutGraphemes(text: string, room: number): string {
  let kept = '';
  let length = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    length += Array.from(segment).length;
    if (length > room) break;
    kept += segment;
  }
  return kept;
}

/**
 * A name without folders, control and direction characters, whose ending says what the file is, so
 * that no device opens it as something else.
 */
export function plainFileName(name: string, mediaType: MediaType): string {
  const sent = name.split(/[/\\]/).at(-1) ?? '';
  const [, ending = ''] = /\.([^.\s]+?)[\s\p{Cf}]*$/u.exec(sent) ?? [];
  const isEnding = FILE_ENDINGS.has(ending.toLowerCase());
  const [usual] = ENDINGS[mediaType];
  const known = ENDINGS[mediaType].find((one) => one === ending.toLowerCase()) ?? usual;
  const base = fileNameFrom(isEnding ? sent.slice(0, sent.lastIndexOf('.')) : sent);
  const room = FILE_LIMITS.nameLength - known.length - 1;
  const short = fileNameFrom(cutGraphemes(base, room));
  return `${short === '' ? 'file' : short}.${known}`;
}
