import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { expenseSchema } from '#app/contracts/expenses/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { ExpenseFormPage } from '#app/features/expenses/expense-form-page.tsx';
import { ReceiptField } from '#app/features/expenses/receipt-field.tsx';
import { concernsNobody, readsNews } from '#app/features/notifications/live-news.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { addExpense } from '#server/expenses/add-expense.server.ts';
import { expenseFieldOf } from '#server/expenses/expense-door.server.ts';
import { getNewExpense } from '#server/expenses/get-expense-form.server.ts';
import { invalidForm, parseUpload, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('expenses', 'splitting', 'threads');
export const links = signedInLinks;

export const meta = titleMeta;

// What others do meanwhile must not change a form under its writer.
export const shouldRevalidate = readsNews(concernsNobody);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const orderId = new URL(request.url).searchParams.get('order');
  const form = await getNewExpense(context.service, { groupId, orderId });
  if (!form.ok) return refuseLoader(form);
  return { title: pageTitle(context.locale, (t) => t.expenses.form.newTitle), form: form.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const { form, files } = await parseUpload(request, expenseSchema, 'expense');
  if (!form.ok) return invalidForm(form.response);
  const outcome = await addExpense(wishing(context.service, form), {
    ...form.value,
    groupId,
    files,
  });
  if (!outcome.ok) return refusedForm(outcome, form.values, expenseFieldOf(outcome.code));
  return redirect(`/groups/${groupId}/money`);
}

export default function NewExpense() {
  const { form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const receipt = <ReceiptField answer={answer} />;
  return <ExpenseFormPage form={form} answer={answer} receipt={receipt} />;
}
