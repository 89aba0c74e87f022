import type { CategoryId } from '#app/domain/catalogue/categories.ts';
import type { PlanKind } from '#app/domain/companies/policy.ts';

/** An invented employer with a benefit plan. */
export type DemoCompany = {
  key: string;
  name: string;
  planKind: PlanKind;
  yearlyLimitCents: number;
  yearlyLimitWithChildrenCents: number;
  /** By which employees ask to come in. */
  joinCode: string;
  employees: readonly DemoEmployee[];
  /** Who asks and waits for an answer. */
  asking?: readonly DemoAsk[];
};

/** Somebody who asks to be known as an employee. */
export type DemoAsk = { personKey: string; staffNumber: string; hoursAgo: number };

/** An employee among the demo people. */
export type DemoEmployee = {
  personKey: string;
  staffNumber?: string;
  /** Left so many days ago, in this year. */
  leftDaysAgo?: number;
  /** Declared dependent children this year (V4). */
  hasChildren?: true;
  /** This year's grants, with what was used of each outside Cortile. */
  grants: readonly DemoGrant[];
};

/** A grant; `category` is of a service voucher. */
export type DemoGrant = {
  amountCents: number;
  elsewhereCents: number;
  category?: CategoryId;
};

const credit = (amountCents: number, elsewhereCents: number): readonly DemoGrant[] => [
  { amountCents, elsewhereCents },
];

const serviceVoucher = (amountCents: number, isUsed: boolean): DemoGrant => ({
  amountCents,
  elsewhereCents: isUsed ? amountCents : 0,
  category: 'childhood',
});

/**
 * Limits are those of art. 51 c. 3 TUIR as raised for 2025-27: 1,000 EUR, 2,000 with dependent
 * children (rule V4); what is paid back is not granted beforehand (V5).
 */
export const demoCompanies: readonly DemoCompany[] = [
  {
    key: 'meccanica-olona',
    name: 'Meccanica Olona S.p.A.',
    planKind: 'credit',
    yearlyLimitCents: 100_000,
    yearlyLimitWithChildrenCents: 200_000,
    joinCode: 'MEC3WATY',
    asking: [
      { personKey: 'ivano-rossetti', staffNumber: 'M-231', hoursAgo: 5 },
      { personKey: 'hodan-osman', staffNumber: '', hoursAgo: 28 },
    ],
    employees: [
      {
        personKey: 'paolo-galli',
        staffNumber: 'M-104',
        hasChildren: true,
        grants: credit(200_000, 64_000),
      },
      { personKey: 'monica-bianchi', hasChildren: true, grants: credit(200_000, 112_500) },
      // 45.00 EUR from the limit: the next purchase must warn (rule V4).
      { personKey: 'nabil-haddad', hasChildren: true, grants: credit(200_000, 195_500) },
      { personKey: 'sergio-villa', grants: credit(200_000, 0) },
      { personKey: 'giulia-ferrari', hasChildren: true, grants: credit(120_000, 34_000) },
      {
        personKey: 'elena-sala',
        staffNumber: 'M-118',
        leftDaysAgo: 12,
        grants: credit(200_000, 30_000),
      },
    ],
  },
  {
    key: 'tessile-bovisa',
    name: 'Tessile Bovisa S.r.l.',
    planKind: 'reimbursement',
    yearlyLimitCents: 80_000,
    yearlyLimitWithChildrenCents: 150_000,
    joinCode: 'TEX7HAFR',
    employees: [
      { personKey: 'amina-diallo', grants: [] },
      { personKey: 'valeria-moretti', grants: [] },
      { personKey: 'roberto-conti', grants: [] },
      { personKey: 'simone-ricci', grants: [] },
    ],
  },
  {
    key: 'studio-ticinese',
    name: 'Studio Ticinese',
    planKind: 'service_voucher',
    yearlyLimitCents: 60_000,
    yearlyLimitWithChildrenCents: 60_000,
    joinCode: 'CAPRU496',
    employees: [
      {
        personKey: 'francesca-greco',
        grants: [true, false, false].map((isUsed) => serviceVoucher(20_000, isUsed)),
      },
      { personKey: 'martina-lombardi', grants: [serviceVoucher(60_000, true)] },
    ],
  },
];
