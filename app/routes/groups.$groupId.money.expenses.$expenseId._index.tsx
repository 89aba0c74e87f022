import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { expenseCommandSchema } from '#app/contracts/expenses/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ExpensePage } from '#app/features/expenses/expense-page.tsx';
import { concernsExpense, readsNews } from '#app/features/notifications/live-news.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { commandExpense } from '#server/expenses/command-expense.server.ts';
import { getExpenseTalk } from '#server/expenses/expense-talk.server.ts';
import { getExpense } from '#server/expenses/get-expense.server.ts';
import { invalidForm, parseUpload, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { messageFieldOf, messagesBelow } from '#server/threads/thread-door.server.ts';

export const handle = withTexts('expenses', 'threads');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsExpense);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const address = {
    groupId: routeParam(params, 'groupId'),
    expenseId: routeParam(params, 'expenseId'),
  };
  const expense = await getExpense(service, address);
  if (!expense.ok) return refuseLoader(expense);
  const talk = await getExpenseTalk(service, { ...address, below: messagesBelow(request) });
  if (!talk.ok) return refuseLoader(talk);
  const { title, mayChange } = expense.value;
  return {
    title: pageTitle(locale, (t) => `${title} · ${t.expenses.title}`),
    expense: expense.value,
    talk: talk.value,
    idempotencyKey: service.newId(),
    asksToDelete: mayChange && new URL(request.url).searchParams.get('confirm') === 'delete',
    now: service.now().toISOString(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const expenseId = routeParam(params, 'expenseId');
  const { form, files } = await parseUpload(request, expenseCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const address = { groupId, expenseId };
  const outcome = await commandExpense(context.service, address, form.value, files);
  if (!outcome.ok) return refusedForm(outcome, form.values, messageFieldOf(outcome.code));
  const money = `/groups/${groupId}/money`;
  return redirect(form.value.intent === 'delete' ? money : `${money}/expenses/${expenseId}`);
}

export default function Expense() {
  const page = useLoaderData<typeof loader>();
  return <ExpensePage {...page} answer={useActionData<typeof action>()} />;
}
