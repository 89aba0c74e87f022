import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { moneySchema } from '#app/contracts/expenses/schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { MoneyPage } from '#app/features/expenses/money-page.tsx';
import { concernsMoneyList, readsNews } from '#app/features/notifications/live-news.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { commandPayment } from '#server/expenses/command-payment.server.ts';
import { paymentFieldOf } from '#server/expenses/expense-door.server.ts';
import { getMoney } from '#server/expenses/get-money.server.ts';
import { readMoneySearch } from '#server/expenses/read-money-search.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('expenses', 'groups', 'splitting');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsMoneyList);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const search = readMoneySearch(new URL(request.url).searchParams);
  const money = await getMoney(context.service, { groupId, ...search });
  if (!money.ok) return refuseLoader(money);
  return {
    title: pageTitle(context.locale, (t) => `${t.expenses.title} · ${money.value.group.name}`),
    money: money.value,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const form = await parseForm(request, moneySchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await commandPayment(wishing(context.service, form), groupId, form.value);
  if (!outcome.ok) return refusedForm(outcome, form.values, paymentFieldOf(outcome.code));
  return redirect(`/groups/${groupId}/money`);
}

export default function Money() {
  const { money } = useLoaderData<typeof loader>();
  return <MoneyPage money={money} answer={useActionData<typeof action>()} />;
}
