import { redirect } from '@remix-run/node';

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
