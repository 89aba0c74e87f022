import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { groupVotesSchema } from '#app/contracts/decisions/schemas.ts';
import { votesAddress } from '#app/contracts/decisions/votes-address.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { VotesPage } from '#app/features/decisions/votes-page.tsx';
import { concernsMoney, readsNews } from '#app/features/notifications/live-news.ts';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { commandGroupVotes } from '#server/decisions/command-group-votes.server.ts';
import { getGroupVotes } from '#server/decisions/get-group-votes.server.ts';
import { voteFieldOf } from '#server/expenses/expense-door.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('fund', 'requests', 'splitting', 'votes');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsMoney);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const votes = await getGroupVotes(context.service, { groupId: routeParam(params, 'groupId') });
  if (!votes.ok) return refuseLoader(votes);
  return {
    title: pageTitle(context.locale, (t) => `${t.votes.title} · ${votes.value.group.name}`),
    votes: votes.value,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const form = await parseForm(request, groupVotesSchema);
  if (!form.ok) return invalidForm(form.response);
  const outcome = await commandGroupVotes(context.service, groupId, form.value);
  if (!outcome.ok) {
    return refusedForm(outcome, form.values, voteFieldOf(outcome.code));
  }
  return redirect(votesAddress(groupId));
}

export default function Votes() {
  const { votes } = useLoaderData<typeof loader>();
  return <VotesPage view={votes} answer={useActionData<typeof action>()} />;
}
