import { type Cents, isCents, splitByWeights, type SplitCode } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';

/** A household of an order with the dependants it takes part for; none means the household itself. */
export type Participant = {
  readonly householdId: string;
  readonly dependantIds: readonly string[];
};

/** A figure for one household: shares, basis points, cents or minutes, as the method says. */
export type HouseholdFigure = { readonly householdId: string; readonly value: number };

/**
 * How a total is divided among households.
 * `shares` S3: whole weights. `percent` S4: basis points (100 = 1 %), 10,000 in all.
 * `exact` S5: cents, the total in all. `time` S6: minutes used or attended.
 */
export type SplitMethod =
  | { readonly kind: 'per_household' }
  | { readonly kind: 'per_beneficiary' }
  | { readonly kind: 'shares'; readonly figures: readonly HouseholdFigure[] }
  | { readonly kind: 'percent'; readonly figures: readonly HouseholdFigure[] }
  | { readonly kind: 'exact'; readonly figures: readonly HouseholdFigure[] }
  | { readonly kind: 'time'; readonly figures: readonly HouseholdFigure[] };

/** Methods that need no figures, so that a group can choose one when it asks for offers. */
export const SIMPLE_SPLIT_KINDS = ['per_household', 'per_beneficiary'] as const;

/** Name of a method that needs no figures. */
export type SimpleSplitKind = (typeof SIMPLE_SPLIT_KINDS)[number];

/** What one beneficiary of an order costs: a dependant, or the household itself (`null`). */
export type LineShare = {
  readonly householdId: string;
  readonly dependantId: string | null;
  readonly amountCents: Cents;
};

/** What one household owes and the lines that make it up; they sum to `amountCents`. */
export type HouseholdShare = {
  readonly householdId: string;
  readonly amountCents: Cents;
  readonly lines: readonly LineShare[];
};

/** What to divide. `adjustments` (S9, cents, may be negative) are charged before the rest is split. */
export type SplitInput = {
  readonly orderId: string;
  readonly totalCents: Cents;
  readonly participants: readonly Participant[];
  readonly method: SplitMethod;
  readonly adjustments?: readonly HouseholdFigure[];
};

/** Why an order could not be split. */
export type SplitOrderCode =
  | SplitCode
  | 'split.percent_sum'
  | 'split.exact_sum'
  | 'split.unknown_household'
  | 'split.missing_household'
  | 'split.adjustments_too_large';

/** Beneficiaries of an order: its dependants, and one for each household that names none. */
export function countBeneficiaries(participants: readonly Participant[]): number {
  return participants.reduce((sum, participant) => sum + headsOf(participant), 0);
}

/**
 * Divides a total among households and their beneficiaries (S1-S6, S9), exact to the cent.
 *
 * First by household, then evenly over its beneficiaries; with `per_beneficiary` each line is still
 * within one cent of total / beneficiaries. Independent of the order of the participants (M2). The
 * answer keeps their order.
 */
export function splitOrder(input: SplitInput): Result<readonly HouseholdShare[], SplitOrderCode> {
  const adjusted = applyAdjustments(input);
  if (!adjusted.ok) return adjusted;
  const amounts: HouseholdShare[] = [];
  for (const participant of input.participants) {
    const amountCents = adjusted.value.get(participant.householdId) ?? 0;
    const lines = splitIntoLines(participant, amountCents, input.orderId);
    if (!lines.ok) return lines;
    amounts.push({ householdId: participant.householdId, amountCents, lines: lines.value });
  }
  return ok(amounts);
}

type Amounts = ReadonlyMap<string, Cents>;

/** S9: takes the adjustments out of the total, splits the rest, and adds them where they belong. */
function applyAdjustments(input: SplitInput): Result<Amounts, SplitOrderCode> {
  const adjustments = input.adjustments ?? [];
  const known = new Set(input.participants.map(({ householdId }) => householdId));
  if (known.size === 0) return fail('split.nobody');
  if (known.size !== input.participants.length) return fail('split.duplicate');
  if (adjustments.some(({ householdId }) => !known.has(householdId))) {
    return fail('split.unknown_household');
  }
  if (!isCents(input.totalCents)) return fail('split.bad_amount');
  const adjusted = wholeSum(adjustments);
  if (adjusted === null) return fail('split.bad_amount');
  const restCents = input.totalCents - adjusted;
  if (!Number.isSafeInteger(restCents)) return fail('split.bad_amount');
  if (restCents < 0) return fail('split.adjustments_too_large');
  const rest = splitByMethod(restCents, input);
  if (!rest.ok) return rest;
  const amounts = new Map(rest.value);
  for (const { householdId, value } of adjustments) {
    const amountCents = (amounts.get(householdId) ?? 0) + value;
    if (!Number.isSafeInteger(amountCents)) return fail('split.bad_amount');
    amounts.set(householdId, amountCents);
  }
  if ([...amounts.values()].some((amount) => amount < 0)) {
    return fail('split.adjustments_too_large');
  }
  return ok(amounts);
}

function splitByMethod(totalCents: Cents, input: SplitInput): Result<Amounts, SplitOrderCode> {
  const figures = figuresOf(input.method, input.participants);
  if (!figures.ok) return figures;
  const sum = wholeSum(figures.value);
  if (sum === null) return fail('split.bad_weight');
  if (input.method.kind === 'percent' && sum !== 10_000) {
    return fail('split.percent_sum', { basisPoints: sum });
  }
  if (input.method.kind === 'exact') return exactAmounts(totalCents - sum, figures.value);
  const parts = figures.value.map(({ householdId, value }) => ({ id: householdId, weight: value }));
  const split = splitByWeights(totalCents, parts, input.orderId);
  if (!split.ok) return split;
  return ok(new Map(split.value.map(({ id, amountCents }) => [id, amountCents])));
}

/** One figure per participant, or the reason why the given figures do not fit them. */
function figuresOf(
  method: SplitMethod,
  participants: readonly Participant[],
): Result<readonly HouseholdFigure[], SplitOrderCode> {
  switch (method.kind) {
    case 'per_household':
      return ok(participants.map(({ householdId }) => ({ householdId, value: 1 })));
    case 'per_beneficiary':
      return ok(participants.map((p) => ({ householdId: p.householdId, value: headsOf(p) })));
    case 'shares':
    case 'percent':
    case 'exact':
    case 'time':
      return matchFigures(method.figures, participants);
  }
}

function matchFigures(
  figures: readonly HouseholdFigure[],
  participants: readonly Participant[],
): Result<readonly HouseholdFigure[], SplitOrderCode> {
  const given = new Set(figures.map(({ householdId }) => householdId));
  const wanted = new Set(participants.map(({ householdId }) => householdId));
  if (given.size !== figures.length) return fail('split.duplicate');
  if (figures.some(({ householdId }) => !wanted.has(householdId))) {
    return fail('split.unknown_household');
  }
  if (given.size < wanted.size) return fail('split.missing_household');
  if (figures.some(({ value }) => !Number.isSafeInteger(value) || value < 0)) {
    return fail('split.bad_weight');
  }
  return ok(figures);
}

/** `differenceCents`: what the figures leave of the total, below zero when they are more. */
function exactAmounts(
  differenceCents: Cents,
  figures: readonly HouseholdFigure[],
): Result<Amounts, SplitOrderCode> {
  if (differenceCents !== 0) return fail('split.exact_sum', { differenceCents });
  return ok(new Map(figures.map(({ householdId, value }) => [householdId, value])));
}

function splitIntoLines(
  participant: Participant,
  amountCents: Cents,
  orderId: string,
): Result<readonly LineShare[], SplitCode> {
  const { householdId, dependantIds } = participant;
  if (dependantIds.length === 0) return ok([{ householdId, dependantId: null, amountCents }]);
  const parts = dependantIds.map((id) => ({ id, weight: 1 }));
  const split = splitByWeights(amountCents, parts, orderId);
  if (!split.ok) return split;
  return ok(
    split.value.map(({ id, amountCents: part }) => ({
      householdId,
      dependantId: id,
      amountCents: part,
    })),
  );
}

function headsOf(participant: Participant): number {
  return Math.max(1, participant.dependantIds.length);
}

/** Sum of figures; null when one, or the sum, leaves the safe integers. */
function wholeSum(figures: readonly HouseholdFigure[]): number | null {
  let sum = 0;
  for (const { value } of figures) {
    sum += value;
    if (!Number.isSafeInteger(value) || !Number.isSafeInteger(sum)) return null;
  }
  return sum;
}
