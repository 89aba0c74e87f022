import anyAscii from 'any-ascii';
import { type Font, openSync } from 'fontkit';

/** Opened at the first paper: most runs of the application draw none. */
let opened: Font | null = null;

/**
 * A text as a font can draw it: letters it lacks, such as Chinese or Bengali ones, are written in Latin
 * letters, so that a name can be read instead of being a row of boxes. What has no Latin letters either,
 * such as a part of a picture, is left out.
 */
export function drawableText(text: string, fontFile: string): string {
  opened ??= openFont(fontFile);
  const font = opened;
  const signs = Array.from(text);
  const isDrawn = (sign: string) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  return signs.every(isDrawn)
    ? text
    : signs.map((sign) => (isDrawn(sign) ? sign : anyAscii(sign))).join('');
}

function openFont(fontFile: string): Font {
  const font = openSync(fontFile);
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${fontFile} is no single font`);
  return font;
}
