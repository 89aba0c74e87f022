import { isCalendarDay } from '../dates.ts';
import { type Cents, isCents } from '../money.ts';
import { fail, type Failure } from '../result.ts';
import type { AllocationInput, MoneySource } from './allocation-types.ts';

/** Why an order cannot be allocated at all; a fault of whoever asks, never of a household. */
export type AllocationCode =
  | 'allocation.no_lines'
  | 'allocation.bad_id'
  | 'allocation.bad_amount'
  | 'allocation.bad_day'
  | 'allocation.too_large'
  | 'allocation.no_limit'
  | 'allocation.shared_limit'
  | 'allocation.two_funds';

/**
 * The first fault of the input, or null. `bad_id`: an id is empty or comes twice in its list.
 * `bad_amount`: not whole cents >= 0 within the safe integers. `too_large`: the lines together are
 * not. `no_limit`: a credit names a yearly limit that is not given. `shared_limit`: credits of two
 * households name one, which is an employee's. `two_funds`: an order is of one group, which has one
 * common fund.
 */
export function faultOf(input: AllocationInput): Failure<AllocationCode> | null {
  const { sources, lines, limits, today } = input;
  if (lines.length === 0) return fail('allocation.no_lines');
  for (const list of [sources, lines, limits]) {
    const ids = new Set(list.map(({ id }) => id));
    if (ids.size !== list.length || ids.has('')) return fail('allocation.bad_id');
  }
  const amounts = [
    ...sources.map(amountOf),
    ...lines.map(({ amountCents }) => amountCents),
    ...limits.map(({ leftCents }) => leftCents),
  ];
  if (!amounts.every(isCents)) return fail('allocation.bad_amount');
  if (!areDays(input, today)) return fail('allocation.bad_day');
  if (!isCents(lines.reduce((sum, { amountCents }) => sum + amountCents, 0))) {
    return fail('allocation.too_large');
  }
  if (sources.filter(({ kind }) => kind === 'fund').length > 1) return fail('allocation.two_funds');
  return limitFault(input);
}

function limitFault({ sources, limits }: AllocationInput): Failure<AllocationCode> | null {
  const known = new Set(limits.map(({ id }) => id));
  const householdOf = new Map<string, string>();
  for (const source of sources) {
    if (source.kind !== 'credit') continue;
    const { limitId, householdId } = source;
    if (!known.has(limitId)) return fail('allocation.no_limit', { limitId });
    if ((householdOf.get(limitId) ?? householdId) !== householdId) {
      return fail('allocation.shared_limit', { limitId });
    }
    householdOf.set(limitId, householdId);
  }
  return null;
}

function amountOf(source: MoneySource): Cents {
  return source.kind === 'service_voucher' ? source.valueCents : source.remainingCents;
}

/** Few days come many times: each is read once. */
function areDays({ sources, lines }: AllocationInput, today: string): boolean {
  const days = new Set([today]);
  for (const source of sources) {
    if (source.kind !== 'fund') days.add(source.validFrom).add(source.validTo);
  }
  for (const { startsOn, endsOn } of lines) days.add(startsOn).add(endsOn);
  return [...days].every(isCalendarDay);
}
