import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  LINE_MAX_LETTERS,
  plainLine,
  sayInSubject,
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

const LONG = 'Compiti e merenda per i bambini della 2B, il pomeriggio';

test('[MAIL5] a title is whole in a subject that holds it, and shorter in one that has more to say', () => {
  const ask = (title: string, rest: string) =>
    sayInSubject((shorten) => `Confermate «${shorten(title)}»: ${rest}`, ['€ 56,75']);
  expect(ask('Compiti e merenda', '€ 56,75')).toBe('Confermate «Compiti e merenda»: € 56,75');
  expect(ask(LONG, '€ 56,75')).toBe('Confermate «Compiti e merenda per i bambi…»: € 56,75');
  expect(ask(LONG, '€ 56,75, di nuovo entro gio 10 dic, 16:00')).toBe(
    'Confermate «Compiti e merenda per i…»: € 56,75, di nuovo entro gio 10 dic, 16:00',
  );
});

test('[MAIL5] where no title is short enough, sums and days stand at the end, as they are said', () => {
  const sentence = `Chi organizza il gruppo propone di spostare una data di questo servizio: da gio 3 dic a ven 4 dic`;
  const subject = sayInSubject(() => sentence, ['ven 4 dic', 'gio 3 dic', 'lun 1 gen']);
  expect(subject).toMatch(/^Chi organizza il gruppo propone .*… · gio 3 dic · ven 4 dic$/);
  expect(subject.length).toBeLessThanOrEqual(SUBJECT_MAX_LETTERS);
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
