import { SEVERAL_PAYERS } from '#app/contracts/expenses/fields.ts';
import { typedCents } from '#app/domain/money.ts';
import type { ExpensePart, ExpenseSplit } from '#app/domain/expenses/expense.ts';

/** The fields of a form that would give these parts: who paid, for whom, and by which figures. */
export function fieldsOfParts(
  split: ExpenseSplit,
  parts: readonly ExpensePart[],
): Readonly<Record<string, string>> {
  const payers = parts.filter(({ paidCents }) => paidCents > 0);
  const fields: Record<string, string> = {
    split,
    payer: payers.length === 1 ? (payers[0]?.householdId ?? '') : SEVERAL_PAYERS,
  };
  for (const { householdId, paidCents, shareCents, figure } of parts) {
    if (payers.length > 1 && paidCents > 0) fields[`paid:${householdId}`] = typedCents(paidCents);
    if (figure !== null) fields[`figure:${householdId}`] = typedFigure(split, figure);
    if (figure !== null || shareCents > 0) fields[`in:${householdId}`] = 'yes';
  }
  return fields;
}

export function typedFigure(split: ExpenseSplit, figure: number): string {
  return split === 'shares' ? String(figure) : typedCents(figure);
}
