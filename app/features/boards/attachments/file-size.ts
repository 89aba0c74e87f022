import { formatDecimal } from '#app/i18n/format.ts';
import type { Locale } from '#app/i18n/dictionary.ts';

const KILOBYTE = 1024;

/** How large a file is, as people say it: whole kB, then MB with one decimal. */
export function fileSizeWords(sizeBytes: number, locale: Locale): string {
  const kilobytes = Math.ceil(sizeBytes / KILOBYTE);
  if (kilobytes < KILOBYTE) return `${kilobytes} kB`;
  return `${formatDecimal(Math.round((kilobytes / KILOBYTE) * 10) / 10, locale)} MB`;
}
