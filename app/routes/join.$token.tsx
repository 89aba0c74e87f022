import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import LayoutGrid from 'lucide-react/icons/layout-grid';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pill } from '#app/components/pill.tsx';
import { JoinAsGuest } from '#app/features/accounts/join-as-guest.tsx';
import { LinkProblem } from '#app/features/accounts/link-problem.tsx';
import { GroupFacts } from '#app/features/groups/group-kind.tsx';
import { joinSchema, joinWithHouseholdSchema } from '#app/contracts/groups/schemas.ts';
import { JoinForm } from '#app/features/groups/join-form.tsx';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getAccount } from '#server/accounts/get-account.server.ts';
import { getHousehold } from '#server/accounts/get-household.server.ts';
import { acceptInvite } from '#server/groups/accept-invite.server.ts';
import { getInvite } from '#server/groups/get-invite.server.ts';
import { failedPage, invalidForm, parseForm, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { passRetryAfter } from '#server/http/retry-after.ts';

export const handle = withTexts('accounts', 'groups');

export const meta = titleMeta;
export const headers = passRetryAfter;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const invite = await getInvite(context.service, { token: params['token'] ?? '' });
  const title = pageTitle(context.locale, (t) => t.groups.join.eyebrow);
  if (!invite.ok) return failedPage(invite, { title });
  const [account, household] = await Promise.all([
    getAccount(context.service),
    getHousehold(context.service),
  ]);
  return {
    title,
    failure: null,
    invite: invite.value,
    person: account.ok ? { name: account.value.name, municipio: account.value.municipio } : null,
    householdName: household.ok ? (household.value?.name ?? null) : null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const form = await (person.householdId === null
    ? parseForm(request, joinWithHouseholdSchema)
    : parseForm(request, joinSchema));
  if (!form.ok) return invalidForm(form.response);
  const { household } = form.value;
  const outcome = await acceptInvite(context.service, { token: params['token'] ?? '', household });
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(`/groups/${outcome.value.groupId}`);
}

export default function Join() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().groups;
  if (view.failure !== null) {
    return <LinkProblem title={t.join.problemTitle} failure={view.failure} />;
  }
  const { invite, person, householdName } = view;
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        eyebrow={<Pill tone="new">{t.join.eyebrow}</Pill>}
        title={t.join.title({ name: invite.groupName })}
        sub={<GroupFacts {...invite} />}
      />
      {invite.isMember ? (
        <Banner
          tone="success"
          title={t.join.already}
          action={
            <LinkButton to={`/groups/${invite.groupId}`} size="s" icon={<LayoutGrid aria-hidden />}>
              {t.join.toBoard}
            </LinkButton>
          }
        />
      ) : (
        <>
          {invite.role === 'viewer' && <Banner tone="info" title={t.join.asViewer} />}
          <Section title={t.join.agreement}>
            <Card look="sunk">
              <p className="agreement">{invite.agreement}</p>
            </Card>
          </Section>
          {person === null ? (
            <JoinAsGuest title={t.join.guestTitle} />
          ) : (
            <JoinForm answer={answer} person={person} householdName={householdName} />
          )}
        </>
      )}
    </div>
  );
}
