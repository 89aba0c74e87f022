import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { fundSchema } from '#app/contracts/expenses/fund-schema.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { FundPage } from '#app/features/expenses/fund-page.tsx';
import { concernsMoney, readsNews } from '#app/features/notifications/live-news.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { commandFund } from '#server/expenses/command-fund.server.ts';
import { fundFieldOf } from '#server/expenses/expense-door.server.ts';
import { getFund } from '#server/expenses/get-fund.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('fund');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsMoney);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const fund = await getFund(context.service, { groupId: routeParam(params, 'groupId') });
  if (!fund.ok) return refuseLoader(fund);
  return {
    title: pageTitle(context.locale, (t) => `${t.fund.title} · ${fund.value.group.name}`),
    fund: fund.value,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const form = await parseForm(request, fundSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await commandFund(wishing(context.service, form), groupId, form.value);
  if (!outcome.ok) return refusedForm(outcome, form.values, fundFieldOf(outcome.code));
  return redirect(`/groups/${groupId}/money/fund`);
}

export default function Fund() {
  const { fund } = useLoaderData<typeof loader>();
  return <FundPage view={fund} answer={useActionData<typeof action>()} />;
}
