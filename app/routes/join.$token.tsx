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
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { GroupFacts } from '#app/features/groups/group-kind.tsx';
import { joinSchema, joinWithHouseholdSchema } from '#app/contracts/groups/schemas.ts';
import type { InviteView, OwnJoinRequest } from '#app/contracts/groups/views.ts';
import { WithdrawForm } from '#app/features/groups/asked-groups.tsx';
import { JoinForm } from '#app/features/groups/join-form.tsx';
import type { Locale } from '#app/i18n/dictionary.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { agreementIn } from '#app/i18n/standard-agreement.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getAtHome } from '#server/accounts/get-at-home.server.ts';
import { byWayOfHome } from '#server/accounts/ask-who-is-at-home.server.ts';
import { acceptInvite } from '#server/groups/accept-invite.server.ts';
import { askToJoin } from '#server/groups/ask-to-join.server.ts';
import { getInvite } from '#server/groups/get-invite.server.ts';
import { failedPage, invalidForm, parseForm, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { passRetryAfter } from '#server/http/retry-after.ts';
import { routeParam } from '#server/http/route-param.server.ts';

export const handle = withTexts('accounts', 'groups');
export const links = signedInLinks;

export const meta = titleMeta;
export const headers = passRetryAfter;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = routeParam(params, 'token');
  const invite = await getInvite(context.service, { token });
  const title = pageTitle(context.locale, (t) => t.groups.join.eyebrow);
  if (!invite.ok) return failedPage(invite, { title });
  const home = await getAtHome(context.service);
  const { account, household } = home.ok ? home.value : { account: null, household: null };
  return {
    title,
    failure: null,
    path: `/join/${token}`,
    invite: inLanguage(invite.value, context.locale),
    person: account && { name: account.name, municipio: account.municipio },
    householdName: household?.name ?? null,
  };
}

function inLanguage(invite: InviteView, locale: Locale): InviteView {
  const { entry } = invite;
  if (entry.kind !== 'open') return invite;
  return { ...invite, entry: { ...entry, agreement: agreementIn(locale, entry.agreement) } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = requirePerson(context, request);
  const form = await (person.householdId === null
    ? parseForm(request, joinWithHouseholdSchema)
    : parseForm(request, joinSchema));
  if (!form.ok) return invalidForm(form.response);
  const { value } = form;
  const { household } = value;
  const token = routeParam(params, 'token');
  const { service } = context;
  const outcome = await (value.intent === 'ask'
    ? askToJoin(service, { token, household, message: value.message })
    : acceptInvite(service, { token, household }));
  if (!outcome.ok) return refusedForm(outcome, form.values);
  const next = value.intent === 'ask' ? `/join/${token}` : `/groups/${outcome.value.groupId}`;
  return redirect(await byWayOfHome(service, next));
}

export default function Join() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT().groups;
  if (view.failure !== null) {
    return <LinkProblem title={t.join.problemTitle} failure={view.failure} />;
  }
  const { invite, person, householdName, path } = view;
  const { entry } = invite;
  const request = entry.kind === 'approval' ? entry.request : null;
  const isAsked = request?.status === 'waiting' || request?.status === 'refused';
  return (
    <div className="wrap is-narrow page">
      <PageHeader
        eyebrow={<Pill tone="new">{t.join.eyebrow}</Pill>}
        title={t.join.title({ name: invite.groupName })}
        sub={
          <GroupFacts
            municipio={invite.municipio}
            householdCount={invite.householdCount}
            {...(entry.kind === 'open' ? { kind: entry.groupKind } : {})}
          />
        }
      />
      {invite.boardPath !== null ? (
        <AlreadyIn boardPath={invite.boardPath} />
      ) : isAsked ? (
        <OwnRequest request={request} groupName={invite.groupName} path={path} />
      ) : (
        <>
          <WhatOneJoins invite={invite} />
          {person === null ? (
            <JoinAsGuest title={t.join.guestTitle} />
          ) : (
            <JoinForm
              answer={answer}
              person={person}
              householdName={householdName}
              intent={entry.kind === 'open' ? 'join' : 'ask'}
            />
          )}
        </>
      )}
    </div>
  );
}

function AlreadyIn({ boardPath }: { readonly boardPath: string }) {
  const t = useT().groups.join;
  return (
    <Banner
      tone="success"
      title={t.already}
      action={
        <LinkButton to={boardPath} size="s" icon={<LayoutGrid aria-hidden />}>
          {t.toBoard}
        </LinkButton>
      }
    />
  );
}

/** What the group says of itself to whoever may come in at once; that others are asked first. */
function WhatOneJoins({ invite }: { readonly invite: InviteView }) {
  const t = useT().groups.join;
  const { entry, role } = invite;
  return (
    <>
      {role === 'viewer' && <Banner tone="info" title={t.asViewer} />}
      {entry.kind === 'approval' && <Banner tone="info" title={t.askNote} />}
      {entry.kind === 'open' && (
        <p>
          {entry.invitedBy === null ? t.invitedByOrganiser : t.invitedBy({ name: entry.invitedBy })}
        </p>
      )}
      {entry.kind === 'open' && entry.description !== '' && (
        <Section title={t.about}>
          <p className="agreement" dir="auto">
            {entry.description}
          </p>
        </Section>
      )}
      {entry.kind === 'open' && (
        <Section title={t.split}>
          <p>{t.splits[entry.splitMethod]}</p>
        </Section>
      )}
      {entry.kind === 'open' && (
        <Section title={t.agreement}>
          <Card look="sunk">
            <p className="agreement" dir="auto">
              {entry.agreement}
            </p>
          </Card>
        </Section>
      )}
    </>
  );
}

type OwnRequestProps = {
  readonly request: OwnJoinRequest;
  readonly groupName: string;
  readonly path: string;
};

/** What became of the household's wish, and the way to take it back. */
function OwnRequest({ request, groupName, path }: OwnRequestProps) {
  const t = useT().groups.join;
  const isWaiting = request.status === 'waiting';
  return (
    <>
      <div role="status">
        <Banner tone="info" title={isWaiting ? t.waitingTitle : t.refusedTitle}>
          {isWaiting ? t.waitingText : t.refusedText}
        </Banner>
      </div>
      <Section title={t.yourWords}>
        <Card look="sunk" className="stack">
          <p className="agreement" dir="auto">
            {request.message}
          </p>
          {isWaiting && (
            <WithdrawForm requestId={request.id} groupName={groupName} returnTo={path} />
          )}
        </Card>
      </Section>
    </>
  );
}
