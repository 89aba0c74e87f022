import type { CallingOff } from '#app/domain/orders/calling-off.ts';
import type { OrderRow } from '#db/queries/orders/orders.ts';
import type { ServiceContext } from '#server/context.ts';

/** What is kept of a calling off: why, in whose words. */
export function calledOff({ actor }: ServiceContext, { reason, words }: CallingOff) {
  return {
    calledOffReason: reason,
    calledOffWords: words,
    calledOffBy: actor.kind === 'person' ? actor.personId : null,
  };
}

/** The facts of its notice: everybody it hits reads why, the same words (OFF1). */
export function callingOffFacts({ providerName }: OrderRow, { reason, words }: CallingOff) {
  return { reason, provider: providerName, ...(words === null ? {} : { words }) };
}
