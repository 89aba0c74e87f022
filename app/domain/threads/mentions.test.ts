import { expect, test } from 'vitest';

import { findMentions, fitsMention, openMention, splitMentions } from './mentions.ts';

const NAMES = ['Amina', 'Amina Diallo', 'Niccolò D’Angelo', 'Ente (di prova)'];
const mentions = (text: string, names: readonly string[] = NAMES) =>
  splitMentions(text, names).flatMap(({ text: part, isMention }) => (isMention ? [part] : []));

test('[MEN1] a mention is an @ and a name that is known there, the longest that fits', () => {
  expect(splitMentions('Ciao @Amina Diallo, vieni?', NAMES)).toEqual([
    { text: 'Ciao ', isMention: false },
    { text: '@Amina Diallo', isMention: true },
    { text: ', vieni?', isMention: false },
  ]);
  expect(mentions('@amina e @NICCOLÒ D’ANGELO (@Ente (di prova))')).toEqual([
    '@amina',
    '@NICCOLÒ D’ANGELO',
    '@Ente (di prova)',
  ]);
  expect(mentions('@Amina@Amina')).toEqual(['@Amina']);
});

test('[MEN1] an address, a part of a word and an unknown name are none', () => {
  for (const text of ['posta@amina.example', '@Aminata', '@Amina2', '@Giulia', '@', '', 'Amina']) {
    expect(mentions(text)).toEqual([]);
  }
  expect(splitMentions('@Amina', [])).toEqual([{ text: '@Amina', isMention: false }]);
  expect(splitMentions('@', ['', '.*'])).toEqual([{ text: '@', isMention: false }]);
});

test('[MEN1] pieces put together are the text, whatever the names hold', () => {
  const text = 'a @.* b @[x] @-- c\n@Amina';
  const pieces = splitMentions(text, ['.*', '[x]', '--', 'Amina', '\\']);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  expect(pieces.filter(({ isMention }) => isMention)).toHaveLength(4);
});

test('[MEN2] who is named is found with the name as written; namesakes are both meant', () => {
  const mentionable = [
    { name: 'Giulia Rossi', personIds: ['p1'] },
    { name: 'Giulia Rossi', personIds: ['p2'] },
    { name: 'Marco', personIds: ['p3'] },
  ];
  expect(findMentions('@giulia rossi!', mentionable)).toEqual([
    { name: 'giulia rossi', who: mentionable[0] },
    { name: 'giulia rossi', who: mentionable[1] },
  ]);
  expect(findMentions('Giulia Rossi e Marco', mentionable)).toEqual([]);
});

test('[MEN3] what stands behind the last @ before the caret is being named', () => {
  expect(openMention('Ciao @am', 8)).toBe('am');
  expect(openMention('Ciao @am vieni', 8)).toBe('am');
  expect(openMention('@', 1)).toBe('');
  expect(openMention('@Amina Di', 9)).toBe('Amina Di');
  for (const text of ['ciao', 'posta@am', '@ am', '@am\nciao', '']) {
    expect(openMention(text, text.length)).toBeNull();
  }
  expect(openMention('@am', 0)).toBeNull();
});

test('[MEN3] a name is offered by the beginning of each of its words, accents or not', () => {
  expect(fitsMention('Niccolò D’Angelo', '')).toBe(true);
  expect(fitsMention('Niccolò D’Angelo', 'nicco')).toBe(true);
  expect(fitsMention('Amina Diallo', 'DIA')).toBe(true);
  expect(fitsMention('Niccolò Rossi', 'niccolo r')).toBe(true);
  expect(fitsMention('Amina Diallo', 'allo')).toBe(false);
});
