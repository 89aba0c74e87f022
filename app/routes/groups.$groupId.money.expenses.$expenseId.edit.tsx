import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { expenseSchema } from '#app/contracts/expenses/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ExpenseFormPage } from '#app/features/expenses/expense-form-page.tsx';
import { concernsNobody, readsNews } from '#app/features/notifications/live-news.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { editExpense } from '#server/expenses/change-expense.server.ts';
import { expenseFieldOf } from '#server/expenses/expense-door.server.ts';
import { getExpenseForm } from '#server/expenses/get-expense-form.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('expenses', 'splitting');
export const links = signedInLinks;

export const meta = titleMeta;

// What others do meanwhile must not change a form under its writer.
export const shouldRevalidate = readsNews(concernsNobody);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const address = {
    groupId: routeParam(params, 'groupId'),
    expenseId: routeParam(params, 'expenseId'),
  };
  const form = await getExpenseForm(context.service, address);
  if (!form.ok) return refuseLoader(form);
  return { title: pageTitle(context.locale, (t) => t.expenses.form.editTitle), form: form.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const expenseId = routeParam(params, 'expenseId');
  const form = await parseForm(request, expenseSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await editExpense(context.service, { ...form.value, groupId, expenseId });
  if (!outcome.ok) return refusedForm(outcome, form.values, expenseFieldOf(outcome.code));
  return redirect(`/groups/${groupId}/money/expenses/${expenseId}`);
}

export default function EditExpense() {
  const { form } = useLoaderData<typeof loader>();
  return <ExpenseFormPage form={form} answer={useActionData<typeof action>()} />;
}
