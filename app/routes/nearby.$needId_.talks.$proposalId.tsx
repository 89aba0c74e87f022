import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { PageHeader } from '#app/components/page-header.tsx';
import { talkCommandSchema } from '#app/contracts/matching/talk-schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { Talk } from '#app/features/matching/talk.tsx';
import { concernsNeeds, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { commandTalk, talkFieldOf } from '#server/matching/command-talk.server.ts';
import { getTalk } from '#server/matching/get-talk.server.ts';
import { messagesBelow } from '#server/threads/thread-door.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('nearby', 'threads');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsNeeds);

function addressOf({ params }: Pick<LoaderFunctionArgs, 'params'>) {
  return { needId: routeParam(params, 'needId'), proposalId: routeParam(params, 'proposalId') };
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service, locale } = context;
  const below = messagesBelow(request);
  const talk = await getTalk(service, { ...addressOf({ params }), below, locale });
  if (!talk.ok) return refuseLoader(talk);
  const { name } = talk.value;
  return {
    title: pageTitle(locale, (t) => `${t.nearby.talk.title} · ${name}`),
    talk: talk.value,
    key: service.newId(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const form = await parseForm(request, talkCommandSchema);
  if (!form.ok) return invalidForm(form.response);
  const address = addressOf({ params });
  const outcome = await commandTalk(wishing(context.service, form), address, form.value);
  if (!outcome.ok) return refusedForm(outcome, form.values, talkFieldOf(outcome.code));
  return redirect(`/nearby/${address.needId}/talks/${address.proposalId}`);
}

export default function NeedTalk() {
  const { talk, key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().nearby;
  const { name, letter, needId } = talk;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={t.talk.title}
        sub={t.talk.sub({ kind: name, letter })}
        crumbs={[
          { to: '/nearby', label: t.title },
          { to: `/nearby/${needId}`, label: name },
        ]}
      />
      <Talk talk={talk} idempotencyKey={key} answer={answer} />
    </div>
  );
}
