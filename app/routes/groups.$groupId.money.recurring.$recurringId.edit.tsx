import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { recurringSchema } from '#app/contracts/expenses/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { RecurringFormPage } from '#app/features/expenses/recurring-form-page.tsx';
import { concernsNobody, readsNews } from '#app/features/notifications/live-news.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { changeRecurring } from '#server/expenses/change-recurring.server.ts';
import { recurringFieldOf } from '#server/expenses/expense-door.server.ts';
import { getRecurringForm } from '#server/expenses/get-recurring-form.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('expenses', 'recurring', 'splitting');
export const links = signedInLinks;

export const meta = titleMeta;

// What others do meanwhile must not change a form under its writer.
export const shouldRevalidate = readsNews(concernsNobody);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const form = await getRecurringForm(context.service, {
    groupId: routeParam(params, 'groupId'),
    recurringId: routeParam(params, 'recurringId'),
  });
  if (!form.ok) return refuseLoader(form);
  return { title: pageTitle(context.locale, (t) => t.recurring.editTitle), form: form.value };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const recurringId = routeParam(params, 'recurringId');
  const form = await parseForm(request, recurringSchema);
  if (!form.ok) return invalidForm(form.response);
  const ctx = wishing(context.service, form);
  const outcome = await changeRecurring(ctx, { ...form.value, groupId, recurringId });
  if (!outcome.ok) return refusedForm(outcome, form.values, recurringFieldOf(outcome.code));
  return redirect(`/groups/${groupId}/money/recurring`);
}

export default function EditRecurring() {
  const { form } = useLoaderData<typeof loader>();
  return <RecurringFormPage form={form} answer={useActionData<typeof action>()} />;
}
