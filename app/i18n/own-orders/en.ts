import type { Texts } from '../dictionary.ts';

export const ownOrders: Texts['own-orders'] = {
  title: 'Your orders',
  sub: 'All orders of your household, the newest first.',
  open: 'Going on',
  over: 'Over',
  noneOpen: 'No order goes on now.',
  period: (p) => `From ${p.from} to ${p.to}`,
  from: (p) => `${p.group} · ${p.provider}`,
  asks: { confirm: 'Confirm your share', pay: 'To pay the provider' },
  alone: { asks: { confirm: 'Confirm again', pay: 'To pay the provider' } },
  said: (p) => `You said you paid on ${p.day}: the provider has still to mark it`,
  dropped: 'You left this order',
  emptyTitle: 'No orders yet',
  emptyText:
    'When the group chooses an offer, or you ask for a service yourselves, the order appears here.',
  emptyExample: 'For example: “After school, € 90 your share”.',
  emptyAction: 'Go to the boards',
};
