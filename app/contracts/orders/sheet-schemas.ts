import { z } from 'zod';

import { idField } from '#app/contracts/schema-fields.ts';
import { SHEET_LIMITS } from '#app/domain/orders/delivery-sheet.ts';

/** More beneficiaries than any household has in one order. */
const MAX_NAMED = 20;

const maybe = (letters: number) => z.string('field.required').trim().max(letters, 'field.too_long');
const needed = (letters: number) => maybe(letters).min(1, 'field.required');

/** A household's sheet for one order. */
export const sheetSchema = z.object({
  beneficiaries: z.array(idField, 'field.invalid').max(MAX_NAMED, 'field.invalid').default([]),
  place: maybe(SHEET_LIMITS.place),
  phone: maybe(SHEET_LIMITS.phone),
  goodToKnow: maybe(SHEET_LIMITS.goodToKnow),
});

/** Whom the provider names for one order. */
export const contactSchema = z.object({
  name: needed(SHEET_LIMITS.name),
  phone: needed(SHEET_LIMITS.phone),
  place: maybe(SHEET_LIMITS.place),
  carer: maybe(SHEET_LIMITS.carer),
});
