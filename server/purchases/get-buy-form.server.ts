import type {
  BeneficiaryView,
  BuyField,
  BuyFormView,
  ChosenView,
  PurchasePlanView,
  RefusalView,
} from '#app/contracts/purchases/views.ts';
import { FOR_HOUSEHOLD, readChoice } from '#app/contracts/purchases/choice.ts';
import type { Locale } from '#app/domain/accounts/profile.ts';
import type { Unit } from '#app/domain/catalogue/units.ts';
import { addDays, isCalendarDay, romeDay, type CalendarDay } from '#app/domain/dates.ts';
import { checkAge, checkForHousehold } from '#app/domain/purchases/beneficiaries.ts';
import { hoursToAgree } from '#app/domain/purchases/times.ts';
import { fail, ok, type Failure, type Result } from '#app/domain/result.ts';
import { listDependants } from '#db/queries/accounts/dependants.ts';
import { findHousehold } from '#db/queries/accounts/households.ts';
import { findService } from '#db/queries/catalogue/services.ts';
import type { ServiceContext } from '#server/context.ts';
import { describeCover } from '#server/orders/describe-cover.ts';

import { cashDueOf } from './buy-service.server.ts';
import { planPurchase, type PurchasePlan } from './plan-purchase.server.ts';

/** Days from today to the one that stands in the form at first: time to answer and to get ready. */
const FIRST_DAY_IN = 7;

/** A service, and what somebody chose of it; null where the page is opened for the first time. */
export type BuyQuestion = {
  readonly slug: string;
  readonly locale: Locale;
  readonly chosen: ChosenView | null;
};

/**
 * The page on which a household buys a service alone: who it may be for, and what the choice would
 * cost, from what it would be paid and when, as the purchase would write it now.
 */
export async function getBuyForm(
  ctx: ServiceContext,
  { slug, locale, chosen }: BuyQuestion,
): Promise<Result<BuyFormView, 'service.not_found' | 'auth.signed_out'>> {
  const { db, actor } = ctx;
  if (actor.kind !== 'person') return fail('auth.signed_out');
  const today = romeDay(ctx.now());
  const service = await findService(db, { slug, today });
  if (!service) return fail('service.not_found');
  const { householdId } = actor;
  const [household, dependants] = await Promise.all([
    householdId === null ? null : findHousehold(db, { householdId }),
    householdId === null ? [] : listDependants(db, { householdId }),
  ]);
  const first = addDays(today, FIRST_DAY_IN);
  const day = chosen && isCalendarDay(chosen.day) ? chosen.day : first;
  const beneficiaries = describeBeneficiaries(service, dependants, day);
  const typed = chosen ?? firstChoice(beneficiaries, service.minQuantity, day);
  const page = {
    service: {
      slug,
      title: locale === 'en' ? service.titleEn : service.titleIt,
      category: service.category,
      unit: service.unit,
      priceKind: service.priceKind,
      providerName: service.providerName,
      minQuantity: service.minQuantity,
    },
    beneficiaries,
    chosen: typed,
    today,
    household: household && { name: household.name },
  };
  const none = { ...page, plan: null, refusal: null };
  if (householdId === null) return ok(none);
  if (beneficiaries.every(({ refusal }) => refusal !== null)) {
    return ok({ ...none, refusal: refusalOf({ ok: false, code: 'purchase.fits_nobody' }) });
  }
  // Nobody has done anything wrong by opening the page.
  if (chosen === null && typed.beneficiaries.length === 0) return ok(none);
  const choice = readChoice(typed);
  if (!choice.ok) return ok({ ...none, refusal: refusalOf(choice) });
  const now = ctx.now();
  const planned = await planPurchase(db, {
    service,
    householdId,
    personId: actor.personId,
    choice: choice.value,
    today,
    now,
  });
  if (!planned.ok) return ok({ ...none, refusal: refusalOf(planned) });
  const nameOf = (id: string | null) =>
    dependants.find((each) => each.id === id)?.firstName ?? null;
  const bought = { unit: service.unit, quantity: choice.value.quantity };
  const reader = { householdId, personId: actor.personId };
  const plan = describePlan(planned.value, bought, reader, nameOf);
  return ok({ ...page, plan, refusal: null });
}

type Dependants = Awaited<ReturnType<typeof listDependants>>;
type Ages = { readonly minAge: number | null; readonly maxAge: number | null };

function describeBeneficiaries(
  ages: Ages,
  dependants: Dependants,
  day: CalendarDay,
): readonly BeneficiaryView[] {
  const whole = checkForHousehold(ages);
  return [
    ...dependants.map(({ id, firstName, birthDate }): BeneficiaryView => {
      const fits = checkAge(ages, birthDate, day);
      return { id, name: firstName, refusal: fits.ok ? null : toRefusal(fits) };
    }),
    { id: FOR_HOUSEHOLD, name: null, refusal: whole.ok ? null : toRefusal(whole) },
  ];
}

/** The only one it can be for is chosen; of several the household says which. */
function firstChoice(
  beneficiaries: readonly BeneficiaryView[],
  minQuantity: number,
  day: CalendarDay,
): ChosenView {
  const fitting = beneficiaries.filter(({ refusal }) => refusal === null);
  const names = fitting.filter(({ name }) => name !== null);
  const [first] = names.length > 0 ? names : fitting;
  const isClear = first !== undefined && (names.length === 1 || fitting.length === 1);
  return {
    beneficiaries: isClear ? [first.id] : [],
    quantity: String(minQuantity),
    day,
    from: '',
    to: '',
    note: '',
    kept: [],
    beyond: [],
  };
}

function toRefusal({ code, details }: Failure): RefusalView {
  return { code, details: details ?? {} };
}

/** Beside which field a refusal is said. */
const FIELD_OF: Readonly<Record<string, BuyField>> = {
  'purchase.too_young': 'beneficiaries',
  'purchase.too_old': 'beneficiaries',
  'purchase.not_for_adults': 'beneficiaries',
  'purchase.for_nobody': 'beneficiaries',
  'purchase.household_and_names': 'beneficiaries',
  'purchase.no_persons_band': 'beneficiaries',
  'purchase.below_minimum': 'quantity',
  'purchase.no_quantity_band': 'quantity',
  'purchase.quantity_too_large': 'quantity',
  'purchase.quantity_unreadable': 'quantity',
  'purchase.goes_on_too_long': 'quantity',
  'purchase.total_too_large': 'quantity',
  'purchase.day_is_past': 'day',
  'purchase.day_too_far': 'day',
  'purchase.day_unreadable': 'day',
  'purchase.too_soon': 'hours',
  'purchase.hours_too_many': 'hours',
  'purchase.hours_unreadable': 'hours',
};

function refusalOf(failure: Failure): NonNullable<BuyFormView['refusal']> {
  return { ...toRefusal(failure), field: FIELD_OF[failure.code] ?? null };
}

function describePlan(
  plan: PurchasePlan,
  bought: { readonly unit: Unit; readonly quantity: number },
  reader: { readonly householdId: string; readonly personId: string },
  nameOf: (id: string | null) => string | null,
): PurchasePlanView {
  const cashDueCents = cashDueOf(plan);
  return {
    unitPriceCents: plan.unitPriceCents,
    totalCents: plan.totalCents,
    coveredCents: plan.totalCents - cashDueCents,
    cashDueCents,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    hoursToAgree: hoursToAgree(bought, plan.timetable),
    periodCount: plan.periods.length,
    answerBy: plan.answerBy.toISOString(),
    ...describeCover(plan.cover, plan.totalCents, reader, nameOf),
  };
}
