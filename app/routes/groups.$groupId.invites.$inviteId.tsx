import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import Printer from 'lucide-react/icons/printer';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useEffect, useRef } from 'react';

import { Banner } from '#app/components/banner.tsx';
import { Button } from '#app/components/button.tsx';
import { Card } from '#app/components/card.tsx';
import { CopyField } from '#app/components/copy-field.tsx';
import { FormKey } from '#app/components/form-key.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Time } from '#app/components/time.tsx';
import { useFormFailure } from '#app/components/use-form-failure.ts';
import { inviteSchema } from '#app/contracts/groups/schemas.ts';
import type { ShownInvite } from '#app/contracts/groups/views.ts';
import { FormNote } from '#app/features/accounts/form-note.tsx';
import { LinkEnd } from '#app/features/channels/link-end.tsx';
import { InvitePoster } from '#app/features/groups/invite-poster.tsx';
import { posterLinks } from '#app/features/groups/poster-links.ts';
import { ShareLink } from '#app/features/groups/share-link.tsx';
import { concernsGroup, readsNews } from '#app/features/notifications/live-news.ts';
import { useT } from '#app/i18n/i18n.tsx';
import { pageTitle } from '#app/i18n/page-title.server.ts';
import { titleMeta } from '#app/i18n/title-meta.ts';
import { withTexts } from '#app/i18n/with-texts.ts';
import { renewInvite, revokeInvite } from '#server/groups/invite-households.server.ts';
import { showInvite } from '#server/groups/show-invite.server.ts';
import {
  failedPage,
  invalidForm,
  parseForm,
  refuseLoader,
  refusedForm,
} from '#server/http/forms.server.ts';
import { requirePerson } from '#server/http/require-person.server.ts';
import { routeParam } from '#server/http/route-param.server.ts';
import { wishing } from '#server/transact-once.ts';

export const handle = withTexts('groups', 'invitations');
export const links = posterLinks;

export const meta = titleMeta;

export const shouldRevalidate = readsNews(concernsGroup);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const inviteId = routeParam(params, 'inviteId');
  const title = pageTitle(context.locale, (t) => t.invitations.invite.title);
  const shown = await showInvite(context.service, { groupId, inviteId });
  if (!shown.ok) {
    const isOfLink = shown.code.startsWith('invite.') && shown.code !== 'invite.not_found';
    return isOfLink ? failedPage(shown, { title, groupId }) : refuseLoader(shown);
  }
  const { token, ...invite } = shown.value;
  return {
    title,
    failure: null,
    invite,
    link: `${context.origin}/join/${token}`,
    isMade: new URL(request.url).searchParams.has('made'),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  requirePerson(context, request);
  const groupId = routeParam(params, 'groupId');
  const inviteId = routeParam(params, 'inviteId');
  const form = await parseForm(request, inviteSchema);
  if (!form.ok) return invalidForm(form.response);
  const ctx = wishing(context.service, form);
  if (form.value.intent === 'revoke') {
    const outcome = await revokeInvite(ctx, { groupId, inviteId });
    if (!outcome.ok) return refusedForm(outcome, form.values);
    return redirect(`/groups/${groupId}/members`);
  }
  const renewed = await renewInvite(ctx, { groupId, inviteId });
  if (!renewed.ok) return refusedForm(renewed, form.values);
  return redirect(`/groups/${groupId}/invites/${renewed.value.inviteId}?made=1`);
}

export default function Invite() {
  const view = useLoaderData<typeof loader>();
  const t = useT();
  const words = t.invitations.invite;
  if (view.failure !== null) {
    const members = `/groups/${view.groupId}/members`;
    const next = { text: t.groups.members.inviteText, to: members, label: words.back };
    return <LinkEnd title={words.problem} failure={view.failure} next={next} />;
  }
  const { invite, link, isMade } = view;
  const group = `/groups/${invite.groupId}`;
  return (
    <div className="wrap page">
      <PageHeader
        title={words.title}
        crumbs={[
          { to: group, label: invite.groupName },
          { to: `${group}/members`, label: t.groups.members.title },
        ]}
        sub={
          <>
            {words.until} <Time value={invite.expiresAt} />
          </>
        }
      />
      {isMade && <MadeNews key={invite.id} />}
      <div className="invite-page">
        <InvitePoster invite={invite} link={link} />
        <div className="stack no-print">
          <Card className="stack">
            <h2>{words.ways}</h2>
            <ShareLink link={link} groupName={invite.groupName} />
            <CopyField label={words.link} value={link} />
            <Button
              variant="quiet"
              block
              icon={<Printer aria-hidden />}
              className="needs-script"
              onClick={() => window.print()}
            >
              {words.print}
            </Button>
          </Card>
          <InviteFacts invite={invite} />
        </div>
      </div>
    </div>
  );
}

/** That the link is ready: the first thing to be read, under the page's title. */
function MadeNews() {
  const news = useRef<HTMLDivElement>(null);
  useEffect(() => news.current?.focus({ preventScroll: true }), []);
  const words = useT().invitations.invite;
  return (
    <div ref={news} tabIndex={-1} role="status">
      <Banner tone="success" title={words.ready} />
    </div>
  );
}

function InviteFacts({ invite }: { readonly invite: ShownInvite }) {
  const t = useT();
  const words = t.invitations.invite;
  const echo = useFormFailure(useActionData<typeof action>());
  const count = invite.needsApproval ? words.asks(invite) : words.uses(invite);
  return (
    <Card className="stack">
      <h2>{words.facts}</h2>
      <FormNote echo={echo} />
      <div className="stack is-tight">
        <p>{count}</p>
        {invite.needsApproval && <p>{words.approval}</p>}
        {invite.role === 'viewer' && <p>{t.groups.roleHints.viewer}</p>}
      </div>
      <Form method="post" className="stack is-tight">
        <FormKey />
        <p className="muted small">{words.renewHint}</p>
        <div className="form-actions">
          <Button
            type="submit"
            name="intent"
            value="renew"
            variant="quiet"
            size="s"
            icon={<RefreshCw aria-hidden />}
          >
            {words.renew}
          </Button>
          <Button type="submit" name="intent" value="revoke" variant="plain" size="s">
            {words.revoke}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
