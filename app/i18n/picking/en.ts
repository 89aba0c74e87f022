import type { Texts } from '../dictionary.ts';

import { pluralsOf } from '../plural.ts';

const { count } = pluralsOf('en');

/** Texts of the services somebody keeps, and of some side by side. */
export const picking: Texts['picking'] = {
  savedTitle: 'Saved services',
  savedSub: 'Only you see them.',
  savedEmpty: 'You have not saved a service',
  savedEmptyText: 'On a service’s page press “Save”: you find it again here.',
  toServices: 'Look for a service',
  notOnSale: (p) =>
    `${count(p.count, 'saved service is not on sale today: it is', 'saved services are not on sale today: they are')} back here once sold again.`,
  compareTitle: 'Services side by side',
  compareSub: (p) => count(p.count, 'service', 'services'),
  compareEmpty: 'You have chosen no services to compare',
  compareEmptyText: 'Among the services, tick “Compare” on two or three.',
  onlyOne: 'Choose at least two to compare.',
  leftOut: (p) =>
    `${p.most} are compared at a time: ${count(p.count, 'service was', 'services were')} left out.`,
  missing: (p) =>
    `${count(p.count, 'chosen service is', 'chosen services are')} no longer on sale.`,
  facts: {
    provider: 'Provider',
    forWhom: 'For whom',
    where: 'Where',
    least: 'How much at least',
    alone: 'Alone',
    together: (p) => `${count(p.households, 'household', 'households')} together, each`,
    vouchers: 'Vouchers',
    shared: 'In a group',
    said: 'What households say',
  },
  notSaid: 'The provider has not said yet',
  free: 'Free',
  notSold: 'Not in the price list',
  yesVouchers: 'Can be paid with vouchers',
  noVouchers: 'No voucher pays for it today',
  freeVouchers: 'Not needed',
  yesShared: 'Can be shared with others',
  notShared: 'Done alone',
  nothingSaid: 'Too few opinions yet',
  open: 'Open the service',
};
