import type { Dictionary, Part, Texts } from './dictionary.ts';
import { APART_FROM_BOARD, PART_OF_WORD } from './part-of-text.ts';

/** Gives a part's texts. In the browser it throws a promise while they are on their way. */
export type ReadPart = <P extends Part>(part: P) => Texts[P];

type Reader = readonly [word: string, get: () => unknown];

/** The texts as components read them; each part is asked for when one of its texts is read. */
export function dictionaryFrom(read: ReadPart): Dictionary {
  let boards: object | undefined;
  const readers = Object.entries(PART_OF_WORD).map(([word, part]): Reader => [
    word,
    part === 'frame' ? () => textsUnder(word, read(part)) : () => read(part),
  ]);
  const texts = withReaders({}, [...readers, ['boards', () => (boards ??= boardsFrom(read))]]);
  // The compiler completes both tables, so every word has its reader.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- built from those tables
  return texts as Dictionary;
}

function boardsFrom(read: ReadPart): object {
  const apart = Object.entries(APART_FROM_BOARD);
  return withReaders(
    { ...read('boards') },
    apart.map(([word, part]): Reader => [word, () => textsUnder(word, read(part))]),
  );
}

function textsUnder(word: string, texts: object): unknown {
  const found: unknown = Reflect.get(texts, word);
  return found;
}

function withReaders(texts: object, readers: readonly Reader[]): object {
  for (const [word, get] of readers) Object.defineProperty(texts, word, { enumerable: true, get });
  return texts;
}
