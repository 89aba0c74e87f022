/** Where a household pays its part of an order. */
export function payAddress(orderId: string): string {
  return `/orders/${orderId}/pay`;
}

/** Where a provider's administrators see what they are paid. */
export const PROVIDER_PAYMENTS = '/provider/payments';
