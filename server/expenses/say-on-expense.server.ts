import { fail, ok, type Result } from '#app/domain/result.ts';
import { findMentions } from '#app/domain/threads/mentions.ts';
import { isVisible } from '#app/domain/typed-text.ts';
import { listAdultsOf } from '#db/queries/accounts/households.ts';
import { findExpense, listExpenseParts } from '#db/queries/expenses/expenses.ts';
import { emptyMessage, insertMentions, listAuthors } from '#db/queries/threads/messages.ts';
import type { ServiceContext } from '#server/context.ts';
import type { Standing } from '#server/groups/standing.server.ts';
import { notifyCounting } from '#server/notifications/notify-counting.server.ts';
import { cleanSent, type FilesCode } from '#server/threads/keep-files.server.ts';
import { noticeKeyOf } from '#server/threads/notice-key.ts';
import { tellReaders } from '#server/threads/tell-thread.server.ts';
import { formKeyOf, type SaidInForm, writeMessage } from '#server/threads/write-message.server.ts';
import { transact, type Unit } from '#server/transact.ts';

import { listNameable, type ExpenseAddress } from './expense-talk.server.ts';
import { lockMoney, requireMoney, type MoneyCode } from './standing.server.ts';

/** Why nothing was said about an expense. */
export type SayOnExpenseCode = MoneyCode | FilesCode | 'expense.not_found' | 'field.required';

/**
 * Says something about an expense, or brings its receipt (X17); the same form sent twice is one message.
 * Those it concerns are told once until they read.
 */
export async function sayOnExpense(
  ctx: ServiceContext,
  input: ExpenseAddress & SaidInForm,
): Promise<Result<true, SayOnExpenseCode>> {
  const { groupId, expenseId, text, files } = input;
  if (!isVisible(text) && (text !== '' || files.length === 0)) return fail('field.required');
  const formKey = formKeyOf(input);
  // Nobody has work done here who may not read (B15).
  const reader = await requireMoney(ctx, ctx.db, input);
  if (!reader.ok) return reader;
  const authorId = reader.value.person.personId;
  const cleaned = await cleanSent(ctx, { authorId, formKey }, files);
  if (!cleaned.ok) return cleaned;
  return transact<true, SayOnExpenseCode>(ctx, async (unit) => {
    const locked = await lockMoney(ctx, unit.tx, { groupId, action: 'add_expense' });
    if (!locked.ok) return locked;
    const { householdId } = locked.value;
    const expense = await findExpense(unit.tx, input);
    if (!expense) return fail('expense.not_found');
    const said = { thread: { expenseId, kind: 'expense' }, authorId, householdId, text } as const;
    const written = await writeMessage(ctx, unit, { ...said, formKey, files: cleaned.value });
    if (!written.ok) return written;
    if (written.value === null) return ok(true);
    await tell(ctx, unit, { standing: locked.value, expense, text, ...written.value });
    publishTalk(unit, input, written.value.number);
    return ok(true);
  });
}

/** Takes an own message about an expense back, with its files: its place stays, its words are gone. */
export function takeBackOnExpense(
  ctx: ServiceContext,
  input: ExpenseAddress & { readonly messageId: string },
): Promise<Result<true, MoneyCode | 'expense.not_found'>> {
  const { groupId, expenseId, messageId } = input;
  return transact<true, MoneyCode | 'expense.not_found'>(ctx, async (unit) => {
    const locked = await lockMoney(ctx, unit.tx, { groupId, action: 'add_expense' });
    if (!locked.ok) return locked;
    if (!(await findExpense(unit.tx, input))) return fail('expense.not_found');
    const authorId = locked.value.person.personId;
    const own = { expenseId, kind: 'expense', messageId, authorId, now: ctx.now() } as const;
    // Twice is once; what is not one's own is left as it is and nobody learns that it is there.
    if (await emptyMessage(unit.tx, own)) publishTalk(unit, input, ctx.now().getTime());
    return ok(true);
  });
}

/** Who is named hears of it as named, who has a part in the expense or wrote before of something new. */
async function tell(
  ctx: ServiceContext,
  unit: Unit,
  said: {
    readonly standing: Standing;
    readonly expense: { readonly id: string; readonly version: number; readonly title: string };
    readonly text: string;
    readonly messageId: string;
    readonly number: number;
  },
): Promise<void> {
  const { standing, expense, text, messageId, number } = said;
  const { tx } = unit;
  const { person, group } = standing;
  const thread = { expenseId: expense.id, kind: 'expense' } as const;
  const href = `/groups/${group.id}/money/expenses/${expense.id}#talk`;
  const { title } = expense;
  const nameable = await listNameable(tx, standing);
  const mentions = findMentions(text, nameable);
  await insertMentions(
    tx,
    mentions.flatMap(({ name, who }) =>
      who.personIds.map((personId) => ({ messageId, personId, name })),
    ),
  );
  const named = new Set(mentions.flatMap(({ who }) => who.personIds));
  const prefix = noticeKeyOf(thread);
  await notifyCounting(ctx, unit, [...named], {
    prefix,
    eventKey: `${prefix}mention:${number}`,
    kind: 'mentioned',
    params: { title, by: person.name },
    count: 1,
    href,
  });
  const parts = await listExpenseParts(tx, { expenseIds: [expense.id] });
  const householdIds = parts.map(({ householdId }) => householdId);
  const concerned = [
    ...(await listAdultsOf(tx, { householdIds: [...new Set(householdIds)] })),
    ...(await listAuthors(tx, thread)),
  ];
  const here = new Set(nameable.flatMap(({ personIds }) => personIds));
  const personIds = [...new Set(concerned)].filter((id) => here.has(id) && !named.has(id));
  await tellReaders(ctx, unit, { thread, title, personIds, href });
}

function publishTalk({ publish }: Unit, address: ExpenseAddress, version: number): void {
  const { groupId, expenseId } = address;
  publish({ topic: `group:${groupId}`, id: `thread:expense:${expenseId}`, version });
}
