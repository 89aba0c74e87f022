import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sumCents } from '../money.ts';
import { ABSENCE_RULES } from './absence-rule.ts';
import {
  chargedOf,
  checkExcusing,
  checkMark,
  checkMarked,
  countForeseen,
  countMarks,
  countUncharged,
  doesExcuse,
  endedByMove,
  foreseenOf,
  type Mark,
  MARKS,
  mayNameOnRegister,
  registerNames,
  takenOffCents,
} from './attendance.ts';
import { keepDelivered } from './periods.ts';
import { type Session, sessionOn } from './sessions.ts';

const day = (number: number) => `2026-12-${String(number).padStart(2, '0')}`;
const timeOn = (number: number, minutes = 60) =>
  sessionOn(day(number), { startMinute: 960, endMinute: 960 + minutes });
const session: Session = { number: 1, state: 'planned', ...timeOn(1) };
const after = new Date('2026-12-31T12:00:00Z');
const dates = (marks: readonly (Mark | null)[]) =>
  marks.map((mark, index) => ({ ...timeOn(index + 1), mark }));

describe('marking', () => {
  const facts = { isPeriodClosed: false, isExcused: false, now: session.startsAt };

  it('[ATT3] goes from the beginning of a date until its period is closed', () => {
    expect(checkMark(session, 'absent', facts).ok).toBe(true);
    const early = { ...facts, now: new Date(session.startsAt.getTime() - 1) };
    expect(checkMark(session, 'present', early)).toMatchObject({ code: 'attendance.too_early' });
    expect(checkMark(session, 'present', { ...facts, isPeriodClosed: true })).toMatchObject({
      code: 'attendance.period_closed',
    });
    expect(checkMark({ ...session, state: 'cancelled' }, 'present', facts)).toMatchObject({
      code: 'session.not_found',
    });
    expect(checkMark(undefined, 'present', facts).ok).toBe(false);
  });

  it('[ATT3] who told before is excused or came, and not just absent', () => {
    const told = { ...facts, isExcused: true };
    expect(MARKS.filter((mark) => checkMark(session, mark, told).ok)).toEqual([
      'present',
      'excused',
    ]);
  });

  it('[ATT4] a household tells until the date begins, of the date as it stands', () => {
    expect(checkExcusing(session, new Date(session.startsAt.getTime() - 1)).ok).toBe(true);
    expect(checkExcusing(session, session.startsAt)).toMatchObject({ code: 'attendance.begun' });
    expect(checkExcusing(undefined, session.startsAt).ok).toBe(false);
    expect(doesExcuse(session.startsAt, session)).toBe(true);
    expect(doesExcuse(session.startsAt, timeOn(2))).toBe(false);
  });
});

describe('what a period costs by its marks', () => {
  const four = dates(['present', 'present', 'excused', 'absent']);

  it('[ATT5] two of four there, one excused: 60.00 are 60.00, 45.00 or 30.00', () => {
    const cents = (rule: (typeof ABSENCE_RULES)[number]) =>
      keepDelivered({ amountCents: 6_000, parts: [] }, chargedOf(rule, four, after), 'o')
        .amountCents;
    expect(ABSENCE_RULES.map(cents)).toEqual([6_000, 4_500, 3_000]);
  });

  it('[ATT5] weighs dates by their time, and charges what has no mark', () => {
    const long = { ...timeOn(1, 180), mark: 'present' as const };
    const short = { ...timeOn(2, 60), mark: 'absent' as const };
    const { done, of } = chargedOf('attendance', [long, short], after);
    expect(done / of).toBe(0.75);
    const unmarked = chargedOf('attendance', dates([null, 'absent']), after);
    expect(unmarked.done / unmarked.of).toBe(0.5);
    expect(chargedOf('always', four, timeOn(2).endsAt)).toMatchObject({ done: 7_200_000 });
  });

  it('[ATT5] is never above the plan nor below nothing, as planned by "always", exact in all', () => {
    const marks = fc.array(fc.constantFrom<Mark | null>(...MARKS, null), {
      minLength: 1,
      maxLength: 28,
    });
    fc.assert(
      fc.property(
        fc.array(marks, { minLength: 1, maxLength: 6 }),
        fc.nat(100_000),
        (all, cents) => {
          for (const rule of ABSENCE_RULES) {
            const paid = all.map((own) => {
              const line = { amountCents: cents, parts: [{ id: 'v', amountCents: cents }] };
              return keepDelivered(line, chargedOf(rule, dates(own), after), 'o');
            });
            for (const { amountCents, parts } of paid) {
              expect(amountCents).toBeGreaterThanOrEqual(0);
              expect(amountCents).toBeLessThanOrEqual(cents);
              expect(sumCents(parts.map((part) => part.amountCents))).toBe(amountCents);
            }
            if (rule === 'always') {
              expect(paid.every(({ amountCents }) => amountCents === cents)).toBe(true);
            }
          }
        },
      ),
    );
  });

  it('[ATT5] "excused" asks for no less than "attendance", whatever the marks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MARKS), { minLength: 1 }), (own) => {
        const some = dates(own.slice(0, 28));
        expect(chargedOf('excused', some, after).done).toBeGreaterThanOrEqual(
          chargedOf('attendance', some, after).done,
        );
      }),
    );
  });

  it('[ATT13] what is marked or told so far takes off, whoever is not marked comes', () => {
    const told = (marks: readonly (Mark | null)[], excused: readonly number[]) =>
      dates(marks).map((date, index) => ({ ...date, isExcused: excused.includes(index) }));
    const saved = (rule: (typeof ABSENCE_RULES)[number], some: ReturnType<typeof told>) =>
      5_000 -
      keepDelivered({ amountCents: 5_000, parts: [] }, foreseenOf(rule, some), 'o').amountCents;
    const one = told([null, null, null, null, null], [2]);
    expect(ABSENCE_RULES.map((rule) => saved(rule, one))).toEqual([0, 1_000, 1_000]);
    expect(ABSENCE_RULES.map((rule) => countForeseen(rule, one))).toEqual([0, 1, 1]);
    // A mark goes before what was told: who told and came is there.
    const came = told(['present', 'absent', 'present', null, null], [2]);
    expect(ABSENCE_RULES.map((rule) => saved(rule, came))).toEqual([0, 0, 1_000]);
    expect(foreseenOf('excused', [])).toEqual({ done: 0, of: 0 });
  });

  it('[ATT6] counts the marks of somebody', () => {
    expect(countMarks(dates(['present', 'excused', null, 'absent', 'present']))).toEqual({
      present: 2,
      absent: 1,
      excused: 1,
      unmarked: 1,
      of: 5,
    });
  });
});

describe('closing', () => {
  it('[ATT7] waits for marks where they change a price, and for what is contested', () => {
    expect(checkMarked('always', { unmarkedDates: 3, contested: 0 }).ok).toBe(true);
    expect(checkMarked('excused', { unmarkedDates: 3, contested: 0 })).toMatchObject({
      code: 'attendance.unmarked',
      details: { count: 3 },
    });
    expect(checkMarked('always', { unmarkedDates: 0, contested: 1 })).toMatchObject({
      code: 'attendance.contested',
    });
    expect(checkMarked('attendance', { unmarkedDates: 0, contested: 0 }).ok).toBe(true);
  });
});

describe('names on a register', () => {
  it('[R4] stand with marks that change shares only where nobody pays but in money', () => {
    const inMoney = { shareCents: 100, cashDueCents: 90, fundCents: 10 };
    const byVoucher = { shareCents: 100, cashDueCents: 30, fundCents: 10 };
    expect(mayNameOnRegister('always', [inMoney, byVoucher])).toBe(true);
    expect(mayNameOnRegister('attendance', [inMoney, byVoucher])).toBe(false);
    expect(mayNameOnRegister('attendance', [inMoney, inMoney])).toBe(true);
  });

  it('[R4] [DS1] are those of the sheets while these are open, and of who buys alone in any case', () => {
    const inMoney = { shareCents: 100, cashDueCents: 90, fundCents: 10 };
    const byVoucher = { shareCents: 100, cashDueCents: 30, fundCents: 10 };
    const facts = { time: 'open', isAlone: false, rule: 'attendance', seen: [[inMoney]] } as const;
    expect(registerNames(facts)).toBe('by_sheet');
    expect(registerNames({ ...facts, seen: [[inMoney], [byVoucher]] })).toBe('withheld');
    expect(registerNames({ ...facts, isAlone: true, seen: [[byVoucher]] })).toBe('by_sheet');
    expect(registerNames({ ...facts, isAlone: true, time: 'over' })).toBe('over');
    expect(registerNames({ ...facts, time: 'not_yet' })).toBe('over');
  });
});

it('[ATT12] what absences took off is the plan less what is charged, and the dates that did', () => {
  const lines = [
    { amountCents: 2_205, plannedCents: 2_940 },
    { amountCents: 2_940, plannedCents: 2_940 },
    { amountCents: 100, plannedCents: null },
    { amountCents: 50 },
  ];
  expect(takenOffCents(lines)).toBe(735);
  expect(takenOffCents([])).toBe(0);
  const on = (mark: Mark | null) => ({ startsAt: new Date(0), endsAt: new Date(1), mark });
  const dates = [on('present'), on('excused'), on('absent'), on(null)];
  expect(countUncharged('always', dates)).toBe(0);
  expect(countUncharged('excused', dates)).toBe(1);
  expect(countUncharged('attendance', dates)).toBe(2);
});

it('[ATT4] a move ends what was said of a date, if it counted and the date begins at another time', () => {
  const sessions = [session, { ...session, number: 2, ...timeOn(8) }];
  const moved = [{ ...session, ...timeOn(2) }];
  const said = (number: number, { startsAt }: { startsAt: Date }) => ({ number, startsAt });
  const counts = said(1, timeOn(1));
  const others = [said(1, timeOn(3)), said(2, timeOn(8)), said(9, timeOn(1))];
  expect(endedByMove([counts, ...others], sessions, moved)).toEqual([counts]);
  expect(endedByMove([counts], sessions, [{ ...session, ...timeOn(1, 90) }])).toEqual([]);
});
