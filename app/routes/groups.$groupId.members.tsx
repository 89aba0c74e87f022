import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import LayoutGrid from 'lucide-react/icons/layout-grid';

import { Banner } from '#app/components/banner.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { membersSchema } from '#app/contracts/groups/schemas.ts';
import type { MemberView } from '#app/contracts/groups/views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { ConfirmCard, type Confirmation } from '#app/features/groups/confirm-card.tsx';
import { Agreement, GroupWaysOut } from '#app/features/groups/group-end.tsx';
import { GroupFacts } from '#app/features/groups/group-kind.tsx';
import { FreshInvite, InviteForm, InviteList } from '#app/features/groups/invite-card.tsx';
import { MemberList } from '#app/features/groups/member-list.tsx';
import { RemovedList } from '#app/features/groups/removed-list.tsx';
import { concernsGroup, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getMembers } from '#server/groups/get-members.server.ts';
import { inviteHouseholds } from '#server/groups/invite-households.server.ts';
import { manageGroup } from '#server/groups/manage-group.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';

export const handle = withTexts('groups');

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsGroup);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const view = await getMembers(context.service, { groupId: params['groupId'] ?? '' });
  if (!view.ok) return refuseLoader(view);
  const search = new URL(request.url).searchParams;
  return {
    title: pageTitle(context.locale, (t) => `${t.groups.members.title} · ${view.value.group.name}`),
    view: view.value,
    isCreated: search.has('created'),
    confirmation: view.value.group.isArchived ? null : readConfirmation(search, view.value.members),
  };
}

function readConfirmation(
  search: URLSearchParams,
  members: readonly MemberView[],
): Confirmation | null {
  const intent = search.get('confirm');
  if (intent === 'leave' || intent === 'archive') return { intent };
  const member = members.find(({ householdId }) => householdId === search.get('household'));
  if (intent !== 'remove' || !member) return null;
  const { householdId, householdName } = member;
  return { intent, householdId, householdName };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = params['groupId'] ?? '';
  const form = await parseForm(request, membersSchema);
  if (!form.ok) return invalidForm(form.response);
  if (form.value.intent === 'invite') {
    const { role, maxUses, days } = form.value;
    const invite = await inviteHouseholds(context.service, { groupId, role, maxUses, days });
    if (!invite.ok) return refusedForm(invite, form.values);
    return { link: `${context.origin}/join/${invite.value.token}` };
  }
  const outcome = await manageGroup(context.service, groupId, form.value);
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(form.value.intent === 'leave' ? '/groups' : `/groups/${groupId}/members`);
}

export default function Members() {
  const { view, isCreated, confirmation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const menuEcho = useFormFailure(answer, { intent: 'change-role' });
  const readmitEcho = useFormFailure(answer, { intent: 'readmit' });
  const { group, own, members, invites, removed } = view;
  const t = useT().groups;
  const path = `/groups/${group.id}/members`;
  const link = answer && 'link' in answer ? answer.link : null;
  // On a phone, whoever came to invite finds it before the list of households.
  const isInviting = isCreated || link !== null;
  return (
    <div className="wrap page">
      <PageHeader
        title={t.members.title}
        crumbs={[
          { to: '/groups', label: t.list.title },
          { to: `/groups/${group.id}`, label: group.name },
        ]}
        sub={<GroupFacts {...group} householdCount={members.length} />}
        actions={
          <LinkButton to={`/groups/${group.id}`} variant="quiet" icon={<LayoutGrid aria-hidden />}>
            {t.members.toBoard}
          </LinkButton>
        }
      />
      {isCreated && <Banner tone="success" title={t.members.created} />}
      {group.isArchived && <Banner tone="info" title={t.members.archivedNote} />}
      {confirmation && (
        <ConfirmCard
          key={confirmation.intent}
          confirmation={confirmation}
          answer={answer}
          backTo={path}
        />
      )}
      <FormNote echo={menuEcho} />
      <div className={isInviting ? 'members-page is-inviting' : 'members-page'}>
        <Section title={t.members.people}>
          <Card>
            <MemberList
              members={members}
              ownId={own.householdId}
              mayManage={own.mayManage}
              hasRemoved={removed.length > 0}
              action={path}
            />
          </Card>
        </Section>
        {own.mayManage && (
          <div className="members-invite stack">
            {link !== null && <FreshInvite key={link} link={link} groupName={group.name} />}
            <Section title={t.members.inviteTitle} hint={t.members.inviteText} id="invite">
              <Card>
                <InviteForm answer={answer} />
              </Card>
            </Section>
            <Section title={t.members.links}>
              <Card>
                <InviteList invites={invites} />
              </Card>
            </Section>
            {removed.length > 0 && (
              <Section title={t.members.removed} hint={t.members.removedHint}>
                <Card>
                  <FormNote echo={readmitEcho} />
                  <RemovedList removed={removed} />
                </Card>
              </Section>
            )}
          </div>
        )}
        <div className="stack is-loose">
          <Agreement text={group.agreement} />
          {!group.isArchived && <GroupWaysOut {...own} isAlone={members.length === 1} />}
        </div>
      </div>
    </div>
  );
}
