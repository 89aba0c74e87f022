import { ok, type Result } from '#app/domain/result.ts';
import { readBands, type BandFieldsCode } from '#app/contracts/providers/offer-fields.ts';
import type { OfferCommand } from '#app/contracts/providers/schemas.ts';
import type { ServiceContext } from '#server/context.ts';

import { askQuestion } from './ask-question.server.ts';
import { improveOffer } from './improve-offer.server.ts';
import { makeOffer } from './make-offer.server.ts';
import type { OfferTerms } from './offer-terms.ts';
import { previewOffer } from './preview-offer.server.ts';
import { withdrawOffer } from './withdraw-offer.server.ts';

type PricedCommand = Extract<OfferCommand, { intent: 'make' | 'improve' | 'preview' }>;

/** Sends what a provider's person does on a request to the use case that does it. */
export async function commandOffer(
  ctx: ServiceContext,
  ids: { requestId: string; providerId?: string | undefined },
  command: OfferCommand,
): Promise<Result<unknown>> {
  switch (command.intent) {
    case 'withdraw':
      return withdrawOffer(ctx, { ...ids, offerId: command.offerId });
    case 'ask':
      return askQuestion(ctx, { ...ids, question: command.question });
    case 'preview':
    case 'make':
    case 'improve':
      return atItsRow(await priced(ctx, ids, command), command);
  }
}

async function priced(
  ctx: ServiceContext,
  ids: { requestId: string; providerId?: string | undefined },
  command: PricedCommand,
): Promise<Result<unknown>> {
  const terms = readTerms(command);
  if (!terms.ok) return terms;
  const offered = { ...ids, terms: terms.value };
  switch (command.intent) {
    case 'preview':
      return previewOffer(ctx, offered);
    case 'make':
      return makeOffer(ctx, offered);
    case 'improve': {
      const { offerId, revision } = command;
      return improveOffer(ctx, { ...offered, offerId, revision });
    }
  }
}

/** A refusal about the band of a number of households, with the row of the form that has it. */
function atItsRow(outcome: Result<unknown>, { bandFrom }: PricedCommand): Result<unknown> {
  const households = outcome.ok ? undefined : outcome.details?.['households'];
  const row = bandFrom.findIndex((text) => Number(text) === households) + 1;
  if (outcome.ok || row === 0) return outcome;
  return { ...outcome, details: { ...outcome.details, row } };
}

function readTerms(command: PricedCommand): Result<OfferTerms, BandFieldsCode> {
  const { bandFrom, bandPrice, upTo, priceKind, funding, absenceRule, terms, validUntil } = command;
  const bands = readBands({ from: bandFrom, price: bandPrice, upTo }, priceKind);
  if (!bands.ok) return bands;
  return ok({
    priceKind,
    funding: funding === '' ? null : funding,
    absenceRule,
    bands: bands.value,
    terms,
    validUntil,
  });
}
