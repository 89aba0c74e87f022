import { expect, test } from 'vitest';

import { backToOrder, unsavedAtOrder } from './back-to-order.server.ts';

test('[STW] a form of an order that moved on leads to the order, any other refusal to the error screen', () => {
  for (const code of ['order.wrong_state', 'order.dropped', 'order.already_done']) {
    expect(backToOrder({ ok: false, code }, 'o-1').headers.get('location')).toBe('/orders/o-1');
  }
  const late = unsavedAtOrder({ ok: false, code: 'order.dropped' }, 'o-1');
  expect(late?.headers.get('location')).toBe('/orders/o-1?unsaved=1');
  expect(unsavedAtOrder({ ok: false, code: 'voucher.words_needed' }, 'o-1')).toBeNull();
  expect(() => backToOrder({ ok: false, code: 'order.not_found' }, 'o-1')).toThrow();
});
