import { describe, expect, it } from 'vitest';

import { indexSuggestions, suggest, type SuggestionKind } from './suggest.ts';

const entry = (kind: SuggestionKind, label: string, alsoKnownBy = '', services = 1) => ({
  kind,
  label,
  alsoKnownBy,
  services,
  what: label,
});

const index = indexSuggestions([
  entry('category', 'Sport da 0 a 18 anni', 'sport 0 18'),
  entry('service', 'Nuoto bambini 3-5 anni', 'swimming piscina', 3),
  entry('service', 'Imparare a nuotare da zero', 'swimming piscina nuoto', 2),
  entry('service', 'Baby-sitter la sera', 'babysitter evening', 4),
  entry('service', 'Aiuto compiti alle medie', 'homework'),
  entry('place', 'Niguarda', 'Municipio 9'),
  entry('provider', 'Acquachiara Niguarda', '', 9),
]);

const labels = (typed: string) => suggest(typed, index).map(({ label }) => label);

describe('suggestions while one types', () => {
  it('[SUG1] what begins with the words comes before what is known by them', () => {
    expect(labels('nuo')).toEqual(['Nuoto bambini 3-5 anni', 'Imparare a nuotare da zero']);
  });

  it('[SUG1] the kind with the best of all comes first, and a word within a name is found', () => {
    expect(labels('nigu')).toEqual(['Niguarda', 'Acquachiara Niguarda']);
    expect(labels('sport')).toEqual(['Sport da 0 a 18 anni']);
    const near = indexSuggestions([
      entry('service', 'Doposcuola, zona Lambrate', '', 4),
      entry('place', 'Lambrate'),
    ]);
    expect(suggest('lamb', near).map(({ kind }) => kind)).toEqual(['place', 'service']);
  });

  it('[SUG1] names of the same help stand for each other', () => {
    expect(labels('tata')).toEqual(['Baby-sitter la sera']);
    expect(labels('doposcuola')).toEqual(['Aiuto compiti alle medie']);
  });

  it('[SUG1] a typing error is corrected when nothing has the words', () => {
    expect(labels('nuotto')).toEqual(['Nuoto bambini 3-5 anni', 'Imparare a nuotare da zero']);
    expect(labels('picsina')).toContain('Nuoto bambini 3-5 anni');
    expect(labels('xyzzyx')).toEqual([]);
  });

  it('[SUG1] says nothing of one letter or of no word', () => {
    expect(labels('n')).toEqual([]);
    expect(labels('  - !')).toEqual([]);
  });

  it('[SUG1] shows few of a kind', () => {
    const many = indexSuggestions(
      Array.from({ length: 9 }, (_, at) => entry('service', `Corso ${at}`)),
    );
    expect(suggest('corso', many)).toHaveLength(5);
  });
});
