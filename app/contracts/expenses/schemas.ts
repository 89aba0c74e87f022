import { z } from 'zod';

import { idField, lineField, looseText, wholeNumber } from '#app/contracts/schema-fields.ts';
import { idempotencyKeyField } from '#app/contracts/wallet/schemas.ts';
import { isCalendarDay } from '#app/domain/dates.ts';
import {
  EXPENSE_CATEGORIES,
  EXPENSE_MAX_CENTS,
  EXPENSE_SPLITS,
  EXPENSE_TEXT_LIMITS,
  SHARES_MAX,
  type ExpenseSplit,
} from '#app/domain/expenses/expense.ts';
import { EXPENSE_RHYTHMS } from '#app/domain/expenses/recurring.ts';
import { parseCents, parseDecimal } from '#app/domain/money.ts';
import type { HouseholdFigure } from '#app/domain/orders/split.ts';
import { MESSAGE_MAX_LENGTH } from '#app/domain/threads/thread.ts';
import type { FailureDetails } from '#app/domain/result.ts';
import { readWhole } from '#app/domain/whole-number.ts';

import { SEVERAL_PAYERS } from './fields.ts';

/** An amount as a field takes it, spaces around it included. */
const TYPED_MAX_LENGTH = 40;
/** Fields of one form: a group of 300 households has three for each. */
const FIELDS_MAX = 1_000;
const VERSION_MAX = 1_000_000_000;

/** A day as a date field sends it. */
export const dayField = z
  .string('field.required')
  .min(1, 'field.required')
  .refine((text) => isCalendarDay(text), 'field.not_a_day');

type Read<T> =
  | { readonly ok: true; readonly value: T }
  /** `params`: what its sentence says besides, the range of a number. */
  | { readonly ok: false; readonly code: string; readonly params?: FailureDetails };

/** Cents as typed, within the cap of an expense (X1). */
function readCapped(text: string): Read<number> {
  const cents = parseCents(text.trim());
  const isOver = cents.ok ? cents.value > EXPENSE_MAX_CENTS : cents.code === 'money.too_large';
  return isOver ? { ok: false, code: 'expense.too_large' } : cents;
}

/** An amount as people type it (M3), above zero. */
function readAmount(text: string): Read<number> {
  const cents = readCapped(text);
  return cents.ok && cents.value === 0 ? { ok: false, code: 'expense.no_amount' } : cents;
}

/** An amount as people type it, in cents: above zero, within the cap of an expense (X1). */
export const amountField = z
  .string('field.required')
  .max(TYPED_MAX_LENGTH, 'money.invalid')
  .transform((text, context) => {
    const read = readAmount(text);
    if (read.ok) return read.value;
    context.addIssue({ code: 'custom', message: read.code });
    return z.NEVER;
  });

/** A figure of the split: shares are whole, percentages basis points, amounts cents. */
export function readFigure(split: ExpenseSplit, text: string): Read<number> {
  if (split === 'shares') {
    const range = { min: 0, max: SHARES_MAX };
    const shares = readWhole(text, range);
    return shares.ok ? shares : { ...shares, params: range };
  }
  return split === 'percent' ? readPercent(text) : readCapped(text);
}

function readPercent(text: string): Read<number> {
  const points = parseDecimal(text.trim().replace(/\s*%$/, ''));
  const isOver = points.ok ? points.value > 10_000 : points.code === 'money.too_large';
  return isOver ? { ok: false, code: 'field.out_of_range', params: { min: 0, max: 100 } } : points;
}

const expenseShape = {
  title: lineField(EXPENSE_TEXT_LIMITS.title),
  amount: amountField,
  category: z.enum(EXPENSE_CATEGORIES, 'field.required'),
  spentOn: dayField,
  note: looseText(EXPENSE_TEXT_LIMITS.note).default(''),
  payer: idField,
  split: z.enum(EXPENSE_SPLITS, 'field.required'),
  version: wholeNumber(0, VERSION_MAX),
  orderId: z.string('field.invalid').max(64, 'field.invalid').default(''),
};

/** `in:<household>`, `paid:<household>`, `figure:<household>`: one of each for every household. */
export const householdField = z.string('field.invalid').max(TYPED_MAX_LENGTH, 'field.too_long');
export const isSmall = (form: object) => Object.keys(form).length <= FIELDS_MAX;

const fields = z.object(expenseShape).catchall(householdField).refine(isSmall, 'field.invalid');

/** Households and texts of the fields whose names begin so; empty ones are left out. */
export function ofHouseholds(form: Readonly<Record<string, unknown>>, prefix: string) {
  return Object.entries(form).flatMap(([name, text]) =>
    name.startsWith(prefix) && typeof text === 'string' && text.trim() !== ''
      ? [{ name, householdId: name.slice(prefix.length), text }]
      : [],
  );
}

/** An expense as its form sends it; wrong figures are marked beside their own field. */
export const expenseSchema = fields.transform(readExpense);

function readExpense(form: z.output<typeof fields>, context: z.core.$RefinementCtx) {
  const { title, category, spentOn, note, payer, split, version, orderId } = form;
  const refuse = (name: string, message: string, params: FailureDetails = {}) =>
    context.addIssue({ code: 'custom', message, path: [name], params });
  const read = (prefix: string, reader: (text: string) => Read<number>) =>
    ofHouseholds(form, prefix).flatMap(({ name, householdId, text }): HouseholdFigure[] => {
      const value = reader(text);
      if (value.ok) return [{ householdId, value: value.value }];
      refuse(name, value.code, value.params);
      return [];
    });
  const ticked = ofHouseholds(form, 'in:').map(({ householdId }) => householdId);
  const payers =
    payer === SEVERAL_PAYERS
      ? read('paid:', (text) => readFigure('exact', text))
      : [{ householdId: payer, value: form.amount }];
  const figures =
    split === 'per_household' ? [] : read('figure:', (text) => readFigure(split, text));
  return {
    title,
    category,
    spentOn,
    note,
    version,
    orderId: orderId === '' ? null : orderId,
    split,
    totalCents: form.amount,
    payers,
    // Where figures say who takes part, a household without one does not.
    householdIds: split === 'per_household' ? ticked : figures.map((figure) => figure.householdId),
    figures,
  };
}

/** An expense that comes back, as its form sends it: its day is the first. */
export const recurringSchema = z
  .object({
    ...expenseShape,
    every: z.enum(EXPENSE_RHYTHMS, 'field.required'),
    untilOn: z.union([z.literal(''), dayField], 'field.not_a_day').default(''),
  })
  .catchall(householdField)
  .refine(isSmall, 'field.invalid')
  .transform(({ every, untilOn, ...form }, context) => {
    const { spentOn: firstOn, orderId: _orderId, ...expense } = readExpense(form, context);
    return { ...expense, every, firstOn, untilOn: untilOn === '' ? null : untilOn };
  });

/** Stopping an expense that comes back. */
export const stopRecurringSchema = z.object({
  intent: z.literal('stop', 'field.invalid'),
  recurringId: idField,
});

/** Taking an expense away, saying something about it, and taking that back. */
export const expenseCommandSchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('delete'), version: wholeNumber(1, VERSION_MAX) }),
    z.object({
      intent: z.literal('send'),
      idempotencyKey: idempotencyKeyField,
      text: looseText(MESSAGE_MAX_LENGTH),
    }),
    z.object({ intent: z.literal('take-back'), messageId: idField }),
  ],
  'field.invalid',
);

/** One of them. */
export type ExpenseCommand = z.infer<typeof expenseCommandSchema>;

const payment = { fromId: idField, toId: idField, amount: amountField, paidOn: dayField };

/** What a household says of payments: a first word, the other's word, or taking it back. */
export const moneySchema = z.discriminatedUnion(
  'intent',
  [
    z.object({ intent: z.literal('say'), ...payment }),
    z.object({ intent: z.literal('confirm'), paymentId: idField }),
    z.object({ intent: z.literal('undo'), paymentId: idField }),
  ],
  'field.invalid',
);
