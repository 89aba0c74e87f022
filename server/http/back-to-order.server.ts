import { redirect } from '@remix-run/node';

import { unsavedAddress } from '#app/contracts/orders/order-address.ts';
import type { Failure } from '#app/domain/result.ts';

import { refuseLoader } from './forms.server.ts';

/** The order moved on, or the household did: a form of it has nothing left to be filled in for. */
const IS_PAST: ReadonlySet<string> = new Set([
  'order.wrong_state',
  'order.dropped',
  'order.already_done',
]);

/**
 * Where a form of an order's own page leads when its use case refused: to the order, which says how it
 * stands, when it is too late for the form; to the error screen otherwise.
 */
export function backToOrder(failure: Failure, orderId: string): Response {
  return IS_PAST.has(failure.code) ? redirect(`/orders/${orderId}`) : refuseLoader(failure);
}

/**
 * The answer to such a form when it was sent too late: to the order, which says that nothing was saved.
 * Null where the form is still there to say why it was refused.
 */
export function unsavedAtOrder(failure: Failure, orderId: string): Response | null {
  return IS_PAST.has(failure.code) ? redirect(unsavedAddress('group', orderId)) : null;
}
