/** What can be seen of a company's benefit plan. */
export type CompanyAction = 'view_plan' | 'view_aggregates' | 'view_employee';

/** Who asks, seen from one company. */
export type CompanyStanding = 'hr' | 'employee' | 'other';

/** Human resources see the plan and its aggregates; what one employee did, nobody at the company (V8). */
export function mayAtCompany(standing: CompanyStanding, action: CompanyAction): boolean {
  return standing === 'hr' && action !== 'view_employee';
}
