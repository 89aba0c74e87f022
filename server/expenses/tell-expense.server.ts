import type { ExpenseFacts, ExpenseStep } from '#app/domain/expenses/history.ts';
import { findHousehold } from '#db/queries/accounts/households.ts';
import type { ServiceContext } from '#server/context.ts';
import { notify } from '#server/notifications/notify.server.ts';
import type { Unit } from '#server/transact.ts';

import type { ExpenseWriter } from './standing.server.ts';

const KINDS = {
  added: 'expense_added',
  changed: 'expense_changed',
  deleted: 'expense_deleted',
} as const;

/** Shares of an expense by household, in cents. */
function sharesOf(facts: ExpenseFacts | null): ReadonlyMap<string, number> {
  return new Map(facts?.parts.map(({ householdId, shareCents }) => [householdId, shareCents]));
}

/**
 * Tells the households of an expense what it is to each of them: its own share, or from what to what
 * it changed (PRC4). Of a change hear only those whose share is another one now.
 */
export async function tellOfExpense(
  ctx: ServiceContext,
  unit: Unit,
  input: {
    readonly standing: ExpenseWriter;
    readonly expenseId: string;
    readonly version: number;
    readonly step: ExpenseStep;
    readonly facts: ExpenseFacts;
    readonly before: ExpenseFacts | null;
    /** The clock wrote it, as who is named decided earlier. */
    readonly isRecurring?: boolean;
  },
): Promise<void> {
  const { standing, expenseId, version, step, facts, before, isRecurring = false } = input;
  const groupId = standing.group.id;
  const [was, is] = [sharesOf(before), sharesOf(facts)];
  const by = (await findHousehold(unit.tx, standing))?.name ?? standing.group.name;
  for (const householdId of new Set([...was.keys(), ...is.keys()])) {
    const beforeCents = was.get(householdId) ?? 0;
    const shareCents = is.get(householdId) ?? 0;
    if (step === 'changed' ? beforeCents === shareCents : shareCents === 0) continue;
    await notify(
      ctx,
      unit,
      { householdIds: [householdId] },
      {
        eventKey: `expense:${expenseId}:${version}:${householdId}`,
        kind: KINDS[step],
        params: {
          title: facts.title,
          by,
          shareCents,
          beforeCents,
          afterCents: shareCents,
          ...(isRecurring ? { isRecurring: 1 } : {}),
        },
        href: `/groups/${groupId}/money/expenses/${expenseId}`,
      },
    );
  }
}
