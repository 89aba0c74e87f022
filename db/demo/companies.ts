import type { PlanKind } from '#app/domain/companies/policy.ts';

/** An invented employer with a benefit plan. */
export type DemoCompany = {
  key: string;
  name: string;
  planKind: PlanKind;
  yearlyLimitCents: number;
  yearlyLimitWithChildrenCents: number;
  /** Employees among the demo people, with this year's credit and what they used of it. */
  employees: readonly { personKey: string; creditCents: number; usedCents: number }[];
};

/**
 * Limits are those of art. 51 c. 3 TUIR as raised for 2025-27: 1,000 EUR, 2,000 with dependent
 * children (rule V4); service vouchers and reimbursements have none of their own here.
 */
export const demoCompanies: readonly DemoCompany[] = [
  {
    key: 'meccanica-olona',
    name: 'Meccanica Olona S.p.A.',
    planKind: 'credit',
    yearlyLimitCents: 100_000,
    yearlyLimitWithChildrenCents: 200_000,
    employees: [
      { personKey: 'paolo-galli', creditCents: 200_000, usedCents: 64_000 },
      { personKey: 'monica-bianchi', creditCents: 200_000, usedCents: 112_500 },
      // 45.00 EUR from the limit: the next purchase must warn (rule V4).
      { personKey: 'nabil-haddad', creditCents: 200_000, usedCents: 195_500 },
      { personKey: 'sergio-villa', creditCents: 200_000, usedCents: 0 },
      { personKey: 'elena-sala', creditCents: 200_000, usedCents: 30_000 },
    ],
  },
  {
    key: 'tessile-bovisa',
    name: 'Tessile Bovisa S.r.l.',
    planKind: 'reimbursement',
    yearlyLimitCents: 80_000,
    yearlyLimitWithChildrenCents: 150_000,
    employees: [
      { personKey: 'valeria-moretti', creditCents: 150_000, usedCents: 42_000 },
      { personKey: 'roberto-conti', creditCents: 150_000, usedCents: 0 },
      { personKey: 'simone-ricci', creditCents: 150_000, usedCents: 18_700 },
    ],
  },
  {
    key: 'studio-ticinese',
    name: 'Studio Ticinese',
    planKind: 'service_voucher',
    yearlyLimitCents: 60_000,
    yearlyLimitWithChildrenCents: 60_000,
    employees: [
      { personKey: 'francesca-greco', creditCents: 60_000, usedCents: 20_000 },
      { personKey: 'martina-lombardi', creditCents: 60_000, usedCents: 60_000 },
    ],
  },
];
