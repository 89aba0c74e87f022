import type { ExpenseDraft, ExpensePart } from '#app/domain/expenses/expense.ts';
import type { listRecurringParts, RecurringRow } from '#db/queries/expenses/recurring.ts';

type PartRow = Awaited<ReturnType<typeof listRecurringParts>>[number];

/** What a version keeps of a draft: who pays, who takes part, by which figures. */
export function partsOfDraft({ payers, householdIds, figures }: Omit<ExpenseDraft, 'expenseId'>) {
  const paid = new Map(payers.map(({ householdId, value }) => [householdId, value]));
  const figureOf = new Map(figures.map(({ householdId, value }) => [householdId, value]));
  const sharing = new Set(householdIds);
  return [...new Set([...paid.keys(), ...sharing])].map((householdId) => ({
    householdId,
    paidCents: paid.get(householdId) ?? 0,
    takesPart: sharing.has(householdId),
    figure: figureOf.get(householdId) ?? null,
  }));
}

/** The draft of an occurrence, out of what its version keeps. */
export function draftOfParts(
  { totalCents, split }: Pick<RecurringRow, 'totalCents' | 'split'>,
  parts: readonly PartRow[],
  expenseId: string,
): ExpenseDraft {
  return {
    expenseId,
    totalCents,
    split,
    payers: parts.flatMap(({ householdId, paidCents: value }) =>
      value === 0 ? [] : [{ householdId, value }],
    ),
    householdIds: parts.flatMap(({ householdId, takesPart }) => (takesPart ? [householdId] : [])),
    figures: parts.flatMap(({ householdId, figure: value }) =>
      value === null ? [] : [{ householdId, value }],
    ),
  };
}

/** The parts as a form shows them: a share marks who takes part where no figure does. */
export function formPartsOf(parts: readonly PartRow[]): readonly ExpensePart[] {
  return parts.map(({ householdId, paidCents, takesPart, figure }) => ({
    householdId,
    paidCents,
    shareCents: takesPart ? 1 : 0,
    figure,
  }));
}
