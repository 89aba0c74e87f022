import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { stopRecurringSchema } from '#app/contracts/expenses/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { RecurringPage } from '#app/features/expenses/recurring-page.tsx';
import { concernsMoney, readsNews } from '#app/features/notifications/live-news.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { stopRecurring } from '#server/expenses/change-recurring.server.ts';
import { getRecurring } from '#server/expenses/get-recurring.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('recurring');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsMoney);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const view = await getRecurring(context.service, { groupId: routeParam(params, 'groupId') });
  if (!view.ok) return refuseLoader(view);
  return {
    title: pageTitle(context.locale, (t) => `${t.recurring.title} · ${view.value.group.name}`),
    view: view.value,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const form = await parseForm(request, stopRecurringSchema);
  if (!form.ok) return invalidForm(form.response);
  const { recurringId } = form.value;
  const outcome = await stopRecurring(context.service, { groupId, recurringId });
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(`/groups/${groupId}/money/recurring`);
}

export default function Recurring() {
  const { view } = useLoaderData<typeof loader>();
  return <RecurringPage view={view} answer={useActionData<typeof action>()} />;
}
