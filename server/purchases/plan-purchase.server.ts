import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import type { CalendarDay } from '#app/domain/dates.ts';
import type { Cents } from '#app/domain/money.ts';
import {
  apportionLines,
  type Period,
  type PeriodLine,
  periodsOf,
} from '#app/domain/orders/periods.ts';
import { sessionsOf, type Session } from '#app/domain/orders/sessions.ts';
import { splitOrder } from '#app/domain/orders/split.ts';
import { confirmsUntil } from '#app/domain/orders/steps.ts';
import {
  type AgeRange,
  type BeneficiaryCode,
  checkBeneficiaries,
} from '#app/domain/purchases/beneficiaries.ts';
import { priceAlone, type PriceAloneCode } from '#app/domain/purchases/price-alone.ts';
import { answersUntil, isAnswerInTime } from '#app/domain/purchases/purchase.ts';
import {
  type PurchaseTimes,
  purchaseTimes,
  type PurchaseTimesCode,
  type WantedTime,
} from '#app/domain/purchases/times.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import type { DbOrTx } from '#db/client.ts';
import { listDependants } from '#db/queries/accounts/dependants.ts';
import { listPriceCells } from '#db/queries/catalogue/services.ts';
import { listStaff } from '#db/queries/providers/staff.ts';
import { coverPlan, type Cover } from '#server/orders/cover-plan.server.ts';

/** A service on sale, as far as buying it goes. */
export type BuyableService = AgeRange & {
  readonly id: string;
  readonly providerId: string;
  readonly category: CategoryId;
  readonly unit: Unit;
  readonly minQuantity: number;
};

/** What a household chose. */
export type Choice = {
  /** Of those it is for; none where it is for the household itself. */
  readonly dependantIds: readonly string[];
  readonly isForHousehold: boolean;
  readonly quantity: number;
  readonly wanted: WantedTime;
  /** Sources kept for another time. */
  readonly kept: readonly string[];
  /** Years whose limit the own credits of who chooses pass (V4). */
  readonly beyond: readonly number[];
};

/** What a purchase would be, were it written now. */
export type PurchasePlan = PurchaseTimes & {
  readonly unitPriceCents: Cents;
  readonly totalCents: Cents;
  readonly periods: readonly Period[];
  readonly lines: readonly PeriodLine[];
  readonly sessions: readonly Session[];
  readonly cover: Cover;
  /** Until when the provider answers. */
  readonly answerBy: Date;
};

/** Why a purchase cannot be as it was chosen. */
export type PlanPurchaseCode =
  | BeneficiaryCode
  | PurchaseTimesCode
  | PriceAloneCode
  | 'purchase.other_household'
  | 'purchase.nobody_answers'
  | 'purchase.too_soon';

/**
 * Plans what a household buys alone: whom it is for, when, the list's own price, and what its sources
 * pay of it (BUY2-BUY6, V1-V6). Not where nobody of the provider would answer (BUY8). Writes nothing: the page shows it, the purchase writes the same.
 */
export async function planPurchase(
  db: DbOrTx,
  input: {
    readonly service: BuyableService;
    readonly householdId: string;
    readonly personId: string;
    readonly choice: Choice;
    readonly today: CalendarDay;
    readonly now: Date;
  },
): Promise<Result<PurchasePlan, PlanPurchaseCode>> {
  const { service, householdId, personId, choice, today, now } = input;
  const { quantity, wanted, isForHousehold } = choice;
  const staff = await listStaff(db, { providerIds: [service.providerId] });
  if (staff.length === 0) return fail('purchase.nobody_answers');
  const times = purchaseTimes({ unit: service.unit, quantity }, wanted, today);
  if (!times.ok) return times;
  const all = await listDependants(db, { householdId });
  const chosen = all.filter(({ id }) => choice.dependantIds.includes(id));
  if (chosen.length < new Set(choice.dependantIds).size) return fail('purchase.other_household');
  const birthDates = chosen.map(({ birthDate }) => birthDate);
  const fits = checkBeneficiaries(service, { isForHousehold, birthDates }, times.value.startsOn);
  if (!fits.ok) return fits;
  const cells = await listPriceCells(db, { serviceIds: [service.id] });
  const question = { beneficiaries: chosen.length, quantity, day: today };
  const priced = priceAlone({ minQuantity: service.minQuantity, cells }, question);
  if (!priced.ok) return priced;
  const sessions = sessionsOf(times.value.timetable, times.value).map((time, index) => ({
    ...time,
    number: index + 1,
    state: 'planned' as const,
  }));
  const answerBy = answersUntil(now, confirmsUntil({ startsOn: times.value.startsOn, sessions }));
  if (!isAnswerInTime(answerBy, now)) return fail('purchase.too_soon');
  const { unit } = service;
  const periods = periodsOf({ ...times.value, unit, quantity });
  const dependantIds = chosen.map(({ id }) => id);
  const seed = `${service.id}/${householdId}`;
  const lines = linesOf({ seed, householdId, dependantIds }, priced.value.totalCents, periods);
  const cover = await coverPlan(db, {
    lines,
    periods,
    category: service.category,
    today,
    keptOut: choice.kept.map((sourceId) => ({ householdId, sourceId })),
    beyond: { personId, years: choice.beyond },
  });
  return ok({ ...times.value, ...priced.value, periods, lines, sessions, cover, answerBy });
}

/** One line for each beneficiary and period; the odd cent is the same in the preview and the order. */
function linesOf(
  buyer: {
    readonly seed: string;
    readonly householdId: string;
    readonly dependantIds: readonly string[];
  },
  totalCents: Cents,
  periods: readonly Period[],
): readonly PeriodLine[] {
  const { seed, householdId, dependantIds } = buyer;
  const split = splitOrder({
    orderId: seed,
    totalCents,
    participants: [{ householdId, dependantIds }],
    method: { kind: 'per_beneficiary' },
  });
  if (!split.ok) throw new RangeError(`No share of one household: ${split.code}`);
  return apportionLines(
    split.value.flatMap(({ lines }) => lines),
    periods,
    seed,
  );
}
