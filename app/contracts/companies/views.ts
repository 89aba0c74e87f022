import type { UsageReport } from '#app/domain/companies/usage.ts';

/** How a company helps: a yearly credit, costs given back, vouchers for one service. */
export type PlanKind = 'credit' | 'reimbursement' | 'service_voucher';

/** A company's plan and what may be shown of its use this year (V8). */
export type CompanyView = UsageReport & {
  readonly id: string;
  readonly name: string;
  readonly planKind: PlanKind;
  readonly year: number;
  readonly yearlyLimitCents: number;
  readonly yearlyLimitWithChildrenCents: number;
};
