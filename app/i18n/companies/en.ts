import type { Dictionary } from '#app/i18n/dictionary.ts';

export const companies: Dictionary['companies'] = {
  title: 'Welfare plan',
  sub: 'You see totals only. What one person bought, only if they send you the receipts.',
  reimbursements: 'Costs that employees ask to be paid back',
  grants: 'Give credit or vouchers',
  planPeople: 'People of the plan',
  plan: 'The plan',
  kinds: {
    credit: 'Welfare credit',
    reimbursement: 'Costs given back',
    service_voucher: 'Voucher for one service',
  },
  kindTexts: {
    credit:
      'Each employee has a sum to spend on services in a year: there are no receipts to pay back.',
    reimbursement: 'The employee pays. The company gives back costs with a receipt.',
    service_voucher: 'Each voucher pays for one service, for its full value.',
  },
  limit: 'Limit in a year',
  limitWithChildren: 'Limit with dependent children',
  limitNote: 'Above the limit all of it is taxed. We warn before that.',
  year: (p) => `Year ${p.year}`,
  reportYear: 'Year',
  figures: 'Figures of the year',
  employees: 'employees in the plan',
  credit: 'credit given',
  used: 'credit used',
  reserved: 'reserved for orders, not yet paid',
  usedOf: 'Used',
  usage: 'How much of the credit they use',
  band: 'Use',
  people: 'Employees',
  bands: {
    none: 'Not used yet',
    under_half: 'Up to half',
    over_half: 'More than half',
    near_limit: 'Almost all',
  },
  hiddenCell: 'Hidden',
  privacyTitle: 'Why some numbers are hidden',
  privacy: 'With fewer than 5 people one could tell who it is. So we hide it.',
  tooFew: 'Fewer than 5 people are in the plan. The numbers stay hidden.',
  codes: {
    'company.not_found': 'This company does not exist.',
  },
};
