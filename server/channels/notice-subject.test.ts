import { expect, test } from 'vitest';

import { SUBJECT_MAX_LETTERS } from '#app/domain/channels/plain-line.ts';
import { levelOf, NOTICE_KINDS, type NoticeKind } from '#app/domain/notifications/levels.ts';
import { notifications as english } from '#app/i18n/notifications/en.ts';
import { notifications as italian } from '#app/i18n/notifications/it.ts';

import { figuresOf, noticeSubject } from './notice-subject.ts';

type Facts = Readonly<Record<string, string | number>>;

const LONG = 'Baby-sitter condivisa il pomeriggio per i bambini della 2B';
const DAYS: Facts = {
  told: '2026-11-23T09:00:00.000Z',
  until: '2027-12-23T15:00:00.000Z',
  from: '2026-12-23T14:00:00.000Z',
  to: '2027-01-24T14:00:00.000Z',
  first: '2027-01-25T14:00:00.000Z',
  at: '2027-01-26T14:00:00.000Z',
  day: '2027-03-31',
  expiresOn: '2027-12-31',
};
/** Words of the code that a sentence may depend on; left out they are none of these. */
const WORDS: Readonly<Record<string, readonly (string | number)[]>> = {
  reason: ['organiser', 'household', 'provider', 'too_few_seats', 'declined', 'unanswered'],
  side: ['group', 'household', 'provider', 'fund'],
  answer: ['yes', 'no', 'withdrawn', 'confirm', 'waiting'],
  dates: ['first', 'more'],
  what: ['join', 'leave'],
  again: ['with_note'],
  way: ['taken_out', 'put_in'],
  change: ['suspended', 'replaced'],
  about: ['group_split'],
  subject: ['provider'],
  action: ['lift'],
  isFirst: [1],
  isOver: [1],
  comes: [1],
  moved: [12, 1],
};

function valueOf(name: string): string | number {
  if (/cents$/i.test(name)) return name.startsWith('before') ? 1_234_56 : 2_345_67;
  const day = DAYS[name];
  if (day !== undefined) return day;
  const isNumber = /^(?:added|gone|count|seats|providers|absences|ownAbsences)$/.test(name);
  return isNumber ? 12 : LONG;
}

/** Which facts a sentence reads, with these. */
function readBy(sentence: (facts: Facts) => string, given: Facts): string[] {
  const read = new Set<string>();
  const facts = new Proxy(given, {
    get: (_, name) => {
      if (typeof name === 'symbol') return undefined;
      read.add(name);
      return given[name] ?? (name in WORDS ? undefined : valueOf(name));
    },
  });
  sentence(facts);
  return [...read];
}

/** Facts with each word of the code that a sentence reads, one after the other. */
function everyWay(sentence: (facts: Facts) => string, given: Facts = {}): Facts[] {
  const read = readBy(sentence, given);
  const next = read.find((name) => name in WORDS && !(name in given));
  if (next === undefined) {
    const full = Object.fromEntries(
      read.flatMap((name) => {
        const value = given[name] ?? (name in WORDS ? null : valueOf(name));
        return value === null || value === '' ? [] : [[name, value]];
      }),
    );
    // Proposals are about dates that move, or about dates that are added.
    const { from: _, to: __, ...still } = full;
    return 'from' in full && 'added' in full ? [full, still] : [full];
  }
  return [...(WORDS[next] ?? []), ''].flatMap((word) =>
    everyWay(sentence, { ...given, [next]: word }),
  );
}

const MAILED = NOTICE_KINDS.filter((kind) => levelOf(kind) === 'needs_yes');

test.each(MAILED)('[MAIL5] the subject of %s keeps every sum and day, with long titles', (kind) => {
  for (const [locale, { sentences }] of [
    ['it', italian],
    ['en', english],
  ] as const) {
    const sentence: (facts: Facts) => string = sentences[kind satisfies NoticeKind];
    for (const facts of everyWay(sentence)) {
      const subject = noticeSubject(sentence, facts, locale);
      expect(subject.length, subject).toBeLessThanOrEqual(SUBJECT_MAX_LETTERS);
      const { words: _, ...said } = facts;
      const whole = sentence(said);
      const figures = figuresOf(said, locale).filter((figure) => whole.includes(figure));
      for (const figure of figures) expect(subject).toContain(figure);
      expect(subject).not.toContain('undefined');
    }
  }
});
