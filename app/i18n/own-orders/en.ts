import type { Texts } from '../dictionary.ts';

export const ownOrders: Texts['own-orders'] = {
  title: 'Your orders',
  sub: 'All orders of your household, the newest first.',
  open: 'Open',
  over: 'Finished and cancelled',
  noneOpen: 'No open order.',
  period: (p) => `From ${p.from} to ${p.to}`,
  from: (p) => `${p.group} · ${p.provider}`,
  asks: { confirm: 'Confirm your part', pay: 'To pay the provider' },
  dropped: 'You left this order',
  emptyTitle: 'No orders yet',
  emptyText: 'When the group chooses an offer, the order appears here.',
  emptyExample: 'For example: “After school, € 90 your part”.',
  emptyAction: 'Go to the boards',
};
