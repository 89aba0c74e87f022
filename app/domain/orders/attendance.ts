import { type Cents, sumCents } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';
import { type AbsenceRule, isCharged } from './absence-rule.ts';
import type { SheetTime } from './delivery-sheet.ts';
import { type HouseholdSums, mayNameHouseholds } from './names-and-sums.ts';
import type { Fraction } from './periods.ts';
import type { Session } from './sessions.ts';

/** What is marked of somebody on a date. */
export const MARKS = ['present', 'absent', 'excused'] as const;
export type Mark = (typeof MARKS)[number];

/** A date of a period with what was marked of one beneficiary; null while nothing was. */
export type MarkedDate = {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly mark: Mark | null;
};

/** Why somebody cannot be marked on a date. `attendance.said_before`: the household had told in time. */
export type MarkingCode =
  | 'session.not_found'
  | 'attendance.too_early'
  | 'attendance.period_closed'
  | 'attendance.said_before';

/**
 * Whether a mark may be given now (ATT3): from the beginning of the date until its period is closed.
 * Who told before the beginning that somebody does not come has excused them: not `absent`.
 */
export function checkMark(
  session: Session | undefined,
  mark: Mark,
  facts: { readonly isPeriodClosed: boolean; readonly isExcused: boolean; readonly now: Date },
): Result<true, MarkingCode> {
  if (session?.state !== 'planned') return fail('session.not_found');
  if (facts.now < session.startsAt) return fail('attendance.too_early');
  if (facts.isPeriodClosed) return fail('attendance.period_closed');
  return mark === 'absent' && facts.isExcused ? fail('attendance.said_before') : ok(true);
}

/** Longest reason for not coming, in characters. */
export const ABSENCE_REASON_MAX = 200;

/** Why a household cannot say any more that somebody does not come. */
export type ExcusingCode = 'session.not_found' | 'attendance.begun';

/** Whether a household may say that somebody does not come, or comes after all: until it begins (ATT4). */
export function checkExcusing(session: Session | undefined, now: Date): Result<true, ExcusingCode> {
  if (session?.state !== 'planned') return fail('session.not_found');
  return now < session.startsAt ? ok(true) : fail('attendance.begun');
}

/** Whether what a household said of a date still counts: the date stands where it stood then (ATT4). */
export function doesExcuse(saidOf: Date, session: Pick<Session, 'startsAt'>): boolean {
  return saidOf.getTime() === session.startsAt.getTime();
}

/** Of what households said, that which a move ends (ATT4): it counted, and its date then begins at another time. */
export function endedByMove<Said extends { readonly number: number; readonly startsAt: Date }>(
  said: readonly Said[],
  sessions: readonly Pick<Session, 'number' | 'startsAt'>[],
  moved: readonly Pick<Session, 'number' | 'startsAt'>[],
): readonly Said[] {
  return said.filter(({ number, startsAt }) => {
    const before = sessions.find((session) => session.number === number);
    const after = moved.find((session) => session.number === number);
    return before && after && doesExcuse(startsAt, before) && !doesExcuse(startsAt, after);
  });
}

/**
 * What a beneficiary pays of a period by an instant (ATT5): of the time of its dates, that of those
 * that have ended and that the rule charges. Dates without a mark are charged.
 */
export function chargedOf(rule: AbsenceRule, dates: readonly MarkedDate[], now: Date): Fraction {
  const timeOf = (some: readonly MarkedDate[]) =>
    some.reduce((sum, { startsAt, endsAt }) => sum + endsAt.getTime() - startsAt.getTime(), 0);
  const charged = dates.filter(
    ({ endsAt, mark }) => endsAt <= now && (mark === null || isCharged(rule, mark)),
  );
  return { done: timeOf(charged), of: timeOf(dates) };
}

/** A date with whether the household told before it that somebody does not come (ATT4). */
export type ForeseenDate = MarkedDate & { readonly isExcused: boolean };

/** What counts of a date so far (ATT13): its mark, else that the household told that nobody comes. */
function foreseen({ mark, isExcused }: ForeseenDate): Mark | null {
  return mark ?? (isExcused ? 'excused' : null);
}

/**
 * What a beneficiary would pay of an open period by what is marked and told so far (ATT13): of the time of
 * its dates, all that the rule charges; whoever is not marked and of whom nothing was told comes.
 */
export function foreseenOf(rule: AbsenceRule, dates: readonly ForeseenDate[]): Fraction {
  const ended = new Date(Math.max(0, ...dates.map(({ endsAt }) => endsAt.getTime())));
  return chargedOf(
    rule,
    dates.map((date) => ({ ...date, mark: foreseen(date) })),
    ended,
  );
}

/** How many dates the rule would take off by what is marked and told so far (ATT13). */
export function countForeseen(rule: AbsenceRule, dates: readonly ForeseenDate[]): number {
  return countUncharged(
    rule,
    dates.map((date) => ({ ...date, mark: foreseen(date) })),
  );
}

/** How often a beneficiary was there, and was not, in a period. */
export type AttendanceCount = {
  readonly [M in Mark]: number;
} & { readonly unmarked: number; readonly of: number };

/** Counts the marks of a beneficiary (ATT6); `of` are all dates. */
export function countMarks(dates: readonly MarkedDate[]): AttendanceCount {
  const number = (wanted: Mark | null) => dates.filter(({ mark }) => mark === wanted).length;
  return {
    present: number('present'),
    absent: number('absent'),
    excused: number('excused'),
    unmarked: number(null),
    of: dates.length,
  };
}

/** How many dates of a beneficiary the rule takes off its price (ATT12). */
export function countUncharged(rule: AbsenceRule, dates: readonly MarkedDate[]): number {
  return dates.filter(({ mark }) => mark !== null && !isCharged(rule, mark)).length;
}

/** A line as it stands, and as it would with every date; null where that is the same. */
type LoweredLine = { readonly amountCents: Cents; readonly plannedCents?: Cents | null };

/** What absences and dates that were not given took off some lines (ATT12): the one figure of it. */
export function takenOffCents(lines: readonly LoweredLine[]): Cents {
  return sumCents(
    lines.map(({ amountCents, plannedCents }) => (plannedCents ?? amountCents) - amountCents),
  );
}

/**
 * Whether a period may be closed as far as marks go (ATT7): where the rule takes something off,
 * everybody has a mark on every date, and nobody contests one.
 */
export function checkMarked(
  rule: AbsenceRule,
  facts: { readonly unmarkedDates: number; readonly contested: number },
): Result<true, 'attendance.unmarked' | 'attendance.contested'> {
  if (facts.contested > 0) return fail('attendance.contested', { count: facts.contested });
  return rule !== 'always' && facts.unmarkedDates > 0
    ? fail('attendance.unmarked', { count: facts.unmarkedDates })
    : ok(true);
}

/**
 * Whether names may stand on a provider's register beside the sums it reads (R4). Where absences change
 * what each pays, a share can be worked out from the marks: then only where nobody's is paid but in money.
 */
export function mayNameOnRegister(
  rule: AbsenceRule,
  households: readonly HouseholdSums[],
): boolean {
  if (rule === 'always') return mayNameHouseholds(households);
  return households.every(
    ({ shareCents, cashDueCents, fundCents }) => shareCents === cashDueCents + fundCents,
  );
}

/**
 * Where the names on a register come from: `by_sheet` whom each household names on its sheet of the
 * order; `withheld` nobody, for a sum could be read beside them; `over` nobody, for sheets are unread.
 */
export type RegisterNames = 'by_sheet' | 'withheld' | 'over';

/**
 * Whether a register names those whom sheets name (R4, DS1). A household that buys alone has read,
 * before it wrote its sheet, what its name tells: nobody else's sums are in the order.
 */
export function registerNames(facts: {
  readonly time: SheetTime;
  readonly isAlone: boolean;
  readonly rule: AbsenceRule;
  /** What the provider reads of money together: the order's households, and those of each period. */
  readonly seen: readonly (readonly HouseholdSums[])[];
}): RegisterNames {
  const { time, isAlone, rule, seen } = facts;
  if (time !== 'open') return 'over';
  if (isAlone) return 'by_sheet';
  return seen.every((sums) => mayNameOnRegister(rule, sums)) ? 'by_sheet' : 'withheld';
}
