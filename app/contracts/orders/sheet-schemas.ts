import { z } from 'zod';

import {
  idField,
  lineField,
  looseLine,
  loosePhone,
  looseText,
  phoneField,
} from '#app/contracts/schema-fields.ts';
import { SHEET_LIMITS } from '#app/domain/orders/delivery-sheet.ts';

/** More beneficiaries than any household has in one order. */
const MAX_NAMED = 20;

/** A household's sheet for one order. */
export const sheetSchema = z.object({
  beneficiaries: z.array(idField, 'field.invalid').max(MAX_NAMED, 'field.invalid').default([]),
  place: looseLine(SHEET_LIMITS.place),
  phone: loosePhone(SHEET_LIMITS.phone),
  goodToKnow: looseText(SHEET_LIMITS.goodToKnow),
});

/** Whom the provider names for one order. */
export const contactSchema = z.object({
  name: lineField(SHEET_LIMITS.name),
  phone: phoneField(SHEET_LIMITS.phone),
  place: looseLine(SHEET_LIMITS.place),
  carer: looseLine(SHEET_LIMITS.carer),
});
