import { z } from 'zod';

import { namesContact } from '#app/domain/contact-words.ts';
import { parseCents } from '#app/domain/money.ts';
import { isPhoneNumber } from '#app/domain/phone-number.ts';
import { tidyLine, tidyLines, unfitSigns } from '#app/domain/typed-text.ts';
import { readWhole } from '#app/domain/whole-number.ts';

/** Longest address of our own to go back to: a search with every filter has half of it. */
const RETURN_TO_MAX_LENGTH = 2_000;

/** A number with the spaces people paste around it. */
const TYPED_MAX_LENGTH = 40;

/** Id of a row as a hidden field carries it; ours have 36 characters, those of the demo up to 60. */
export const idField = z.string('field.required').min(1, 'field.required').max(64, 'field.invalid');

/** Where to go after the form; what is not a path of ours is ignored where it is used. */
export const returnToField = z
  .string('field.invalid')
  .max(RETURN_TO_MAX_LENGTH, 'field.too_long')
  .optional();

/** Refuses in words what a text may not hold (TXT3); it stays in the field as it was typed. */
function fitting(lines: 'one' | 'many') {
  return (text: string, context: z.RefinementCtx) => {
    const message = unfitSigns(text, lines);
    if (message !== null) context.addIssue({ code: 'custom', message });
  };
}

/** A name or title: one line in which something is seen (TXT1). */
export function lineField(maxLength: number) {
  return z
    .string('field.required')
    .superRefine(fitting('one'))
    .overwrite(tidyLine)
    .min(1, 'field.required')
    .max(maxLength, 'field.too_long');
}

/** One line that may be empty. */
export function looseLine(maxLength: number) {
  return z
    .string('field.required')
    .superRefine(fitting('one'))
    .overwrite(tidyLine)
    .max(maxLength, 'field.too_long');
}

/** A telephone number (TEL1). */
export function phoneField(maxLength: number) {
  return lineField(maxLength).pipe(z.string().refine(isPhoneNumber, 'field.not_a_phone'));
}

/** A telephone number, or nothing. */
export function loosePhone(maxLength: number) {
  return looseLine(maxLength).pipe(
    z.string().refine((text) => text === '' || isPhoneNumber(text), 'field.not_a_phone'),
  );
}

/** Text of several lines that must say something. */
export function neededText(maxLength: number) {
  return z
    .string('field.required')
    .superRefine(fitting('many'))
    .overwrite(tidyLines)
    .min(1, 'field.required')
    .max(maxLength, 'field.too_long');
}

/** Text of several lines that may be empty. */
export function looseText(maxLength: number) {
  return z
    .string('field.invalid')
    .superRefine(fitting('many'))
    .overwrite(tidyLines)
    .max(maxLength, 'field.too_long');
}

/** What the other side reads before an order is confirmed: it names no telephone and no e-mail (R4). */
export function withoutContact(text: z.ZodType<string, string>) {
  return text.refine((words) => !namesContact(words), 'field.names_contact');
}

type Range = { readonly min: number; readonly max: number };

/** Reads a whole number, or says in words why not: out of the range, with the range. */
function wholeIn(range: Range, outside = 'field.out_of_range') {
  return (text: string, context: z.RefinementCtx): number => {
    const read = readWhole(text, range);
    if (read.ok) return read.value;
    const message = read.code === 'field.out_of_range' ? outside : read.code;
    context.addIssue({ code: 'custom', message, params: { ...range } });
    return z.NEVER;
  };
}

/** A whole number as typed; nothing is rounded. `outside` is the code for one out of the range. */
export function wholeNumber(min: number, max: number, outside?: string) {
  const typed = z.string('field.required').max(TYPED_MAX_LENGTH, 'field.not_whole');
  return typed.transform(wholeIn({ min, max }, outside));
}

/** A whole number that may be left out: null. No union, whose own message would hide the range. */
export function looseWhole(min: number, max: number) {
  const read = wholeIn({ min, max });
  return z
    .string('field.invalid')
    .max(TYPED_MAX_LENGTH, 'field.not_whole')
    .default('')
    .transform((text, context) => (text.trim() === '' ? null : read(text, context)));
}

/** An amount as people type it (M3), in cents. */
export const amountField = z
  .string('field.required')
  .max(TYPED_MAX_LENGTH, 'money.invalid')
  .transform((text, context) => {
    const cents = parseCents(text.trim());
    if (cents.ok) return cents.value;
    context.addIssue({ code: 'custom', message: cents.code });
    return z.NEVER;
  });
