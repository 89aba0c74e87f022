import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import type { Dictionary, Locale } from './dictionary.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { pluralsOf } from './plural.ts';

type Sentence = { readonly path: string; readonly text: string };

/** Words after "1" that end like a plural and are none. */
const ONE_OF = {
  it: [
    'e',
    'ente',
    'ordine',
    'mese',
    'notte',
    'file',
    'familiare',
    'nome',
    'forse',
    'in',
    'di',
    'carattere',
    'chiede',
    'correzione',
    'segnalazione',
    'deve',
    'dice',
    'vi',
  ],
  en: ['yes', 'is', 'was', 'has', 'asks', 'costs', 'owes', 'pays', 'says'],
};

/** One fact is never below another: the end of a range, the whole of a part. */
const NEVER_ONE = new Set([
  '.providers.offer.band',
  '.providerOrders.answers',
  '.qualification.check.persons',
  '.reviews.again',
]);

/** Here the number stands for a name, an amount or a time, and agrees with nothing. */
const NAMED = new Set([
  '.amendments.open.leave',
  '.amendments.open.join',
  '.amendments.preview.leave',
  '.amendments.preview.join',
  '.notifications.sentences.amendment_asked',
  '.notifications.sentences.amendment_told',
  '.notifications.sentences.amendment_done',
  '.notifications.sentences.dates_proposed',
  '.orders.amendments.leave',
  '.orders.amendments.join',
  '.attendance.when',
  '.attendance.own.comesAfterAllFor',
  '.attendance.own.doesNotComeFor',
  '.attendance.charged.lowered',
  '.dates.list.time',
  '.dates.list.moved',
  '.requests.questions.asks',
  '.notifications.sentences.mentioned',
  '.spaces.closedUntil',
  '.wallet.heldPart',
  '.deals.waits.one',
  '.boards.history.said.recurrence',
  '.boards.history.said.joined',
  '.boards.history.said.join_changed',
  '.boards.history.said.availability',
  '.orders.mine.reasons.other_dependant',
]);

/** Here there are at least two households, whatever else is one. */
const SEVERAL = new Set(['.nearby.need.yesCount']);

/** Every text that takes facts, said with numbers in the place of its facts. */
function sentencesWith(value: unknown, numberOf: NumberOf, path = ''): Sentence[] {
  if (typeof value === 'function') return [{ path, text: say(value as TextOf, numberOf, path) }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    sentencesWith(child, numberOf, `${path}.${key}`),
  );
}

/** The number for a text's fact, by the place at which the text first reads it. */
type NumberOf = (place: number) => number;

type TextOf = (facts: unknown) => string;

/** Texts of a bare number; all others take facts by name. */
const BARE = /\.quantities\./;

/** Some facts can only be words: a text that fails on a number gets it written out. */
function say(text: TextOf, numberOf: NumberOf, path: string): string {
  if (BARE.test(path)) return text(numberOf(0));
  const facts = (write: (number: number) => unknown) => {
    const places = new Map<string, number>();
    return new Proxy(
      {},
      {
        get: (_, name) => {
          if (typeof name === 'symbol') return () => String(numberOf(0));
          const place = places.get(name) ?? places.size;
          places.set(name, place);
          return write(numberOf(place));
        },
      },
    );
  };
  try {
    return text(facts((number) => number));
  } catch {
    return text(facts(String));
  }
}

/** What reads wrong after, or before, a number in these sentences. */
function faults(
  dictionary: Dictionary,
  locale: Locale,
  number: number,
  numberOf: NumberOf = () => number,
): string[] {
  const rules = locale === 'it' ? italianFaults : englishFaults;
  return sentencesWith(dictionary, numberOf)
    .filter(({ path, text }) => !NAMED.has(path) && rules(text, number))
    .map(({ path, text }) => `${path}: ${text}`);
}

function italianFaults(text: string, number: number): boolean {
  if (number === 1) {
    const after = [...text.matchAll(/(?<![\d.,:/-])1 (\p{L}+)/gu)].map(([, word = '']) => word);
    const isPlural = after.some((word) => /[ie]$/u.test(word) && !ONE_OF.it.includes(word));
    const hasPluralVerb =
      /(?<!\d)1 \p{L}+ [^.:,]*\b(hanno|sono|\p{L}+ranno)\b/u.test(text) ||
      /\b(mancano|votano|partecipano|tornano|vanno|cambiano|ci sono)( almeno| ancora)? 1\b/iu.test(
        text,
      );
    const areOneOfMany = /(?<!\d)1 su \d+ \p{L}+ono\b/u.test(text);
    return isPlural || hasPluralVerb || areOneOfMany;
  }
  const after = [...text.matchAll(/(?<![\d.,:/-])[02] (\p{L}+)/gu)].map(([, word = '']) => word);
  const isSingular = after.some((word) =>
    [
      'famiglia',
      'persona',
      'voto',
      'offerta',
      'scheda',
      'ordine',
      'servizio',
      'ente',
      'ora',
      'giorno',
      'nuova',
      'commento',
      'anno',
    ].includes(word),
  );
  return isSingular || /\b(manca|vota|partecipa|torna|c’è)( almeno| ancora)? 2\b/iu.test(text);
}

function englishFaults(text: string, number: number): boolean {
  if (number === 1) {
    const after = [...text.matchAll(/(?<![\d.,:/-])1 (\p{L}+)/gu)].map(([, word = '']) => word);
    const isPlural = after.some(
      (word) => (/[^s]s$/u.test(word) || word === 'people') && !ONE_OF.en.includes(word),
    );
    return (
      isPlural ||
      /(?<!\d)1 (\p{L}+|of \d+( \p{L}+)?) (are|have|were|wait|agree)\b|(?<!\d)1 of \d+ say\b/u.test(
        text,
      )
    );
  }
  return /(?<![\d.,:/-])[02] (household|person|vote|offer|card|order|service|provider|hour|day|comment|year|file)\b/u.test(
    text,
  );
}

/** `.recurrence.everyMonth` takes the number of a day, and elides it itself. A day that begins with a vowel takes an elided article: `l’8 aprile`, never `il 8 aprile`. */
const UNELIDED = /(?<!\p{L})(?:il|al|dal|del|nel|sul) (?:8|11) aprile/iu;

test('every Italian text elides before a day that begins with a vowel', () => {
  const found = daysIn(it).filter(
    ({ path, text }) => UNELIDED.test(text) && path !== '.recurrence.everyMonth',
  );
  expect(found.map(({ path }) => path)).toEqual([]);
  expect(daysIn(it).length).toBeGreaterThan(20);
  expect(UNELIDED.test('fino al 8 aprile 2027')).toBe(true);
});

/** A day between commas has both, and one that ends a clause of its own has the second before a verb. */
const UNCLOSED = /, (?:il |l’|dal |dall’)\d{1,2}º? \p{L}+ \d{4} \p{L}/u;

test('a day put between commas in an Italian notice has the second one too', () => {
  const params = { title: 'Nuoto', day: '2026-12-02', household: 'Famiglia Riva' };
  const amounts = { beforeCents: 1_000, afterCents: 2_000, until: '2026-12-05T12:00:00Z' };
  const said = Object.entries(it.notifications.sentences).map(([kind, sentenceOf]) => ({
    kind,
    text: sentenceOf({ ...params, ...amounts }),
  }));
  expect(said.filter(({ text }) => UNCLOSED.test(text))).toEqual([]);
  expect(said.filter(({ text }) => text.includes('2 dicembre 2026')).length).toBeGreaterThan(5);
  expect(UNCLOSED.test('Una presenza per «Nuoto», il 2 dicembre 2026 è chiarita')).toBe(true);
  expect(it.notifications.sentences.mark_settled(params)).toBe(
    'Una presenza per «Nuoto», il 2 dicembre 2026, è chiarita',
  );
});

/** Every text that takes a day in words, said with one that begins with a vowel. */
function daysIn(value: unknown, path = ''): Sentence[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, child]) => daysIn(child, `${path}.${key}`));
  }
  if (typeof value !== 'function' || BARE.test(path)) return [];
  let readsDay = false;
  const factsWith = (other: unknown) =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name !== 'day') return other;
          readsDay = true;
          return '8 aprile 2027';
        },
      },
    );
  const text = value as TextOf;
  // Some facts can only be numbers, some only words; what takes a bare word takes no day.
  const others: readonly unknown[] = [2, '2026-12-08T10:00:00.000Z'];
  const said = others.flatMap((other) => {
    try {
      return [text(factsWith(other))];
    } catch {
      return [];
    }
  });
  return readsDay ? said.map((words) => ({ path, text: words })) : [];
}

describe('every text agrees with its numbers', () => {
  test.each([0, 1, 2])('in both languages, with %i', (number) => {
    expect(faults(it, 'it', number)).toEqual([]);
    expect(faults(en, 'en', number)).toEqual([]);
  });

  /** `otto`, `undici` and `ottanta` take `gli`, `eight`, `eleven` and `eighty` take `an`. */
  test.each([8, 11, 80])('and its article with %i', (number) => {
    const unelided = [
      [it, /(?<!\p{L})(?:i|[dn]ei|ai|dai|sui) (?:8|11|80)\b/iu],
      [en, /(?<!\p{L})a (?:8|11|80)\b/iu],
    ] as const;
    for (const [dictionary, rule] of unelided) {
      const found = sentencesWith(dictionary, () => number).filter(({ text }) => rule.test(text));
      expect(found).toEqual([]);
    }
    expect(unelided[0][1].test(`per i ${number} periodi`)).toBe(true);
  });

  test.each([0, 1, 2, 3])('in both languages, where only the fact at place %i is one', (one) => {
    const numberOf = (place: number) => (place === one ? 1 : 2);
    for (const [dictionary, locale] of [
      [it, 'it'],
      [en, 'en'],
    ] as const) {
      const found = [1, 2].flatMap((number) => faults(dictionary, locale, number, numberOf));
      expect(found.filter((fault) => !NEVER_ONE.has(fault.split(':')[0] ?? ''))).toEqual([]);
    }
  });

  test('of one household nobody says "0 su 1 hanno", nor "tutte le famiglie"', () => {
    const none = /\b0 su 1 \p{L}+no\b|\b0 of 1 (have|say)\b/iu;
    const all = /\btutte le famiglie\b|\b(all|every) households?\b/iu;
    const sentences = (numberOf: NumberOf) =>
      [it, en].flatMap((dictionary) => sentencesWith(dictionary, numberOf));
    const found = [
      ...[0, 1, 2]
        .flatMap((one) => sentences((place) => (place === one ? 1 : 0)))
        .filter(({ text }) => none.test(text)),
      ...sentences(() => 1).filter(({ text }) => all.test(text)),
    ];
    expect(
      found.filter(({ path }) => !SEVERAL.has(path)).map(({ path, text }) => `${path}: ${text}`),
    ).toEqual([]);
    expect(none.test('0 su 1 hanno detto sì')).toBe(true);
  });

  test('the walk hears what reads wrong', () => {
    expect(italianFaults('1 famiglie', 1)).toBe(true);
    expect(italianFaults('La riceveranno 1 enti', 1)).toBe(true);
    expect(italianFaults('1 ente la riceveranno', 1)).toBe(true);
    expect(italianFaults('1 d’accordo, 1 astenuti, 1 contrari', 1)).toBe(true);
    expect(italianFaults('1 su 1 dicono sì', 1)).toBe(true);
    expect(italianFaults('Manca 2 voti', 2)).toBe(true);
    expect(italianFaults('2 famiglia', 2)).toBe(true);
    expect(englishFaults('1 households', 1)).toBe(true);
    expect(englishFaults('1 vote are missing', 1)).toBe(true);
    expect(englishFaults('1 of 3 say yes', 1)).toBe(true);
    expect(englishFaults('2 vote', 2)).toBe(true);
  });
});

describe('numbers and their words', () => {
  test('are the language’s own', () => {
    const italian = pluralsOf('it');
    expect([0, 1, 2, 1200].map((n) => italian.count(n, 'famiglia', 'famiglie'))).toEqual([
      '0 famiglie',
      '1 famiglia',
      '2 famiglie',
      '1.200 famiglie',
    ]);
    expect(pluralsOf('en').pick(1, 'is', 'are')).toBe('is');
  });

  test('are chosen by the one helper, nowhere by hand', () => {
    const folder = join(import.meta.dirname);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const byHand = files
      .filter((name) => /(^|\/)(it|en)\.ts$/.test(name))
      .flatMap((name) =>
        readFileSync(join(folder, name), 'utf8')
          .split('\n')
          .filter((line) => /[=!]== 1\b|\bisOne\b/.test(line) && !line.includes('day === 1'))
          .map((line) => `${name}: ${line.trim()}`),
      );
    expect(byHand).toEqual([]);
  });
});
