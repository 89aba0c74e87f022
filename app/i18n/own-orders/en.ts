import type { Texts } from '../dictionary.ts';

export const ownOrders: Texts['own-orders'] = {
  title: 'Your orders',
  sub: 'All orders of your household, the newest first.',
  shelves: {
    open: 'Going on',
    toPay: 'Finished, to be paid',
    contested: 'Finished, to be cleared up',
    over: 'Over',
  },
  noneOpen: 'No order goes on now.',
  from: (p) => `${p.group} · ${p.provider}`,
  asks: { confirm: 'Confirm your share', pay: 'To pay the provider' },
  alone: { asks: { confirm: 'Confirm again', pay: 'To pay the provider' } },
  said: (p) => `You said you paid on ${p.day}: the provider has still to mark it`,
  dropped: 'You left this order',
  emptyTitle: 'No orders yet',
  emptyText:
    'When the group chooses an offer, or you ask for a service yourselves, the order appears here.',
  emptyExample: 'For example: “After school, €90.00 your share”.',
  emptyAction: 'Go to the boards',
};
