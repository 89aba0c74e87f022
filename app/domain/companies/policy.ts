/** Kinds of benefit plan: a credit, expenses paid back, or vouchers for one service each. */
export const PLAN_KINDS = ['credit', 'reimbursement', 'service_voucher'] as const;

/** Kind of a benefit plan. */
export type PlanKind = (typeof PLAN_KINDS)[number];

/** Roles a person can hold at a company. */
export const COMPANY_ROLES = ['employee', 'hr'] as const;

/** Role of a person at a company. */
export type CompanyRole = (typeof COMPANY_ROLES)[number];

/** What can be seen of a company's benefit plan: what its people did together, never one of them (V8). */
export type CompanyAction = 'view_aggregates';

/** Who asks, seen from one company. */
export type CompanyStanding = CompanyRole | 'other';

/** Human resources see the aggregates; employees and others nothing of the company (V8). */
export function mayAtCompany(standing: CompanyStanding, action: CompanyAction): boolean {
  return standing === 'hr' && action === 'view_aggregates';
}
