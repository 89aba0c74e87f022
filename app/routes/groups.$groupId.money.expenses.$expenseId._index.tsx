import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { expenseCommandSchema } from '#app/contracts/expenses/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ExpensePage } from '#app/features/expenses/expense-page.tsx';
import { concernsMoney, readsNews } from '#app/features/notifications/live-news.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { deleteExpense } from '#server/expenses/change-expense.server.ts';
import { getExpense } from '#server/expenses/get-expense.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('expenses');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsMoney);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const expense = await getExpense(service, {
    groupId: routeParam(params, 'groupId'),
    expenseId: routeParam(params, 'expenseId'),
  });
  if (!expense.ok) return refuseLoader(expense);
  const { title, mayChange } = expense.value;
  return {
    title: pageTitle(locale, (t) => `${title} · ${t.expenses.title}`),
    expense: expense.value,
    asksToDelete: mayChange && new URL(request.url).searchParams.get('confirm') === 'delete',
    now: service.now().toISOString(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const expenseId = routeParam(params, 'expenseId');
  const form = await parseForm(request, expenseCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const { version } = form.value;
  const outcome = await deleteExpense(context.service, { groupId, expenseId, version });
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(`/groups/${groupId}/money`);
}

export default function Expense() {
  const page = useLoaderData<typeof loader>();
  return <ExpensePage {...page} answer={useActionData<typeof action>()} />;
}
