/** Kinds of benefit plan: a credit, expenses paid back, or vouchers for one service each. */
export const PLAN_KINDS = ['credit', 'reimbursement', 'service_voucher'] as const;

/** Kind of a benefit plan. */
export type PlanKind = (typeof PLAN_KINDS)[number];

/** Roles a person can hold at a company. */
export const COMPANY_ROLES = ['employee', 'hr'] as const;

/** Role of a person at a company. */
export type CompanyRole = (typeof COMPANY_ROLES)[number];

/**
 * What can be done at a company: see what its people did together, never one of them (V8); grant; pay
 * back what an employee sent the receipts of (V5); say who its employees are (EMP1 to EMP6).
 */
export type CompanyAction = 'view_aggregates' | 'grant_benefit' | 'decide_packs' | 'keep_people';

/** Who asks, seen from one company. */
export type CompanyStanding = CompanyRole | 'other';

const HR_ACTIONS: readonly CompanyAction[] = [
  'view_aggregates',
  'grant_benefit',
  'decide_packs',
  'keep_people',
];

/** Human resources see the aggregates and grant; employees and others do nothing there (V8, V12). */
export function mayAtCompany(standing: CompanyStanding, action: CompanyAction): boolean {
  return standing === 'hr' && HR_ACTIONS.includes(action);
}
