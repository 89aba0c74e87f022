import { ageOn } from '../accounts/age.ts';
import { CAPS } from '../caps.ts';
import { addDays, isCalendarDay, type CalendarDay } from '../dates.ts';
import { type Cents, isCents } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';
import { follow, type TransitionTable } from '../transitions.ts';
import { checkBands, type Band, type BandsCode } from './bands.ts';

/** States of a programme (PRG1): only an open one takes applications. */
export const PROGRAMME_STATES = ['draft', 'open', 'closed'] as const;

/** State of a programme. */
export type ProgrammeState = (typeof PROGRAMME_STATES)[number];

/** What happens to a programme: it opens once its budget is confirmed. */
type ProgrammeEvent = 'open' | 'close' | 'reopen';

const TRANSITIONS: TransitionTable<ProgrammeState, ProgrammeEvent> = {
  draft: { open: 'open' },
  open: { close: 'closed' },
  closed: { reopen: 'open' },
};

/** Where a programme goes (PRG1). */
export function nextProgrammeState(
  state: ProgrammeState,
  event: ProgrammeEvent,
): Result<ProgrammeState, 'programme.wrong_state'> {
  return follow(TRANSITIONS, state, event, 'programme.wrong_state');
}

/** Whom a programme is for. */
export const BENEFICIARIES = ['anyone', 'minor', 'assisted'] as const;

/** Whom a programme is for. */
export type Beneficiary = (typeof BENEFICIARIES)[number];

/** How far ahead a programme may begin, and how long it may last, in days: two years, ten years. */
const MOST_DAYS_AHEAD = 731;
const LONGEST_DAYS = 3_653;

/** Longest texts and largest age of a programme. */
export const PROGRAMME_LIMITS = { name: 120, funding: 160, documents: 600, age: 120 } as const;

/** Who may get a voucher of a programme, as far as records tell (E1). */
export type ProgrammeCriteria = {
  readonly beneficiary: Beneficiary;
  readonly minAge: number | null;
  readonly maxAge: number | null;
};

/** What an officer decides of a programme, as far as there are rules for it. */
export type ProgrammePlan = ProgrammeCriteria & {
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly budgetCents: Cents;
  readonly categories: readonly string[];
  readonly bands: readonly Band[];
};

/** Why a programme cannot be so. */
export type ProgrammeCode =
  | BandsCode
  | 'programme.period'
  | 'programme.over'
  | 'programme.far'
  | 'programme.long'
  | 'programme.budget'
  | 'programme.no_category'
  | 'programme.ages';

/**
 * Whether a programme can be so (PRG3): days in order that are not over, a budget above zero and at
 * most what CAP4 allows, one category at least, ages in order, bands by PRG2.
 */
export function checkProgramme(
  plan: ProgrammePlan,
  today: CalendarDay,
): Result<true, ProgrammeCode> {
  const { startsOn, endsOn, budgetCents, minAge, maxAge } = plan;
  if (![startsOn, endsOn].every(isCalendarDay) || endsOn < startsOn)
    return fail('programme.period');
  if (endsOn < today) return fail('programme.over');
  if (startsOn > addDays(today, MOST_DAYS_AHEAD)) return fail('programme.far');
  if (isTooLong(plan)) return fail('programme.long');
  if (!isBudget(budgetCents)) return fail('programme.budget');
  if (plan.categories.length === 0) return fail('programme.no_category');
  if (minAge !== null && maxAge !== null && maxAge < minAge) return fail('programme.ages');
  const bands = checkBands(plan.bands);
  return bands.ok ? ok(true) : bands;
}

/** Whether a programme would last longer than one may, which its end alone can make it too (PRG3). */
export function isTooLong({
  startsOn,
  endsOn,
}: Pick<ProgrammePlan, 'startsOn' | 'endsOn'>): boolean {
  return endsOn > addDays(startsOn, LONGEST_DAYS);
}

/** Whether so much more can be given to a programme: its whole budget stays within CAP4. */
export function checkRaise(
  budgetCents: Cents,
  moreCents: Cents,
): Result<Cents, 'programme.budget'> {
  const total = budgetCents + moreCents;
  return isBudget(moreCents) && isBudget(total) ? ok(total) : fail('programme.budget');
}

function isBudget(cents: Cents): boolean {
  return isCents(cents) && cents > 0 && cents <= CAPS.budgetCents;
}

/** A person whom a voucher may be for. */
export type Candidate = { readonly birthDate: CalendarDay; readonly kind: 'minor' | 'assisted' };

/** Whether a programme is for somebody on the day of the application (E1). */
export function meetsCriteria(
  criteria: ProgrammeCriteria,
  { birthDate, kind }: Candidate,
  today: CalendarDay,
): boolean {
  const { beneficiary, minAge, maxAge } = criteria;
  if (beneficiary !== 'anyone' && beneficiary !== kind) return false;
  const age = ageOn(birthDate, today);
  return (minAge === null || age >= minAge) && (maxAge === null || age <= maxAge);
}
