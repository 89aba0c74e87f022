import { type CalendarDay, DAY_MS } from '../dates.ts';
import { type Cents, sumCents } from '../money.ts';
import { mustHave } from '../must-have.ts';
import type { PriceBand } from '../requests/price-bands.ts';
import { fail, ok, type Result } from '../result.ts';
import { apportionLines, type Period, type PeriodLine } from './periods.ts';
import { type OrderTerms, priceOrder, type PriceOrderCode } from './reprice.ts';
import { dayStart } from '../day-clock.ts';
import type { Participant } from './split.ts';

/** What changes from a period on: a household leaves the order, or comes in (AMD1). */
export const AMENDMENT_KINDS = ['leave', 'join'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

/** What became of an amendment; `done`: its periods are planned anew. */
export const AMENDMENT_STATES = ['open', 'done', 'refused', 'withdrawn', 'lapsed'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

/** What a household is asked and has said; whoever pays no more is told, not asked (AMD2). */
export const AMENDMENT_ANSWERS = ['not_asked', 'waiting', 'yes', 'no'] as const;
export type AmendmentAnswer = (typeof AMENDMENT_ANSWERS)[number];

/** How long there is to answer (AMD3). */
export const AMENDMENT_DAYS = 7;

type DatedPeriod = Pick<Period, 'number' | 'startsOn'> & { readonly closedAt: Date | null };

/** Periods that have not begun: a change takes effect from one of them on (AMD1). */
export function changeablePeriods<P extends DatedPeriod>(
  periods: readonly P[],
  today: CalendarDay,
): readonly P[] {
  return periods.filter(({ startsOn, closedAt }) => closedAt === null && startsOn > today);
}

/** Until when answers count: seven days, and never once the first changed period begins (AMD3). */
export function amendmentAnswersBy(now: Date, first: Pick<Period, 'startsOn'>): Date {
  const begins = dayStart(first.startsOn).getTime();
  return new Date(Math.min(now.getTime() + AMENDMENT_DAYS * DAY_MS, begins));
}

/** An amendment that not everybody answered in time has lapsed: nothing changes (AMD3). */
export function amendmentStateAt(
  { state, answerBy }: { readonly state: AmendmentState; readonly answerBy: Date },
  now: Date,
): AmendmentState {
  return state === 'open' && now >= answerBy ? 'lapsed' : state;
}

/** A line of an order, and whether nobody takes part by it any more. */
export type AmendableLine = PeriodLine & { readonly isOff: boolean };

/** Who comes in or goes; `dependantIds` of a household that comes in: for whom, none for itself. */
export type Move = Participant & { readonly kind: AmendmentKind; readonly fromPeriod: number };

/** Why a household cannot come in or go. */
export type MoveCode = 'amendment.not_in' | 'amendment.is_in' | 'amendment.nobody_left';

/** Whether a household takes part in what would change, and somebody stays without it (AMD1). */
export function checkMove(
  lines: readonly AmendableLine[],
  { kind, householdId, fromPeriod }: Move,
): Result<true, MoveCode> {
  const later = lines.filter(({ period, isOff }) => period >= fromPeriod && !isOff);
  const isIn = later.some((line) => line.householdId === householdId);
  if (kind === 'join') return isIn ? fail('amendment.is_in') : ok(true);
  if (!isIn) return fail('amendment.not_in');
  const periods = [...new Set(later.map(({ period }) => period))];
  const hasOthers = (period: number) =>
    later.some((line) => line.period === period && line.householdId !== householdId);
  return periods.every(hasOthers) ? ok(true) : fail('amendment.nobody_left');
}

/** Who takes part in a period once a household came in or went. */
function participantsIn(
  lines: readonly AmendableLine[],
  period: number,
  move: Move,
): readonly Participant[] {
  const ids = new Map<string, string[]>();
  for (const line of lines) {
    const { householdId, dependantId } = line;
    if (line.period !== period || line.isOff || householdId === move.householdId) continue;
    const own = ids.get(householdId) ?? [];
    ids.set(householdId, dependantId === null ? own : [...own, dependantId]);
  }
  const staying = [...ids].map(([householdId, dependantIds]) => ({ householdId, dependantIds }));
  const { householdId, dependantIds } = move;
  return move.kind === 'join' ? [...staying, { householdId, dependantIds }] : staying;
}

/** The later periods of an order as they would be. */
export type AmendedPeriods = {
  /** Every line of them, those of whoever goes at nothing. */
  readonly lines: readonly AmendableLine[];
  /** What one unit costs in each of them. */
  readonly unitPrices: ReadonlyMap<number, Cents>;
  /** Fewer households than the lowest band of the offer: its provider has to say yes (AMD5). */
  readonly isBelowBands: boolean;
};

/**
 * Plans the periods from the first changed one on as if those who then take part had been in the order
 * from the beginning, at the accepted bands: what a period costs each is that plan's part (AMD4, P1, S1,
 * S2, PER2). Below the lowest band its price stays. Earlier periods are not looked at.
 */
export function amendPeriods(
  terms: OrderTerms,
  order: { readonly periods: readonly Period[]; readonly lines: readonly AmendableLine[] },
  move: Move,
): Result<AmendedPeriods, PriceOrderCode> {
  const { periods, lines } = order;
  const lowest = Math.min(...terms.bands.map(({ minHouseholds }) => minHouseholds));
  const changed = periods.filter(({ number }) => number >= move.fromPeriod);
  const unitPrices = new Map<number, Cents>();
  const planned: AmendableLine[] = [];
  let isBelowBands = false;
  for (const { number } of changed) {
    const participants = participantsIn(lines, number, move);
    isBelowBands ||= participants.length < lowest;
    const bands = reachDown(terms.bands, lowest);
    const priced = priceOrder({ ...terms, bands }, participants);
    if (!priced.ok) return priced;
    unitPrices.set(number, priced.value.band.unitPriceCents);
    const shares = priced.value.shares.flatMap((share) => share.lines);
    const own = apportionLines(shares, periods, terms.orderId).filter(
      ({ period }) => period === number,
    );
    planned.push(...own.map((line) => ({ ...line, isOff: false })));
  }
  const taken = new Set(planned.map(lineName));
  const off = lines
    .filter((line) => line.period >= move.fromPeriod && !taken.has(lineName(line)))
    .map((line) => ({ ...line, amountCents: 0, isOff: true }));
  return ok({ lines: [...planned, ...off], unitPrices, isBelowBands });
}

function lineName({ period, householdId, dependantId }: Omit<PeriodLine, 'amountCents'>): string {
  return `${period} ${householdId} ${dependantId ?? ''}`;
}

/** The lowest band, also for fewer households than it was offered for. */
function reachDown(bands: readonly PriceBand[], lowest: number): readonly PriceBand[] {
  return bands.map((band) =>
    band.minHouseholds === lowest ? { ...band, minHouseholds: 1 } : band,
  );
}

/** Households some of whose lines would change: what pays for the others stays as it is. */
export function changedHouseholds(
  before: readonly AmendableLine[],
  after: readonly AmendableLine[],
): readonly string[] {
  const known = new Map(before.map((line) => [lineName(line), line]));
  const changed = after.filter((line) => {
    const was = known.get(lineName(line));
    return was?.amountCents !== line.amountCents || was.isOff !== line.isOff;
  });
  return [...new Set(changed.map(({ householdId }) => householdId))];
}

/** What one household has in one period, before and after. */
export type AmendedPart = {
  readonly householdId: string;
  readonly period: number;
  readonly beforeCents: Cents;
  readonly afterCents: Cents;
};

/** What each household has in each later period before and after: the one function of every preview. */
export function amendedParts(
  before: readonly AmendableLine[],
  after: readonly AmendableLine[],
): readonly AmendedPart[] {
  const names = new Set(after.map(({ householdId, period }) => `${period} ${householdId}`));
  return [...names].map((name) => {
    const of = (lines: readonly AmendableLine[]) =>
      lines.filter(({ householdId, period }) => `${period} ${householdId}` === name);
    const { householdId, period } = mustHave(of(after)[0], 'a line of a part');
    const sumOf = (lines: readonly AmendableLine[]) =>
      sumCents(of(lines).map(({ amountCents }) => amountCents));
    return { householdId, period, beforeCents: sumOf(before), afterCents: sumOf(after) };
  });
}

/** A household's answer, as far as it counts. */
type Answered = { readonly answer: AmendmentAnswer };

/** Whether all that must say yes have said it: households that pay more, and the provider where it must. */
export function isAgreed(
  parts: readonly Answered[],
  provider: { readonly mustAgree: boolean; readonly hasAgreed: boolean },
): boolean {
  const isAnswered = parts.every(({ answer }) => answer === 'yes' || answer === 'not_asked');
  return isAnswered && (provider.hasAgreed || !provider.mustAgree);
}

/** Whether the provider has to say yes: somebody comes in, or too few stay for its offer (AMD5). */
export function mustProviderAgree(kind: AmendmentKind, isBelowBands: boolean): boolean {
  return kind === 'join' || isBelowBands;
}
