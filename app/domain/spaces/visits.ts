import { fail, ok, type Result } from '#app/domain/result.ts';
import { follow, type TransitionTable } from '#app/domain/transitions.ts';

/** Why somebody comes to the desk, in the order in which it is asked. */
export const VISIT_REASONS = [
  'orientation',
  'application',
  'isee_spid',
  'care',
  'job',
  'other',
] as const;
export type VisitReason = (typeof VISIT_REASONS)[number];

/** How a visit ended. */
export const VISIT_OUTCOMES = ['told', 'done', 'sent_on', 'comes_again'] as const;
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number];

/** A visit waits with its number, is at the desk, has ended, or nobody answered the call. */
export const VISIT_STATES = ['waiting', 'called', 'ended', 'left'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** What an operator does with a visit. */
export const VISIT_EVENTS = ['call', 'put_back', 'end', 'leave', 'reopen'] as const;
export type VisitEvent = (typeof VISIT_EVENTS)[number];

/** Longest text of where a person was sent; the greatest number of a day. */
export const VISIT_LIMITS = { sentTo: 120, number: 9_999 } as const;

/** A wrong tap can be taken back for so long. */
const REOPEN_FOR_MS = 15 * 60_000;

const STEPS: TransitionTable<VisitState, VisitEvent> = {
  waiting: { call: 'called', leave: 'left' },
  called: { put_back: 'waiting', end: 'ended', leave: 'left' },
  ended: { reopen: 'called' },
  left: { reopen: 'called' },
};

/** The state a visit is in after what an operator did (VIS2). */
export function nextVisitState(
  state: VisitState,
  event: VisitEvent,
): Result<VisitState, 'visit.wrong_state'> {
  return follow(STEPS, state, event, 'visit.wrong_state');
}

/** Whether a visit that is over can still be opened again (VIS2). */
export function checkReopening(
  visit: { readonly endedAt: Date | null },
  now: Date,
): Result<true, 'visit.too_late'> {
  const since = visit.endedAt === null ? 0 : now.getTime() - visit.endedAt.getTime();
  return since <= REOPEN_FOR_MS ? ok(true) : fail('visit.too_late');
}

/** Whoever is sent on is told where: a visit ends so only with the place (VIS3). */
export function checkOutcome(
  outcome: VisitOutcome,
  sentTo: string,
): Result<true, 'visit.where_needed' | 'visit.where_not_needed'> {
  if (outcome === 'sent_on') return sentTo === '' ? fail('visit.where_needed') : ok(true);
  return sentTo === '' ? ok(true) : fail('visit.where_not_needed');
}

/** So few visits say nothing about how long one takes. */
const FEWEST_VISITS = 3;

/**
 * About how many minutes somebody waits who has `ahead` others before them (VIS4): the median of
 * recent visits for each round of the desks that are open, in steps of five. Null: it is not known.
 */
export function expectedWait(input: {
  readonly ahead: number;
  /** Minutes of recent visits. */
  readonly recentMinutes: readonly number[];
  /** Operators who receive people now; none: as if one did. */
  readonly desks: number;
}): number | null {
  const { ahead, recentMinutes, desks } = input;
  if (recentMinutes.length < FEWEST_VISITS) return null;
  const sorted = recentMinutes.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return Math.ceil(((ahead / Math.max(1, desks)) * median) / 5) * 5;
}

/** Visits of a month with one reason, which ended or were left, as the database counts them. */
export type VisitCount = {
  readonly reason: VisitReason;
  readonly outcome: VisitOutcome | null;
  readonly visits: number;
  readonly minutes: number;
};

/** A row of the month's table; `left` are those who went before they were received. */
export type VisitRow = {
  readonly received: number;
  readonly byOutcome: Readonly<Record<VisitOutcome, number>>;
  readonly left: number;
  /** Of those received, rounded; null where nobody was. */
  readonly averageMinutes: number | null;
};

/** The table of a month: one row for each reason, and their sum (VIS5). */
export function visitTable(counts: readonly VisitCount[]): {
  readonly rows: readonly (VisitRow & { readonly reason: VisitReason })[];
  readonly total: VisitRow;
} {
  const rows = VISIT_REASONS.map((reason) => ({
    reason,
    ...rowOf(counts.filter((one) => one.reason === reason)),
  }));
  return { rows, total: rowOf(counts) };
}

function rowOf(counts: readonly VisitCount[]): VisitRow {
  const sum = (of: readonly VisitCount[], what: 'visits' | 'minutes') =>
    of.reduce((total, one) => total + one[what], 0);
  const received = counts.filter(({ outcome }) => outcome !== null);
  const visits = sum(received, 'visits');
  const of = (wanted: VisitOutcome) =>
    sum(
      received.filter(({ outcome }) => outcome === wanted),
      'visits',
    );
  return {
    received: visits,
    byOutcome: {
      told: of('told'),
      done: of('done'),
      sent_on: of('sent_on'),
      comes_again: of('comes_again'),
    },
    left: sum(
      counts.filter(({ outcome }) => outcome === null),
      'visits',
    ),
    averageMinutes: visits === 0 ? null : Math.round(sum(received, 'minutes') / visits),
  };
}
