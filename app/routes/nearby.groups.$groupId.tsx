import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Card, Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import {
  openGroupSchema,
  openGroupWithHouseholdSchema,
} from '#app/contracts/groups/open-group-schemas.ts';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { AskOpenGroup } from '#app/features/groups/ask-open-group.tsx';
import { ReportGroup } from '#app/features/groups/report-group.tsx';
import { OpenGroupFacts, Places } from '#app/features/groups/open-group-list.tsx';
import { concernsGroup, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getAtHome } from '#server/accounts/get-at-home.server.ts';
import { askOpenGroup } from '#server/groups/ask-open-group.server.ts';
import { getOpenGroup } from '#server/groups/list-open-groups.server.ts';
import { reportListing } from '#server/groups/report-listing.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('accounts', 'groups', 'directory', 'nearby');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsGroup);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { service } = context;
  const group = await getOpenGroup(service, { groupId: routeParam(params, 'groupId') });
  if (!group.ok) return refuseLoader(group);
  const home = await getAtHome(service);
  if (!home.ok) return refuseLoader(home);
  const { name, municipio } = home.value.account;
  return { title: group.value.name, group: group.value, person: { name, municipio } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const form = await (person.householdId === null
    ? parseForm(request, openGroupWithHouseholdSchema)
    : parseForm(request, openGroupSchema));
  if (!form.ok) return invalidForm(form.response);
  const service = wishing(context.service, form);
  const sent = form.value;
  const outcome = await (sent.intent === 'ask'
    ? askOpenGroup(service, { ...sent, groupId })
    : reportListing(service, { ...sent, groupId }));
  if (outcome.ok) return redirect(`/nearby/groups/${groupId}`);
  const isAboutWords = outcome.code.startsWith('listing.names_');
  return refusedForm(outcome, form.values, isAboutWords ? 'message' : undefined);
}

export default function OpenGroup() {
  const { group, person } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().directory;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        title={group.name}
        sub={<OpenGroupFacts group={group} />}
        crumbs={[
          { to: '/nearby', label: t.nearby },
          { to: '/nearby/groups', label: t.title },
        ]}
      />
      <p className="row">
        <Places group={group} />
      </p>
      <Section title={t.what}>
        <Card>
          <p dir="auto">{group.words}</p>
        </Card>
      </Section>
      <Section title={t.ask.title} hint={t.rulesText}>
        <AskOpenGroup group={group} person={person} answer={answer} />
      </Section>
      <ReportGroup group={group} answer={answer} />
    </div>
  );
}
