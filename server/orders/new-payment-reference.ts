import { paymentReference } from '#app/domain/orders/payment-reference.ts';
import type { ServiceContext } from '#server/context.ts';
import { hashToken } from '#server/ids.ts';

/** A reference drawn at random: nothing of the household or of the order can be read from it. */
export function newPaymentReference({ newToken }: Pick<ServiceContext, 'newToken'>): string {
  return paymentReference(BigInt(`0x${hashToken(newToken())}`) % 10n ** 12n);
}
