import type { OrderSide } from '#app/domain/orders/session-change.ts';

const ORDERS: Readonly<Record<OrderSide, string>> = {
  group: '/orders',
  provider: '/provider/orders',
};

/** The page of an order for one side of it: `/orders/<id>` for its households, `/provider/orders/<id>`. */
export function orderAddress(side: OrderSide, orderId: string): string {
  return `${ORDERS[side]}/${orderId}`;
}

/** In the address of an order: a form of it came too late, and nothing of it was saved. */
export const UNSAVED = 'unsaved';

/** Where a form of an order leads that came too late for it. */
export function unsavedAddress(side: OrderSide, orderId: string): string {
  return `${orderAddress(side, orderId)}?${UNSAVED}=1`;
}

/** Where one side of orders has all of its own. */
export function ordersAddress(side: OrderSide): string {
  return ORDERS[side];
}

/** A thread of an order for one side of it: a provider has one, households one for each kind. */
export function messagesAddress(
  side: OrderSide,
  thread: { readonly orderId: string; readonly kind: string },
): string {
  const messages = `${orderAddress(side, thread.orderId)}/messages`;
  return side === 'provider' ? messages : `${messages}/${thread.kind}`;
}

/** Where a side of an order reads who comes in or goes on the way, and answers. */
export function amendmentAddress(side: OrderSide, orderId: string): string {
  return `${orderAddress(side, orderId)}/amendments`;
}

/** Where a household pays its part of an order. */
export function payAddress(orderId: string): string {
  return `/orders/${orderId}/pay`;
}

/** Where a provider's administrators see what they are paid. */
export const PROVIDER_PAYMENTS = '/provider/payments';

/** Where they have their bank's files read. */
export const PROVIDER_BANK = '/provider/payments/bank';

/** A household's receipts and its year. */
export const HOUSEHOLD_DOCUMENTS = '/wallet/documents';

/** A provider's receipts and its takings. */
export const PROVIDER_DOCUMENTS = '/provider/documents';

/** Who was there on the dates of an order, for one side of it; at one date when it is given. */
export function attendanceAddress(side: OrderSide, orderId: string, number?: number): string {
  const all = `${orderAddress(side, orderId)}/attendance`;
  return number === undefined ? all : `${all}?date=${number}`;
}

/** Where a provider's person confirms the code a household shows on a date; it is in the QR code. */
export function codeAddress(
  orderId: string,
  { number, code }: { readonly number: number; readonly code: string },
): string {
  return `${attendanceAddress('provider', orderId, number)}&code=${code}`;
}

/** The codes a household shows at its dates. */
export function codesAddress(orderId: string): string {
  return `${orderAddress('group', orderId)}/codes`;
}
