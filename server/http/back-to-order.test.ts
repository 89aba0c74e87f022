import { expect, test } from 'vitest';

import { backToOrder } from './back-to-order.server.ts';

test('[STW] a form of an order that moved on leads to the order, any other refusal to the error screen', () => {
  for (const code of ['order.wrong_state', 'order.dropped', 'order.already_done']) {
    expect(backToOrder({ ok: false, code }, 'o-1').headers.get('location')).toBe('/orders/o-1');
  }
  expect(() => backToOrder({ ok: false, code: 'order.not_found' }, 'o-1')).toThrow();
});
