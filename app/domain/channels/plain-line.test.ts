import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  LINE_MAX_LETTERS,
  plainLine,
  shortWords,
  subjectLine,
  SUBJECT_MAX_LETTERS,
} from './plain-line.ts';

const BREAK = /\u200b/g;

test.each([
  ['line ends', 'Ada\r\nBcc: tutti@example.org', 'Ada Bcc: tutti@example.org'],
  ['other line ends', 'uno\u2028due\u2029tre\u0085quattro', 'uno due tre quattro'],
  ['controls', 'a\u0000b\u001bc\u007fd', 'a b c d'],
  ['what turns the direction', '\u202eadA\u2066 Conti\u200f', 'adA Conti'],
  ['halves of pairs', 'a\ud800b', 'a b'],
])('[MAIL5] %s do not reach a mail', (_name, typed, expected) => {
  expect(plainLine(typed).replaceAll(BREAK, '')).toBe(expected);
});

test.each(['שרה כהן', 'محمد علي', 'Famiglia 👨‍👩‍👧‍👦 Rossi', 'Nguyễn Thị Ánh', 'Zoë 🇮🇹'])(
  '[MAIL5] %s stays as it is',
  (name) => {
    expect(plainLine(name)).toBe(name);
  },
);

test('[MAIL5] no mail program finds an address in a name', () => {
  const name = 'Vinci su https://premi.example/a e www.premi.example, ada@premi.example';
  expect(plainLine(name)).not.toMatch(/\w[.@]\w|:\/\//);
  // What is copied out of a mail stays a number.
  expect(plainLine('alle 18.30, €23.13')).toBe('alle 18.30, €23.13');
});

test('[MAIL5] a name or a title leaves room in a subject', () => {
  expect(shortWords('Compiti e merenda')).toBe('Compiti e merenda');
  expect(shortWords('Compiti e merenda per i bambini della 2B')).toBe(
    'Compiti e merenda per i bambi…',
  );
});

test('[MAIL5] a subject is cut, what the mail says is whole', () => {
  const sentence = `${'parola '.repeat(20)}fine`;
  expect(plainLine(sentence)).toBe(sentence);
  const subject = subjectLine(sentence);
  expect(subject.length).toBeLessThanOrEqual(SUBJECT_MAX_LETTERS);
  expect(subject).toMatch(/^parola .*…$/);
  expect(subjectLine('Si vota')).toBe('Si vota');
});

test('[MAIL5] any text becomes one bounded line whose words can break', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      const line = plainLine(text);
      expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      const letters = [...new Intl.Segmenter('it').segment(line.replaceAll(BREAK, ''))];
      expect(letters.length).toBeLessThanOrEqual(LINE_MAX_LETTERS);
      expect(() => encodeURIComponent(line)).not.toThrow();
    }),
    { numRuns: 60 },
  );
  expect(
    plainLine('a'.repeat(70))
      .split('\u200b')
      .map(({ length }) => length),
  ).toEqual([30, 30, 10]);
});
