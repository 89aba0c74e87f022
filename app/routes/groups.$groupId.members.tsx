import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Banner } from '#app/components/banner.tsx';
import { Card, Section } from '#app/components/card.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { membersSchema } from '#app/contracts/groups/schemas.ts';
import type { MemberView } from '#app/contracts/groups/views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { signedInLinks } from '#app/features/accounts/signed-in-links.ts';
import { AgreementBanner } from '#app/features/groups/agreement-banner.tsx';
import { AskingList } from '#app/features/groups/asking-list.tsx';
import { ConfirmCard, type Confirmation } from '#app/features/groups/confirm-card.tsx';
import { AboutGroup, GroupWaysOut } from '#app/features/groups/group-end.tsx';
import { InviteSections } from '#app/features/groups/invite-sections.tsx';
import { MemberList } from '#app/features/groups/member-list.tsx';
import { MembersHeader } from '#app/features/groups/members-header.tsx';
import { concernsGroup, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { agreementIn } from '#app/i18n/standard-agreement.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { getMembers } from '#server/groups/get-members.server.ts';
import { inviteByMail } from '#server/groups/invite-by-mail.server.ts';
import { inviteHouseholds } from '#server/groups/invite-households.server.ts';
import { manageGroup } from '#server/groups/manage-group.server.ts';
import { invalidForm, parseForm, refuseLoader, refusedForm } from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('groups');
export const links = signedInLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsGroup);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const view = await getMembers(context.service, { groupId: routeParam(params, 'groupId') });
  if (!view.ok) return refuseLoader(view);
  const { group } = view.value;
  const search = new URL(request.url).searchParams;
  return {
    title: pageTitle(context.locale, (t) => `${t.groups.members.title} · ${group.name}`),
    view: {
      ...view.value,
      group: { ...group, agreement: agreementIn(context.locale, group.agreement) },
    },
    isCreated: search.has('created'),
    confirmation: group.isArchived ? null : readConfirmation(search, view.value.members),
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
  const groupId = routeParam(params, 'groupId');
  const form = await parseForm(request, membersSchema);
  if (!form.ok) return invalidForm(form.response);
  if (form.value.intent === 'invite') {
    const { role, maxUses, days } = form.value;
    const needsApproval = form.value.needsApproval === 'yes';
    const ctx = wishing(context.service, form);
    const invite = await inviteHouseholds(ctx, { groupId, role, maxUses, days, needsApproval });
    if (!invite.ok) return refusedForm(invite, form.values);
    return redirect(`/groups/${groupId}/invites/${invite.value.inviteId}?made=1`);
  }
  if (form.value.intent === 'invite-mail') {
    const { email, role } = form.value;
    const { locale } = context;
    const outcome = await inviteByMail(wishing(context.service, form), {
      groupId,
      email,
      role,
      locale,
    });
    return outcome.ok ? { mailedTo: email } : refusedForm(outcome, form.values);
  }
  const outcome = await manageGroup(wishing(context.service, form), groupId, form.value);
  if (!outcome.ok) return refusedForm(outcome, form.values);
  return redirect(form.value.intent === 'leave' ? '/groups' : `/groups/${groupId}/members`);
}

export default function Members() {
  const { view, isCreated, confirmation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const menuEcho = useFormFailure(answer, { intent: 'change-role' });
  const { group, own, members, invites, asking, removed } = view;
  const t = useT().groups;
  const path = `/groups/${group.id}/members`;
  return (
    <div className="wrap page">
      <MembersHeader group={group} own={own} householdCount={members.length} />
      {isCreated && <Banner tone="success" title={t.members.created} />}
      {group.isArchived && <Banner tone="info" title={t.members.archivedNote} />}
      {own.mustAgree && <AgreementBanner groupId={group.id} />}
      {confirmation && (
        <ConfirmCard
          key={confirmation.intent}
          confirmation={confirmation}
          answer={answer}
          backTo={path}
        />
      )}
      <FormNote echo={menuEcho} />
      {own.mayManage && <AskingList asking={asking} answer={answer} />}
      {/* On a phone, whoever came to invite finds it before the list of households. */}
      <div className={isCreated ? 'members-page is-inviting' : 'members-page'}>
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
          <InviteSections groupId={group.id} invites={invites} removed={removed} answer={answer} />
        )}
        <div className="stack is-loose">
          <AboutGroup {...group} />
          {!group.isArchived && <GroupWaysOut {...own} isAlone={members.length === 1} />}
        </div>
      </div>
    </div>
  );
}
