import type { ExpenseTalkView } from '#app/contracts/expenses/talk-view.ts';
import { mayInGroup } from '#app/domain/groups/policy.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';
import { findExpense } from '#db/queries/expenses/expenses.ts';
import { listGroupAdults } from '#db/queries/groups/memberships.ts';
import { readThreadFile } from '#db/queries/threads/files.ts';
import type { MessageRow } from '#db/queries/threads/messages.ts';
import type { DbOrTx } from '#db/client.ts';
import type { OpenedFile } from '#server/boards/open-attachment.server.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Standing, StandingCode } from '#server/groups/standing.server.ts';
import { readMessages } from '#server/threads/read-messages.server.ts';

import { requireMoney } from './standing.server.ts';

/** An expense whose talk is meant. */
export type ExpenseAddress = { readonly groupId: string; readonly expenseId: string };

/** Why nobody reads it. */
export type ExpenseTalkCode = StandingCode | 'expense.not_found';

/**
 * What was said about an expense (X17), for everybody who reads the group's money. Opening it at its
 * end marks it as read, and the notice of it too.
 */
export async function getExpenseTalk(
  ctx: ServiceContext,
  input: ExpenseAddress & { readonly below: number | null },
): Promise<Result<ExpenseTalkView, ExpenseTalkCode>> {
  const { expenseId, below } = input;
  const found = await requireExpense(ctx, input);
  if (!found.ok) return found;
  const standing = found.value;
  const { personId } = standing.person;
  const read = await readMessages(ctx, {
    thread: { expenseId, kind: 'expense' },
    personId,
    below,
    authorOf: (row) => authorOf(row, personId),
  });
  const mayWrite = maySayOn(standing);
  const mentionable = mayWrite ? await listNameable(ctx.db, standing) : [];
  return ok({ ...read, mayWrite, mentionable: mentionable.map(({ name, of }) => ({ name, of })) });
}

/** The bytes of a file that came with a message about an expense, for who reads the group's money. */
export async function openExpenseFile(
  ctx: ServiceContext,
  input: ExpenseAddress & { readonly fileId: string },
): Promise<Result<OpenedFile, ExpenseTalkCode | 'file.not_found'>> {
  const { expenseId, fileId } = input;
  const found = await requireExpense(ctx, input);
  if (!found.ok) return found;
  const file = await readThreadFile(ctx.db, { expenseId, kind: 'expense', fileId });
  return file ? ok(file) : fail('file.not_found');
}

/** Whether whoever stands so in a group says something about its expenses (X17). */
export function maySayOn({
  group,
  role,
  mustAgree,
}: Pick<Standing, 'group' | 'role' | 'mustAgree'>): boolean {
  return group.archivedAt === null && !mustAgree && mayInGroup(role, 'add_expense');
}

/** Whom one can name in what is said about an expense: the other people of the group. */
export async function listNameable(
  db: DbOrTx,
  { group, person }: Pick<Standing, 'group' | 'person'>,
) {
  const adults = await listGroupAdults(db, { groupId: group.id });
  return adults
    .filter(({ personId }) => personId !== person.personId)
    .map(({ personId, personName, householdName }) => ({
      name: personName,
      of: householdName,
      personIds: [personId],
    }));
}

async function requireExpense(
  ctx: ServiceContext,
  input: ExpenseAddress,
): Promise<Result<Standing, ExpenseTalkCode>> {
  const standing = await requireMoney(ctx, ctx.db, input);
  if (!standing.ok) return standing;
  return (await findExpense(ctx.db, input)) ? standing : fail('expense.not_found');
}

function authorOf({ authorId, authorName, householdName }: MessageRow, ownId: string) {
  return authorId === ownId
    ? ({ who: 'me' } as const)
    : ({ who: 'named', name: authorName, of: householdName } as const);
}
