import { ok, type Result } from '#app/domain/result.ts';
import { readBands, type BandFieldsCode } from '#app/contracts/providers/offer-fields.ts';
import type { OfferCommand } from '#app/contracts/providers/schemas.ts';
import type { ServiceContext } from '#server/context.ts';

import { askQuestion } from './ask-question.server.ts';
import { improveOffer } from './improve-offer.server.ts';
import { makeOffer } from './make-offer.server.ts';
import type { OfferTerms } from './offer-terms.ts';
import { withdrawOffer } from './withdraw-offer.server.ts';

type PricedCommand = Extract<OfferCommand, { intent: 'make' | 'improve' }>;

/** Sends what a provider's person does on a request to the use case that does it. */
export async function commandOffer(
  ctx: ServiceContext,
  ids: { requestId: string; providerId?: string | undefined },
  command: OfferCommand,
): Promise<Result<unknown>> {
  switch (command.intent) {
    case 'preview':
      return ok(true);
    case 'withdraw':
      return withdrawOffer(ctx, { ...ids, offerId: command.offerId });
    case 'ask':
      return askQuestion(ctx, { ...ids, question: command.question });
    case 'make': {
      const terms = readTerms(command);
      return terms.ok ? makeOffer(ctx, { ...ids, terms: terms.value }) : terms;
    }
    case 'improve': {
      const terms = readTerms(command);
      if (!terms.ok) return terms;
      const { offerId, revision } = command;
      return improveOffer(ctx, { ...ids, offerId, revision, terms: terms.value });
    }
  }
}

function readTerms(command: PricedCommand): Result<OfferTerms, BandFieldsCode> {
  const { bandFrom, bandPrice, upTo, priceKind, funding, terms, validUntil } = command;
  const bands = readBands({ from: bandFrom, price: bandPrice, upTo }, priceKind);
  if (!bands.ok) return bands;
  return ok({
    priceKind,
    funding: funding === '' ? null : funding,
    bands: bands.value,
    terms,
    validUntil,
  });
}
