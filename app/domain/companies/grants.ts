import { CAPS } from '../caps.ts';
import type { CategoryId } from '../catalogue/categories.ts';
import { type CalendarDay, isCalendarDay, isDayWithin } from '../dates.ts';
import { type Cents, isCents } from '../money.ts';
import { fail, ok, type Result } from '../result.ts';
import type { PlanKind } from './policy.ts';

/** Kinds of benefit: a credit to spend bit by bit, or a voucher for one whole service (V3, V4). */
export const BENEFIT_KINDS = ['credit', 'service_voucher'] as const;

/** Kind of a benefit. */
export type BenefitKind = (typeof BENEFIT_KINDS)[number];

/** What a company wants to give an employee; `category` is of a service voucher alone. */
export type Grant = {
  readonly amountCents: Cents;
  readonly category: CategoryId | null;
  readonly expiresOn: CalendarDay;
};

/** The company's plan, and what it gave this employee in the year so far. */
export type GrantPlan = {
  readonly planKind: PlanKind;
  /** Most for an employee with dependent children: who has them is the employee's to declare. */
  readonly yearlyLimitWithChildrenCents: Cents;
  readonly grantedCents: Cents;
};

/** Why a company cannot grant it. */
export type GrantCode =
  'grant.wrong_plan' | 'grant.amount' | 'grant.category' | 'grant.day' | 'grant.over_plan';

/**
 * Whether a plan can give this (V12), and as what: a plan of credits gives credits, one of service
 * vouchers gives vouchers that name a category, one that pays back gives nothing beforehand. All
 * grants of a year to one employee stay within the plan's limit, each ends by the end of the next.
 */
export function checkGrant(
  plan: GrantPlan,
  grant: Grant,
  today: CalendarDay,
): Result<BenefitKind, GrantCode> {
  const { planKind } = plan;
  if (planKind === 'reimbursement') return fail('grant.wrong_plan');
  const { amountCents, category, expiresOn } = grant;
  if (!isCents(amountCents) || amountCents === 0 || amountCents > CAPS.benefitCents) {
    return fail('grant.amount');
  }
  if ((planKind === 'service_voucher') !== (category !== null)) return fail('grant.category');
  const lastDay = `${Number(today.slice(0, 4)) + 1}-12-31`;
  if (!isCalendarDay(expiresOn) || !isDayWithin(expiresOn, today, lastDay)) {
    return fail('grant.day');
  }
  const leftCents = leftOfPlan(plan);
  return amountCents > leftCents ? fail('grant.over_plan', { leftCents }) : ok(planKind);
}

/** What a plan's limit leaves for an employee of a year. */
export function leftOfPlan(plan: Omit<GrantPlan, 'planKind'>): Cents {
  return Math.max(0, plan.yearlyLimitWithChildrenCents - plan.grantedCents);
}

/** Most employees who are granted something at once: what one transaction carries in a second or two. */
export const MAX_GRANTS_AT_ONCE = 300;

/** An employee to whom something may be granted. */
export type Grantee = { readonly personId: string; readonly grantedCents: Cents };

/** What a grant to several would be: to whom it goes, what it costs, and who cannot have it. */
export type PlannedGrants = {
  readonly kind: BenefitKind;
  readonly personIds: readonly string[];
  readonly totalCents: Cents;
  /** Of whom the plan's limit leaves less than the amount. */
  readonly over: readonly { readonly personId: string; readonly leftCents: Cents }[];
};

/**
 * The same grant to several employees (V12): each is judged alone; what nobody could have is refused
 * as a whole. Who has too little left is named, and gets nothing.
 */
export function planGrants(
  plan: Omit<GrantPlan, 'grantedCents'>,
  grantees: readonly Grantee[],
  grant: Grant,
  today: CalendarDay,
): Result<PlannedGrants, GrantCode | 'grant.nobody' | 'grant.too_many_people'> {
  if (grantees.length === 0) return fail('grant.nobody');
  if (grantees.length > MAX_GRANTS_AT_ONCE) {
    return fail('grant.too_many_people', { most: MAX_GRANTS_AT_ONCE });
  }
  const kind = checkGrant({ ...plan, grantedCents: 0 }, grant, today);
  if (!kind.ok) return kind;
  const over: { personId: string; leftCents: Cents }[] = [];
  const personIds: string[] = [];
  for (const { personId, grantedCents } of grantees) {
    const leftCents = leftOfPlan({ ...plan, grantedCents });
    if (grant.amountCents <= leftCents) personIds.push(personId);
    else over.push({ personId, leftCents });
  }
  const totalCents = grant.amountCents * personIds.length;
  return ok({ kind: kind.value, personIds, totalCents, over });
}
