import { z } from 'zod';

import { PRICE_KINDS } from '#app/domain/catalogue/prices.ts';
import { ABSENCE_RULES } from '#app/domain/orders/absence-rule.ts';
import { TEMPLATE_LIMITS } from '#app/domain/providers/offer-template.ts';
import { TEXT_LIMITS } from '#app/contracts/requests/limits.ts';
import { momentField } from '#app/contracts/requests/schemas.ts';
import {
  idField,
  lineField,
  looseText,
  neededText,
  wholeNumber,
  withoutContact,
} from '#app/contracts/schema-fields.ts';

import { OFFER_LIMITS } from './limits.ts';

const id = idField;
const texts = z.array(z.string().max(20, 'field.invalid')).max(20, 'field.invalid').default([]);

/** The fields of an offer; its prices are read by `readBands`, which knows the price kind. */
const offer = {
  priceKind: z.enum(PRICE_KINDS, 'field.required'),
  funding: withoutContact(looseText(OFFER_LIMITS.funding)).default(''),
  absenceRule: z.enum(ABSENCE_RULES, 'field.required').default('always'),
  bandFrom: texts,
  bandPrice: texts,
  upTo: z.string('field.required').max(20, 'field.invalid'),
  terms: withoutContact(neededText(OFFER_LIMITS.terms)),
  validUntil: momentField,
};

/** What a provider's person does on a request; `preview` shows an offer without sending it. */
export const offerCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('make'), ...offer }),
    z.object({
      intent: z.literal('improve'),
      offerId: id,
      revision: wholeNumber(1, 999_999),
      ...offer,
    }),
    // Prices are looked at before the conditions are written.
    z.object({
      intent: z.literal('preview'),
      ...offer,
      terms: withoutContact(looseText(OFFER_LIMITS.terms)).default(''),
    }),
    z.object({ intent: z.literal('withdraw'), offerId: id }),
    z.object({
      intent: z.literal('ask'),
      question: withoutContact(neededText(TEXT_LIMITS.question)),
    }),
  ],
  'field.invalid',
);

/** What the page of a request sends: a command, or the form as it stands, to take a template's words. */
export const offerFormSchema = z.discriminatedUnion(
  'intent',
  [offerCommandSchema, z.object({ intent: z.literal('template') })],
  'field.invalid',
);

/** One thing a provider's person does on a request. */
export type OfferCommand = z.infer<typeof offerCommandSchema>;

const template = {
  title: lineField(TEMPLATE_LIMITS.title),
  terms: withoutContact(neededText(TEMPLATE_LIMITS.terms)),
};

/** What a provider's person does with the templates of its offers. */
export const templateCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('add'), providerId: id, ...template }),
    z.object({ intent: z.literal('change'), templateId: id, ...template }),
    z.object({ intent: z.literal('delete'), templateId: id }),
  ],
  'field.invalid',
);

/** One thing done with the templates. */
export type TemplateCommand = z.infer<typeof templateCommandSchema>;
