import type { CategoryId } from '#app/domain/catalogue/categories.ts';

/** Voucher value of one ISEE band, ends included, in cents. */
export type DemoBand = { iseeFromCents: number; iseeToCents: number; valueCents: number };

export type DemoProgramme = {
  key: string;
  nameIt: string;
  nameEn: string;
  fundingIt: string;
  fundingEn: string;
  /** Days from the day of loading to the first and last day. */
  startsInDays: number;
  endsInDays: number;
  budgetCents: number;
  categories: readonly CategoryId[];
  bands: readonly DemoBand[];
};

/** A voucher of a dependant (`household/name`); only the band is known, never the ISEE (rule E2). */
export type DemoVoucher = {
  code: string;
  programmeKey: string;
  dependant: string;
  band: 1 | 2 | 3;
  isSuspended?: boolean;
  /** What was left when it ended went back to the programme (rule E4). */
  isLapsed?: boolean;
};

export const demoProgrammes: readonly DemoProgramme[] = [
  {
    key: 'minors',
    nameIt: 'Voucher attività per minori',
    nameEn: 'Activity vouchers for minors',
    fundingIt: 'Iniziativa europea Urban Innovative Actions',
    fundingEn: 'European initiative Urban Innovative Actions',
    startsInDays: -210,
    endsInDays: 170,
    budgetCents: 5_000_000,
    categories: ['education', 'sport', 'culture', 'holidays'],
    bands: [
      { iseeFromCents: 0, iseeToCents: 1_000_000, valueCents: 40_000 },
      { iseeFromCents: 1_000_001, iseeToCents: 2_000_000, valueCents: 20_000 },
      { iseeFromCents: 2_000_001, iseeToCents: 2_700_000, valueCents: 10_000 },
    ],
  },
  {
    key: 'movement',
    nameIt: 'Muoversi insieme',
    nameEn: 'Moving together',
    fundingIt: 'Comune di Milano, fondo per lo sport di base',
    fundingEn: 'City of Milan, fund for grassroots sport',
    startsInDays: -240,
    endsInDays: 20,
    budgetCents: 800_000,
    categories: ['sport', 'holidays'],
    bands: [
      { iseeFromCents: 0, iseeToCents: 1_000_000, valueCents: 25_000 },
      { iseeFromCents: 1_000_001, iseeToCents: 2_000_000, valueCents: 15_000 },
    ],
  },
  {
    key: 'last-year',
    nameIt: 'Voucher attività per minori, anno scorso',
    nameEn: 'Activity vouchers for minors, last year',
    fundingIt: 'Iniziativa europea Urban Innovative Actions',
    fundingEn: 'European initiative Urban Innovative Actions',
    startsInDays: -420,
    endsInDays: -30,
    budgetCents: 1_000_000,
    categories: ['education', 'sport', 'culture', 'holidays'],
    bands: [
      { iseeFromCents: 0, iseeToCents: 1_000_000, valueCents: 40_000 },
      { iseeFromCents: 1_000_001, iseeToCents: 2_000_000, valueCents: 20_000 },
      { iseeFromCents: 2_000_001, iseeToCents: 2_700_000, valueCents: 10_000 },
    ],
  },
];

export const demoVouchers: readonly DemoVoucher[] = [
  { code: 'MIN-0001', programmeKey: 'minors', dependant: 'benali/youssef', band: 1 },
  { code: 'MIN-0002', programmeKey: 'minors', dependant: 'ferrari/luca', band: 2 },
  { code: 'MIN-0003', programmeKey: 'minors', dependant: 'popescu/andrei', band: 2 },
  { code: 'MIN-0004', programmeKey: 'minors', dependant: 'moretti/emma', band: 3 },
  { code: 'MIN-0005', programmeKey: 'minors', dependant: 'haddad/karim', band: 3 },
  { code: 'MIN-0006', programmeKey: 'minors', dependant: 'diallo/ibrahim', band: 1 },
  { code: 'MIN-0007', programmeKey: 'minors', dependant: 'diallo/fatou', band: 1 },
  { code: 'MIN-0008', programmeKey: 'minors', dependant: 'hu/giulia', band: 2, isSuspended: true },
  { code: 'MIN-0009', programmeKey: 'minors', dependant: 'nasr/mohamed', band: 1 },
  { code: 'MOV-0001', programmeKey: 'movement', dependant: 'ferrari/sara', band: 2 },
  { code: 'MOV-0002', programmeKey: 'movement', dependant: 'ricci/matteo', band: 1 },
  {
    code: 'OLD-0001',
    programmeKey: 'last-year',
    dependant: 'conti/leonardo',
    band: 3,
    isLapsed: true,
  },
];
